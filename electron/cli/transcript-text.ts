import type { AttemptReport } from '../../scenarios/report/attempt-report.ts';
import type { HeardLine } from '../../scenarios/report/heard-line.ts';
import type { ReportDecision } from '../../scenarios/report/report-decision.ts';
import type { ReportTurn } from '../../scenarios/report/report-turn.ts';

/** A run as a transcript for a terminal: what was decided, numbered, and what came of it. */
export function transcriptText({ scenario, directory, turns, ending }: AttemptReport): string {
  const head = [
    `${scenario.title} ${scenario.version}`,
    ...(scenario.reviewedByAdvocate ? [] : ['No advocate has reviewed this version.']),
    ...(directory === null ? [] : [`Services: ${directory.name}`]),
  ];
  const end =
    ending === null
      ? ['', 'The interview did not reach an ending.']
      : [
          '',
          `Ending: ${ending.title}`,
          ...ending.outcomes.map(({ of, is, text }) => `  ${of}, ${is}: ${text}`),
          ...ending.dayAfter.map(({ to, text }) => `  The day after, to ${to}: “${text}”`),
        ];
  return [...head, ...turns.flatMap(turnText), ...end].join('\n');
}

function turnText(turn: ReportTurn): readonly string[] {
  const told = [
    ...(turn.decision === null ? [] : decisionText(turn.seq, turn.decision)),
    ...turn.heard.map(lineText),
    ...turn.notices.map((notice) => `  [${notice}]`),
    ...turn.shut.map(({ text }) => `  (Asked for, and not told: ${text})`),
  ];
  return told.length === 0 ? [] : ['', ...told];
}

function decisionText(seq: number, { at, choice, service }: ReportDecision): readonly string[] {
  const whom = choice.to === null ? '' : ` to ${choice.to.name}`;
  const via = choice.via === null ? '' : ` through ${choice.via.name}`;
  const words =
    choice.kind === 'said' ? `You${whom}${via}: “${choice.words}”` : `You do${whom}: ${choice.words}`;
  const rates = choice.rates.map(({ competency, rate }) => `${competency} ${rate > 0 ? '+' : ''}${rate}`);
  const marks = [...choice.codes.map(({ id }) => id), ...rates, ...choice.acts.map(({ id }) => id)];
  const marked = marks.length === 0 ? [] : [`   ${marks.join(' · ')}`];
  const asked =
    service === null ? [] : [`   ${service.service.name}, for “${service.need.text}”: ${service.is}`];
  const said =
    service === null || service.said.length === 0 ? [] : [`   Said of it: ${service.said.join(', ')}`];
  const gate = choice.gate === null ? [] : [`   Never-event: ${choice.gate.name}`];
  return [`${seq}. ${at.path}, ${choice.id}`, `   ${words}`, ...asked, ...said, ...marked, ...gate];
}

function lineText({ speaker, words, mood, via, for: whose, as, meant }: HeardLine): string {
  if (speaker === null) return `  ${words}`;
  const manner = [
    mood ?? [],
    via === null ? [] : `through ${via.name}`,
    whose === null ? [] : `for ${whose.name}`,
    as === null ? [] : as,
  ].flat();
  const aside = manner.length === 0 ? '' : ` (${manner.join(', ')})`;
  return `  ${speaker.name}${aside}: “${words}”${meant === null ? '' : ` (really said: “${meant}”)`}`;
}
