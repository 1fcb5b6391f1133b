import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';

/** A picture, and where it is kept from the root of the clone. */
export type DrawnIcon = { readonly path: string; readonly bytes: Uint8Array };

const folder = 'tools/package/icons';
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256] as const;
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/** What macOS shows at which size; twice as many pixels on finer screens. */
const macTypes = [
  ['ic04', 16],
  ['ic05', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

let ready: Promise<void> | null = null;

/**
 * Draws every icon that the installers want, from the page's own icon and the picture of a scenario file: the same
 * pixels on every computer.
 */
export async function drawIcons(): Promise<readonly DrawnIcon[]> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const app = picture('renderer/icon.svg');
  const scenario = picture(`${folder}/scenario.svg`);
  return [
    { path: `${folder}/icon.ico`, bytes: await windowsIcon(app) },
    { path: `${folder}/icon.icns`, bytes: await macIcon(withMargin(app)) },
    ...linuxSizes.map((size) => ({ path: `${folder}/linux/${size}x${size}.png`, bytes: png(app, size) })),
    { path: `${folder}/scenario.ico`, bytes: await windowsIcon(scenario) },
    { path: `${folder}/scenario.icns`, bytes: await macIcon(scenario) },
  ];
}

function picture(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8').trim();
}

/** macOS wants the shape of an app on 824 of 1024 pixels, and draws nothing round it by itself. */
function withMargin(svg: string): string {
  const inside = svg.replace('<svg ', '<svg x="100" y="100" width="824" height="824" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">${inside}</svg>`;
}

async function windowsIcon(svg: string): Promise<Uint8Array> {
  const ico = new IconIco();
  for (const size of windowsSizes) await ico.addFromPng(png(svg, size));
  return ico.encode();
}

async function macIcon(svg: string): Promise<Uint8Array> {
  const icns = new IconIcns();
  for (const [type, size] of macTypes) await icns.addFromPng(png(svg, size), [type]);
  return icns.encode();
}

function png(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
