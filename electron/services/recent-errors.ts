import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallName } from '../contract/call-names.ts';

/** An error as it may leave this computer: what kind, in which call, and where in our code. Never what it said. */
export type NotedError = {
  readonly at: string;
  readonly call: CallName;
  readonly kind: string;
  /** What SQLite or the system calls it. */
  readonly code: string | null;
  /** Function, file and line of each step, the innermost first. */
  readonly steps: readonly string[];
};

export type RecentErrors = {
  readonly note: (call: CallName, error: unknown) => void;
  /** The newest first. */
  readonly all: () => readonly NotedError[];
};

const kept = 20;
const stepsKept = 12;

/** The last errors since the app was started. They are kept in memory only. */
export function recentErrors(now: () => Date): RecentErrors {
  let noted: readonly NotedError[] = [];
  return {
    note: (call, error) => {
      noted = [{ at: now().toISOString(), call, ...withoutWords(error) }, ...noted].slice(0, kept);
    },
    all: () => noted,
  };
}

/** A message may quote a name, a path or an answer, so nothing of it is taken. */
function withoutWords(error: unknown): Pick<NotedError, 'kind' | 'code' | 'steps'> {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, steps: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return {
    kind: error.constructor.name,
    code: /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : null,
    steps: stepsOf(error.stack ?? '', error.message),
  };
}

function stepsOf(stack: string, message: string): readonly string[] {
  // A message of several lines could look like a step.
  const steps = stack.replace(message, '').split('\n');
  return steps.flatMap((line) => stepFrom(line) ?? []).slice(0, stepsKept);
}

function stepFrom(line: string): string | undefined {
  const [, named, place, number] = /^ {4}at (?:(?:async )?(.+) \()?(.+?):(\d+):\d+\)?$/.exec(line) ?? [];
  if (place === undefined) return undefined;
  const file = basename(place.startsWith('file:') ? fileURLToPath(place) : place);
  return `${named ?? '?'} ${file}:${number}`;
}
