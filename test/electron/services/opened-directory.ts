import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

/** The library that ships, without its scenarios, which a directory has no need of. */
export const directoryLibrary = { ...shippedLibrary(), scenarios: () => [] };

/** Services with the shipped directory, and somebody signed in. */
export async function openedDirectory(folder = tempFolder()) {
  const test = openTestServices(folder, { library: directoryLibrary });
  return { ...test, as: await test.enter() };
}

/** An entry of an agency's own. */
export const ownEntry = {
  id: 'our-line',
  name: 'Our own line',
  does: 'Answers at night.',
  codes: ['CBA'],
  hours: 'always',
  capacity: 'open',
};
