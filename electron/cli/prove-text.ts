import { competencies } from '../../scenarios/assess/code-book.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type {
  Chances,
  CompetencyRange,
  EndingProof,
  Finding,
  Proof,
  Slip,
  Span,
} from '../../scenarios/prove/proof.ts';
import { chanceText } from './chance-text.ts';
import { counted } from './counted.ts';
import { runInWords, stepText } from './run-in-words.ts';

/** A proof for a terminal; `file` is what its runs are played with. */
export function proofText(proof: Proof, scenario: Scenario, file: string): readonly string[] {
  const { exact, states, findings, endings, ranges, differentMetRoutes: ways, slips, chances } = proof;
  const looked = counted(states, 'state');
  return [
    exact
      ? `Proved over all its runs, ${looked}.`
      : `The search stopped after ${looked}; what was not found may still exist.`,
    ...(findings.length === 0 ? ['Nothing wrong with it.'] : [`${counted(findings.length, 'finding')}:`]),
    ...findings.flatMap((finding) => findingText(finding, file)),
    ...bestRunText(proof, scenario, file),
    ...(proof.bestRoute === null ? [] : slipsText(slips, scenario)),
    ...(chances === null ? [] : chancesText(chances, exact)),
    'Endings:',
    ...endings.flatMap(endingText),
    'What runs can earn:',
    ...ranges.map(rangeText),
    ...(ways === null
      ? []
      : ['Two ways to met that differ in three decisions or more:', ...ways.map((way) => `  ${way}`)]),
  ];
}

function findingText({ is, sentence, path, route }: Finding, file: string): readonly string[] {
  return [
    `  ${is === 'open' ? 'Left open: ' : ''}${sentence}`,
    `    at ${path === '' ? 'the scenario as a whole' : path}`,
    ...(route === null || route === '' ? [] : [`    shown by: play ${file} --choices ${route}`]),
  ];
}

function bestRunText({ bestRoute }: Proof, scenario: Scenario, file: string): readonly string[] {
  if (bestRoute === null) return ['The run of best choices was not found to be met.'];
  const steps = runInWords(scenario, bestRoute);
  return [
    `The best run, met in ${counted(steps.length, 'decision')}:`,
    ...steps.map((step, position) => `  ${stepText(step, position + 1)}`),
    `    played by: play ${file} --choices ${bestRoute}`,
  ];
}

function slipsText(slips: readonly Slip[], scenario: Scenario): readonly string[] {
  if (slips.length === 0) return ['Slips from it that lose met for good, never-events aside: none.'];
  const told = slips.flatMap(({ route, is }) => {
    const steps = runInWords(scenario, route);
    const last = steps.at(-1);
    if (last === undefined) return [];
    return `  ${is === 'open' ? 'Left open: ' : ''}${stepText(last, steps.length)}`;
  });
  return ['Slips from it that lose met for good, never-events aside:', ...told];
}

function chancesText(chances: Chances, exact: boolean): readonly string[] {
  const told = (chance: number | null) =>
    chance === null
      ? 'not worked out, for there was too much to keep apart'
      : `${exact ? '' : 'at least '}${chanceText(chance)}`;
  return [
    'How often an officer is met:',
    `  who picks among the open choices at random: ${told(chances.random)}`,
    `  who takes a best choice nine times in ten: ${told(chances.nineInTen)}`,
    `  who takes a best choice eight times in ten: ${told(chances.eightInTen)}`,
  ];
}

function endingText({
  ending,
  title,
  reachable,
  route,
  canBeMet,
  metRoute,
  actsOutOfReach,
}: EndingProof): readonly string[] {
  if (!reachable) return [`  ${ending}, “${title}”: not reached`];
  const met =
    canBeMet === null ? 'whether it can be met was not found' : canBeMet ? 'can be met' : 'cannot be met';
  const acts = actsOutOfReach.length === 0 ? [] : [`    never done on the way: ${actsOutOfReach.join(', ')}`];
  return [`  ${ending}, “${title}”: ${met}`, `    by ${metRoute ?? route ?? ''}`, ...acts];
}

function rangeText({ competency, judged, earned, possible, moments }: CompetencyRange): string {
  const role = judged ? 'judged' : 'seen';
  return `  ${competency} ${competencies[competency].name} (${role}): ${spanText(earned)} of ${spanText(possible)} over ${spanText(moments)} ${moments.most === 1 ? 'moment' : 'moments'}`;
}

function spanText({ least, most }: Span): string {
  return least === most ? String(least) : `${least} to ${most}`;
}
