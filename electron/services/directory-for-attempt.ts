import { canonicalJson } from '../../scenarios/canonical-json.ts';
import { unreliableFor } from '../../scenarios/directory/unreliable-for.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import { bindDirectory } from '../../scenarios/machine/bind-directory.ts';
import { prove } from '../../scenarios/prove/prove.ts';
import type { CallProblem } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Mode } from '../contract/values.ts';
import type { App } from './app.ts';
import { boundedMap } from './bounded-map.ts';
import { replacingDirectory, todayIn } from './directory.ts';
import type { ShelvedScenario } from './shelved-scenarios.ts';

/** What a proof found, by the scenario and the classes of service it was proved with. */
const proved = boundedMap<string>(64);

/**
 * The directory an attempt is begun with: the one its scenario names, or the agency’s where it has taken its place.
 * Assessed, it is refused where the scenario depends on entries that nobody has called in time, and where scenario and
 * directory together are not sound. Practice goes on with either, and the screen marks what is stale.
 */
export function directoryForAttempt(
  app: App,
  shelved: ShelvedScenario,
  mode: Mode,
): Result<Directory | undefined, CallProblem<'attempt.start'>> {
  const { scenario } = shelved;
  if (shelved.directory === undefined) return succeeded(undefined);
  const replacing = replacingDirectory(app);
  const directory = replacing ?? shelved.directory;
  if (mode === 'practice') return succeeded(directory);
  const unreliable = unreliableFor(scenario, directory, todayIn(app));
  if (unreliable.length > 0) {
    const entries = unreliable.map(({ service: { id, name }, needs }) => ({
      service: id,
      name,
      needs: needs.map((need) => scenario.needs[need]?.text ?? need),
    }));
    return failed({ kind: 'directory-unreliable', entries });
  }
  // What ships was proved together before it shipped.
  const sentence = replacing === undefined ? '' : unsound(shelved, directory);
  return sentence === '' ? succeeded(directory) : failed({ kind: 'not-proved-together', sentence });
}

/** The first thing that is not sound, or nothing. A proof sees a directory only through the classes it has for each need. */
function unsound({ hash, scenario }: ShelvedScenario, directory: Directory): string {
  const binding = bindDirectory(scenario, directory);
  const classes = Object.keys(scenario.needs).map((need) => [need, [...binding.classesFor(need)].toSorted()]);
  const key = `${hash} ${canonicalJson(classes)}`;
  const known = proved.get(key);
  if (known !== undefined) return known;
  const [finding] = prove(scenario, directory).findings;
  const sentence = finding?.sentence ?? '';
  proved.set(key, sentence);
  return sentence;
}
