import type { ForkedFrom } from '../contract/values.ts';
import type { App } from './app.ts';

/** Where an attempt was forked from; nothing when it was begun at its beginning. */
export function forkedFrom({ stores }: App, attempt: string): ForkedFrom | null {
  const fork = stores.forks.read(attempt);
  if (fork === undefined) return null;
  return { attempt: fork.origin, mode: fork.originMode, seq: fork.fromSeq };
}
