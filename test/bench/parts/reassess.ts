import { createActor } from 'xstate';
import { createServices } from '../../../electron/services/create-services.ts';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { buildMachine } from '../../../scenarios/machine/build-machine.ts';
import { compareTasks } from '../compare-tasks.ts';
import { dataSet } from '../data-set.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart } from '../measurement.ts';
import { drawRoutes, readBenchScenario } from '../routes.ts';

/** Four attempts in five are assessed. */
const amounts = {
  full: { size: { attempts: 12_500, officers: 50 }, routes: 40, rounds: 9, milliseconds: 60 },
  tiny: { size: { attempts: 10, officers: 1 }, routes: 2, rounds: 1, milliseconds: 1 },
};

/** Replaying and assessing attempts again: by itself, and as part of checking everything that is stored. */
export const reassess: BenchPart = {
  name: 'reassess',
  about: 'Replaying and assessing attempts again, in processor time for each',
  run: async (scale) => {
    const { size, routes: count, ...budget } = amounts[scale];
    const scenario = readBenchScenario();
    const routes = drawRoutes(scenario, count);
    const machine = buildMachine(scenario);
    const compared = await compareTasks(
      {
        assess: () => routes.map((decisions) => assess({ scenario, decisions, rubric: rubric1 })),
        actor: () => {
          for (const decisions of routes) {
            const actor = createActor(machine).start();
            for (const { choice } of decisions) actor.send({ type: choice });
            actor.stop();
          }
        },
      },
      budget,
    );
    const actor = compared.micros('actor') / routes.length;
    const { folder } = dataSet(size);
    const { records, micros } = verifyAll(folder);
    const beside = { what: 'bare XState actor, replaying only', value: actor };
    return [
      measurement({
        what: 'An attempt replayed and assessed',
        unit: 'µs',
        ours: compared.micros('assess') / routes.length,
        beside,
        ratio: compared.ratio('assess', 'actor'),
      }),
      measurement({
        what: 'A record checked: chain, texts, replay, assessment',
        unit: 'µs',
        ours: micros / records,
        beside,
        note: `${records.toLocaleString('en')} records in ${(micros / 1_000_000).toFixed(1)} s.`,
      }),
    ];
  },
};

function verifyAll(folder: string): { readonly records: number; readonly micros: number } {
  const opened = createServices({
    dataFolder: folder,
    host: 'browser',
    version: '0.0.0-bench',
    library: shippedLibrary(),
  });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const services = opened.value;
  try {
    if (services.office === null) throw new Error('The data set is damaged.');
    const began = process.threadCpuUsage();
    const { records, findings } = services.office.verify();
    const { user, system } = process.threadCpuUsage(began);
    if (findings[0] !== undefined) throw new Error(findings[0].sentence);
    return { records, micros: user + system };
  } finally {
    services.close();
  }
}
