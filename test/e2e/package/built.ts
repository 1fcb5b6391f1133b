import { buildCli } from '../../../tools/build/build-cli.ts';
import { buildDesktop } from '../../../tools/build/build-desktop.ts';
import { buildRenderer } from '../../../tools/build/build-renderer.ts';

/** Builds what is packed, as far as its sources have changed. */
export async function built(): Promise<void> {
  await buildRenderer({ onlyIfStale: true });
  await buildDesktop({ onlyIfStale: true });
  await buildCli();
}
