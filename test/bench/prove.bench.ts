// How long the proof of the benchmark scenario takes, of which the number of reachable states is printed first.

import { Bench } from 'tinybench';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import { countStates } from '../../scenarios/prove/count-states.ts';
import { prove } from '../../scenarios/prove/prove.ts';
import { benchScenario } from '../../tools/bench-scenario/bench-scenario.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const parsed = parseScenario(JSON.stringify(benchScenario()));
if (!parsed.ok) throw new Error(parsed.refusals.map(({ sentence }) => sentence).join('\n'));
const { scenario } = parsed;
print(`${countStates(scenario).toLocaleString('en')} reachable states once nothing dead is kept`);

// A proof takes seconds, so a few say enough.
const bench = new Bench({ iterations: 3, time: 0, warmup: false, throws: true });
bench.add('prove the benchmark scenario', () => {
  const { exact } = prove(scenario);
  if (!exact) throw new Error('The benchmark scenario was not proved exactly.');
});
bench.add('count its states', () => {
  countStates(scenario);
});
await bench.run();
for (const { name, result } of bench.tasks) {
  const seconds = 'latency' in result ? result.latency.mean / 1000 : Number.NaN;
  print(`${name}: ${seconds.toFixed(1)} s`);
}
print(`${Math.round(process.memoryUsage().rss / 1_000_000)} MB in use at the end`);
