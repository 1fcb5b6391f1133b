import type { BenchPart } from './measurement.ts';
import { decision } from './parts/decision.ts';
import { engine } from './parts/engine.ts';
import { proving } from './parts/proving.ts';
import { queries } from './parts/queries.ts';
import { reassess } from './parts/reassess.ts';
import { search } from './parts/search.ts';
import { screens } from './parts/screens.ts';
import { start } from './parts/start.ts';

/** Everything that is measured, in the order of the table. A further part is a file in parts/ and a line here. */
export const parts: readonly BenchPart[] = [
  engine,
  proving,
  decision,
  screens,
  start,
  queries,
  search,
  reassess,
];
