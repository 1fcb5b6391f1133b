import packageJson from '../../package.json' with { type: 'json' };
import { createServices } from '../services/create-services.ts';
import type { Services } from '../services/create-services.ts';
import { chooseDataFolder } from '../services/data-folder.ts';
import type { Office } from '../services/office.ts';
import { shippedLibrary } from '../services/shipped-library.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';

/** Opens the data folder for one command and closes it again. What the disk or the database does is told in a sentence. */
export async function withOffice(
  asked: string | undefined,
  work: (office: Office) => Answer | Promise<Answer>,
): Promise<Answer> {
  const created = createServices({
    dataFolder: chooseDataFolder(asked),
    host: 'browser',
    version: packageJson.version,
    library: shippedLibrary(),
  });
  if (!created.ok) return couldNot(created.problem.sentence);
  const services = created.value;
  const answer = await worked(services, work);
  const closing = services.close();
  if (closing.copy !== 'not-made' || services.damage !== null) return answer;
  return { ...answer, problems: [...(answer.problems ?? []), closing.sentence] };
}

async function worked(
  services: Services,
  work: (office: Office) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { office, damage } = services;
  if (office === null) return couldNot(damageSentence(damage));
  try {
    return await work(office);
  } catch (error) {
    const problem = services.problemFrom(error);
    if (problem?.kind === 'disk-full')
      return couldNot('The disk is full: make space and try again. Nothing was lost.');
    if (problem?.kind === 'damaged') return couldNot(damageSentence(problem));
    throw error;
  }
}

function damageSentence(damage: { readonly sentence: string; readonly copy: string | null } | null): string {
  if (damage === null) return 'The records cannot be read.';
  if (damage.copy === null) return damage.sentence;
  return `${damage.sentence} The newest whole copy is ${damage.copy}; start the app to put it in place.`;
}
