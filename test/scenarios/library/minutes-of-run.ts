import { choicesNow } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import type { Run } from '../../../scenarios/machine/replay.ts';
import { attemptReport } from '../../../scenarios/report/attempt-report.ts';

const wordsAMinute = 200;
const secondsADecision = 10;

/** How long a run takes: everything there is to read on it at 200 words a minute, and ten seconds a decision. */
export function minutesOfRun({ index, turns, binding }: Interview): number {
  const { scenario } = index;
  const directory = binding?.directory;
  const decisions = turns.flatMap(({ decision }) => decision ?? []);
  const heard = turns.flatMap(({ spoken, notice }) => [...spoken.map(({ text }) => text), ...notice]);
  const shown = turns.flatMap((_, seq) =>
    shownAfter({ scenario, directory, decisions: decisions.slice(0, seq) }),
  );
  const { ending } = attemptReport({ scenario, directory, decisions });
  const end = [...(ending?.outcomes ?? []), ...(ending?.dayAfter ?? [])].map(({ text }) => text);
  const { dispatch, known, place } = scenario.briefing;
  const words = [dispatch, ...known, place, ...heard, ...shown, ...end].join(' ').split(/\s+/u).length;
  return words / wordsAMinute + (decisions.length * secondsADecision) / 60;
}

/** The choices on the screen after these decisions. */
function shownAfter(run: Run): readonly string[] {
  const replayed = replay(run);
  if (!replayed.ok) throw new Error(replayed.problem);
  const shown = choicesNow(replayed.interview).filter(({ is }) => is !== 'hidden');
  return shown.map(({ choice }) => choice.say ?? choice.do ?? '');
}
