import packageJson from '../../package.json' with { type: 'json' };
import { createServices, type Services } from '../services/create-services.ts';
import type { Library } from '../services/library.ts';
import { findRunningHost, type RunningNote } from '../web/running-note.ts';

export type Found =
  | { readonly is: 'opened'; readonly services: Services }
  /** Another start of the app serves the folder. */
  | { readonly is: 'running'; readonly note: RunningNote }
  | { readonly is: 'refused'; readonly sentence: string };

const tries = 5;
const pause = 400;

/**
 * Opens a data folder for the browser host, or finds the host that has it open already. One that is just starting or
 * ending is waited for, two seconds at most.
 */
export async function openOrFind(dataFolder: string, library: Library): Promise<Found> {
  for (let triesLeft = tries; ; triesLeft -= 1) {
    const created = createServices({ dataFolder, host: 'browser', version: packageJson.version, library });
    if (created.ok) return { is: 'opened', services: created.value };
    const { kind, sentence } = created.problem;
    const note = kind === 'in-use' ? await findRunningHost(dataFolder) : null;
    if (note !== null) return { is: 'running', note };
    if (kind !== 'in-use' || triesLeft === 1) return { is: 'refused', sentence };
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}
