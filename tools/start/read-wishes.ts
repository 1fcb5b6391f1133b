/** What was typed after `npm start --`. */
export type Wishes = {
  /** Which host was asked for; `any` is Electron where it can be had, else the browser. */
  readonly host: 'any' | 'desktop' | 'browser';
  /** The folder that `--data` names. */
  readonly data: string | undefined;
  /** Scenario files, for the desktop. */
  readonly files: readonly string[];
  /** What only the browser host understands, as it was typed. */
  readonly others: readonly string[];
};

/** Reads the words typed; refuses the two hosts together, and `--data` without a folder, in a sentence. */
export function readWishes(
  words: readonly string[],
): { readonly ok: true; readonly wishes: Wishes } | { readonly ok: false; readonly sentence: string } {
  let data: string | undefined;
  const files: string[] = [];
  const others: string[] = [];
  const rest = words.filter((word) => word !== '--desktop' && word !== '--browser');
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (word === '--data') {
      at += 1;
      data = rest[at];
      if (data === undefined || data === '') return refuse('--data needs a folder after it.');
    } else if (word.startsWith('--data=')) data = word.slice('--data='.length);
    else if (word.toLowerCase().endsWith('.scenario.json')) files.push(word);
    else others.push(word);
  }
  const desktop = words.includes('--desktop');
  const browser = words.includes('--browser');
  if (desktop && browser) return refuse('--desktop and --browser exclude each other; give one of them.');
  if (desktop && others.length > 0) {
    return refuse(`${others[0]} is for the browser host, so it cannot stand beside --desktop.`);
  }
  const isForBrowser = browser || others.length > 0;
  return {
    ok: true,
    wishes: { host: desktop ? 'desktop' : isForBrowser ? 'browser' : 'any', data, files, others },
  };
}

function refuse(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
