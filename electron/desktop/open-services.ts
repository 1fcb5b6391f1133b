import { dialog } from 'electron';
import packageJson from '../../package.json' with { type: 'json' };
import { createServices, type Services } from '../services/create-services.ts';
import { shippedLibrary } from '../services/shipped-library.ts';

/** Opens the data folder; null when it was said why that cannot be. A damaged one is opened: the page offers a copy. */
export function openServices(dataFolder: string): Services | null {
  const created = createServices({
    dataFolder,
    host: 'desktop',
    version: packageJson.version,
    library: shippedLibrary(),
  });
  if (created.ok) return created.value;
  dialog.showErrorBox('First Account cannot start', created.problem.sentence);
  return null;
}
