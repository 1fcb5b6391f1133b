import { prove } from '../../../scenarios/prove/prove.ts';
import { turns } from '../../../tools/bench-scenario/bench-words.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart } from '../measurement.ts';
import { walkGraph } from '../peers/walk-graph.ts';
import type { Walked } from '../peers/walk-graph.ts';
import { readBenchScenario, readShipped } from '../routes.ts';

const limits = {
  full: { turns, seconds: 30, megabytes: 4_096 },
  tiny: { turns: 3, seconds: 30, megabytes: 512 },
};

const whyEnded: Readonly<Record<Walked['ended'], string>> = {
  'all turns': 'it was asked for no more',
  'its time': `one turn more takes it longer than ${limits.full.seconds} s`,
  'its memory': `one turn more needs more than ${limits.full.megabytes.toLocaleString('en')} MB`,
};

/** Walking every state a scenario can come to, with everything `prove` finds out on the way, beside xstate/graph. */
export const proving: BenchPart = {
  name: 'prove',
  about: 'Proving a scenario, in processor time for each state walked',
  run: async (scale) => {
    const theirs = await walkGraph(limits[scale]);
    const scenario = scale === 'full' ? readBenchScenario() : readShipped('not-a-report-yet');
    const began = process.threadCpuUsage();
    const { states, exact } = prove(scenario);
    const { user, system } = process.threadCpuUsage(began);
    if (!exact) throw new Error(`${scenario.title} was not proved exactly.`);
    const seconds = (user + system) / 1_000_000;
    const counted = (number: number) => number.toLocaleString('en');
    return [
      measurement({
        what: `A state of ${scenario.title}`,
        unit: 'µs',
        ours: (seconds * 1_000_000) / states,
        beside: { what: 'xstate/graph', value: (theirs.seconds * 1_000_000) / theirs.states },
        note: `prove walks ${counted(states)} states in ${seconds.toFixed(1)} s, with all it finds. xstate/graph came to the end of turn ${theirs.turns} of ${turns} in the benchmark scenario, ${counted(theirs.states)} states in ${theirs.seconds.toFixed(1)} s; ${whyEnded[theirs.ended]}.`,
      }),
    ];
  },
};
