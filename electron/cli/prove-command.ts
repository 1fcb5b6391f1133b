import { prove } from '../../scenarios/prove/prove.ts';
import type { Answer } from './answer.ts';
import { directoryFor } from './directory-for.ts';
import { proofText } from './prove-text.ts';
import { readScenario } from './read-scenario.ts';
import { runInWords } from './run-in-words.ts';

/** What a scenario is proved with: a directory, after how many states the search stops, and whether to work out chances. */
export type ProveOptions = {
  readonly directory?: string | undefined;
  readonly limit?: number | undefined;
  readonly chances: boolean;
};

/** Proves a scenario over all its runs. Findings, and questions a stopped search left open, give status 1. */
export function proveFile(file: string, { directory: asked, limit, chances }: ProveOptions): Answer {
  const read = readScenario(file);
  if (!read.ok) return read.answer;
  const { scenario } = read;
  const bound = directoryFor(scenario, asked);
  if (!bound.ok) return bound.answer;
  const { directory } = bound;
  const proof = prove(scenario, directory, {
    chances,
    ...(limit !== undefined && { mostStates: limit }),
  });
  const { id, version, title } = scenario;
  const boundTo = directory === undefined ? null : { id: directory.id, version: directory.version };
  const bestRun = proof.bestRoute === null ? null : runInWords(scenario, proof.bestRoute);
  return {
    status: proof.findings.length === 0 ? 0 : 1,
    text: [`${title} ${version}`, ...proofText(proof, scenario, file)].join('\n'),
    json: { scenario: { id, version, title }, directory: boundTo, ...proof, bestRun },
  };
}
