import { competencies } from '../../scenarios/assess/code-book.ts';
import type { CompetencyRange, EndingProof, Finding, Proof, Span } from '../../scenarios/prove/proof.ts';
import { prove } from '../../scenarios/prove/prove.ts';
import type { Answer } from './answer.ts';
import { counted } from './counted.ts';
import { directoryFor } from './directory-for.ts';
import { readScenario } from './read-scenario.ts';

/** What a scenario is proved with: a directory, and after how many states the search stops. */
export type ProveOptions = {
  readonly directory?: string | undefined;
  readonly limit?: number | undefined;
};

/** Proves a scenario over all its runs. Findings, and questions a stopped search left open, give status 1. */
export function proveFile(file: string, { directory: asked, limit }: ProveOptions): Answer {
  const read = readScenario(file);
  if (!read.ok) return read.answer;
  const { scenario } = read;
  const bound = directoryFor(scenario, asked);
  if (!bound.ok) return bound.answer;
  const { directory } = bound;
  const proof = prove(scenario, directory, limit === undefined ? {} : { mostStates: limit });
  const { id, version, title } = scenario;
  const boundTo = directory === undefined ? null : { id: directory.id, version: directory.version };
  return {
    status: proof.findings.length === 0 ? 0 : 1,
    text: [`${title} ${version}`, ...proofText(proof, file)].join('\n'),
    json: { scenario: { id, version, title }, directory: boundTo, ...proof },
  };
}

function proofText(proof: Proof, file: string): readonly string[] {
  const { exact, states, findings, endings, ranges, differentMetRoutes: ways } = proof;
  const looked = counted(states, 'state');
  const how = exact
    ? `Proved over all its runs, ${looked}.`
    : `The search stopped after ${looked}; what was not found may still exist.`;
  return [
    how,
    ...(findings.length === 0 ? ['Nothing wrong with it.'] : [`${counted(findings.length, 'finding')}:`]),
    ...findings.flatMap((finding) => findingText(finding, file)),
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
