import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A picture with what it shows. */
export type Taken = { readonly mode: string; readonly screen: string; readonly file: string };

const style = `
  body { margin: 0; padding: 24px; background: #77756f; font: 14px sans-serif; color: #fff; }
  h2 { margin: 24px 0 8px; }
  div { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; align-items: start; }
  figure { margin: 0; }
  img { inline-size: 100%; max-block-size: 620px; object-fit: cover; object-position: top; display: block; }
`;

/** Writes one picture of all pictures, a heading for each mode. */
export async function writeContactSheet(
  browser: Browser,
  taken: readonly Taken[],
  file: string,
): Promise<void> {
  const modes = [...new Set(taken.map(({ mode }) => mode))];
  const html = modes.map(
    (mode) =>
      `<h2>${mode}</h2><div>${taken
        .filter((one) => one.mode === mode)
        .map(figure)
        .join('')}</div>`,
  );
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  // Some of the pictures are twenty screens high: decoding all of them takes what it takes.
  await page.setContent(`<style>${style}</style>${html.join('')}`, { timeout: 0 });
  await page.screenshot({ path: file, fullPage: true, timeout: 0 });
  await page.close();
}

function figure({ screen, file }: Taken): string {
  const picture = readFileSync(file).toString('base64');
  return `<figure><img src="data:image/png;base64,${picture}" alt=""><figcaption>${screen}</figcaption></figure>`;
}
