import { createServices } from '../../../electron/services/create-services.ts';
import type { CallArguments, CallValues } from '../../../electron/contract/calls.ts';
import type { CallName } from '../../../electron/contract/call-names.ts';
import type { Services } from '../../../electron/services/create-services.ts';
import { handleCall } from '../../../electron/services/handle-call.ts';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { badgeOf, dataSet } from '../data-set.ts';
import type { DataSet } from '../data-set.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart } from '../measurement.ts';
import { sampleCalls } from '../sample-calls.ts';
import { percentile } from '../spread.ts';

/** Both have 250 attempts for each officer; the small one has no other officers. */
const sizes = {
  full: { large: { attempts: 100_000, officers: 400 }, small: { attempts: 250, officers: 1 }, rounds: 60 },
  tiny: { large: { attempts: 40, officers: 4 }, small: { attempts: 10, officers: 1 }, rounds: 2 },
};

type Sampled = Readonly<Record<'shelf' | 'list' | 'record' | 'signIn', readonly number[]>>;

/** What the screens ask the services, in a folder with everything a large agency has, beside one with a single officer. */
export const queries: BenchPart = {
  name: 'queries',
  about: 'What a screen asks, 19 of 20 times',
  run: async (scale) => {
    const { large, small, rounds } = sizes[scale];
    const data = dataSet(large);
    const among = await sampleFolder(data, rounds);
    const alone = await sampleFolder(dataSet(small), rounds);
    const note = `${data.attempts.toLocaleString('en')} attempts and ${data.decisions.toLocaleString('en')} decisions of ${data.officers} officers, beside one officer’s ${small.attempts}.`;
    const row = (what: string, kind: keyof Sampled, said?: string) =>
      measurement({
        what,
        unit: 'ms',
        ours: percentile(among[kind], 0.95),
        beside: { what: 'one officer alone', value: percentile(alone[kind], 0.95) },
        goal: { of: 'ours', atMost: 50 },
        note: said ?? null,
      });
    return [
      row('Signing in', 'signIn', note),
      row('The shelf', 'shelf'),
      row('One’s records', 'list'),
      row('One record with its debrief', 'record'),
    ];
  },
};

async function sampleFolder({ folder, officers }: DataSet, rounds: number): Promise<Sampled> {
  const opened = createServices({
    dataFolder: folder,
    host: 'browser',
    version: '0.0.0-bench',
    library: shippedLibrary(),
  });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const services = opened.value;
  try {
    // Another officer each time, so that nothing is at hand from the time before.
    const badges = Array.from({ length: rounds }, (_, round) => badgeOf((round * 7) % officers));
    const tokens: string[] = [];
    // The library is read when it is first asked for; that is part of a start.
    const first = await valueOf(services, 'trainee.signIn', { who: badgeOf(officers - 1) });
    await valueOf(services, 'shelf.list', { as: first.as });
    const signIn = await sampleCalls(badges, async (who) => {
      tokens.push((await valueOf(services, 'trainee.signIn', { who })).as);
    });
    const shelf = await sampleCalls(tokens, (as) => valueOf(services, 'shelf.list', { as }));
    const newest: { readonly as: string; readonly record: string }[] = [];
    const list = await sampleCalls(tokens, async (as) => {
      const records = await valueOf(services, 'record.list', { as });
      newest.push({ as, record: records.at(-1)?.record ?? '' });
    });
    const record = await sampleCalls(newest, (asked) => valueOf(services, 'record.show', asked));
    return { signIn, shelf, list, record };
  } finally {
    services.close();
  }
}

async function valueOf<Name extends CallName>(
  services: Services,
  name: Name,
  args: CallArguments<Name>,
): Promise<CallValues[Name]> {
  const answer = await handleCall(services, name, args);
  if (answer.ok) return answer.value;
  throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
}
