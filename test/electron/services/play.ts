import type { Mode } from '../../../electron/contract/values.ts';
import { roundsThenEnd } from './test-library.ts';
import type { TestServices } from './test-services.ts';

/** Plays an attempt to its ending; gives its id and that of its record, if it is assessed. */
export async function playToTheEnd(
  { start, decideAll }: TestServices,
  as: string,
  mode: Mode = 'assessed',
  rounds = 1,
): Promise<{ readonly attempt: string; readonly record: string }> {
  const { attempt } = await start(as, mode);
  const { record } = await decideAll(as, attempt, roundsThenEnd(rounds));
  return { attempt, record: record ?? '' };
}
