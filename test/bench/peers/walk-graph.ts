import { Worker } from 'node:worker_threads';
import type { GraphWalk } from './graph-walk.ts';

/** How far xstate/graph came, and what ended it. */
export type Walked = GraphWalk & { readonly ended: 'all turns' | 'its time' | 'its memory' };

/** The largest walk of the benchmark scenario that xstate/graph ends within so many seconds and megabytes. */
export function walkGraph(limits: {
  readonly turns: number;
  readonly seconds: number;
  readonly megabytes: number;
}): Promise<Walked> {
  return new Promise((resolve, reject) => {
    let largest: GraphWalk | undefined;
    const worker = new Worker(new URL('graph-walk.ts', import.meta.url), {
      workerData: { most: limits.turns },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const end = (ended: Walked['ended']) => {
      clearTimeout(timer);
      if (largest === undefined) reject(new Error('xstate/graph did not end the walk of a single turn.'));
      else resolve({ ...largest, ended });
    };
    const timer = setTimeout(() => {
      void worker.terminate();
      end('its time');
    }, limits.seconds * 1_000);
    worker.on('message', (walk: GraphWalk) => {
      largest = walk;
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end('its memory');
      else reject(error);
    });
    worker.on('exit', (status) => {
      if (status === 0) end('all turns');
    });
  });
}
