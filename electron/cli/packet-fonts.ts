import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const faces = [
  {
    family: 'Literata Variable',
    style: 'normal',
    file: 'literata-latin-standard-normal',
    package: 'literata',
    weights: '200 900',
  },
  {
    family: 'Literata Variable',
    style: 'italic',
    file: 'literata-latin-standard-italic',
    package: 'literata',
    weights: '200 900',
  },
  {
    family: 'Atkinson Hyperlegible Next Variable',
    style: 'normal',
    file: 'atkinson-hyperlegible-next-latin-wght-normal',
    package: 'atkinson-hyperlegible-next',
    weights: '200 800',
  },
] as const;

/**
 * The product's two typefaces as a style sheet with the files inside, so that a packet looks the same wherever it is
 * opened. What is not found on this machine is left out: the packet then names the reader's own serif.
 */
export function packetFonts(): string {
  const rules = faces.flatMap(({ family, style, file, package: name, weights }) => {
    const path = findFont(name, file);
    if (path === undefined) return [];
    const data = readFileSync(path).toString('base64');
    return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weights}; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
  });
  return rules.join('\n');
}

/** In a clone the fonts stand in their packages; in a build, among the page's files, with a hash in the name. */
function findFont(packageName: string, file: string): string | undefined {
  const inPackage = near(`../../node_modules/@fontsource-variable/${packageName}/files/${file}.woff2`);
  if (existsSync(inPackage)) return inPackage;
  const assets = near('../../dist/renderer/assets/');
  const built = existsSync(assets)
    ? readdirSync(assets).find((name) => name.startsWith(`${file}-`))
    : undefined;
  return built === undefined ? undefined : join(assets, built);
}

function near(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
