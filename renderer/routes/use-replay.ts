import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../bridge.ts';
import type { AnyProblem } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { paths } from './paths.ts';

/** Begins practice at a turn of a closed attempt, and goes there. The attempt itself stays as it is. */
export function useReplay(attempt: string) {
  const [, navigate] = useLocation();
  const { as } = useSignedIn();
  const [problem, setProblem] = useState<AnyProblem>();

  async function replay(seq: number): Promise<void> {
    const forked = await call('attempt.fork', { as, attempt, from: seq });
    if (forked.ok) navigate(paths.interview(forked.value.attempt));
    else setProblem(forked.problem);
  }

  return { problem, replay: (seq: number) => void replay(seq) };
}
