import type { Scenario } from '../format/scenario-document.ts';
import { tellProblems } from '../format/tell-problems.ts';
import type { Found } from './findings/found.ts';
import type { Finding } from './proof.ts';

/** A finding as a sentence with its place, told as the parser tells a refusal. */
export function tellFinding({ kind, problem, route, isOpen = false }: Found, scenario: Scenario): Finding {
  const [told] = tellProblems([problem], { document: scenario, lineAt: () => 0 });
  return {
    kind,
    is: isOpen ? 'open' : 'certain',
    sentence: told?.sentence ?? '',
    path: told?.path ?? '',
    route: route ?? null,
  };
}
