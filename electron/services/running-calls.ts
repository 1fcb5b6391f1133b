import type { CallName } from '../contract/call-names.ts';
import type { Result } from '../contract/result.ts';

/** How a host reaches the services: the arguments are as they came, and are checked there. */
export type HandleCall = (
  name: CallName,
  args: unknown,
) => Promise<Result<unknown, { readonly kind: string }>>;

export type RunningCalls = {
  /** Null once the host has begun to close. */
  readonly handle: (name: CallName, args: unknown) => ReturnType<HandleCall> | null;
  /** Takes no new calls, and resolves when those that run have been answered. */
  readonly finish: () => Promise<void>;
};

/** Keeps count of the calls in hand, so that closing waits for a decision that is being written. */
export function createRunningCalls(handleCall: HandleCall): RunningCalls {
  const running = new Set<Promise<unknown>>();
  let closing = false;
  return {
    handle(name, args) {
      if (closing) return null;
      const answer = handleCall(name, args);
      running.add(answer);
      const forget = () => running.delete(answer);
      answer.then(forget, forget);
      return answer;
    },
    async finish() {
      closing = true;
      await Promise.allSettled(running);
    },
  };
}
