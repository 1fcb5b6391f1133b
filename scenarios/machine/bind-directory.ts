import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { ServiceClass } from '../format/vocabulary.ts';
import { judgeService } from './judge-service.ts';
import type { ServiceJudgement } from './judge-service.ts';

/** For each service and need of one scenario, what that service is for it at the briefing's time. */
export type Binding = {
  readonly directory: Directory;
  /** Nothing when the directory has no such service or the scenario no such need. */
  readonly classOf: (service: string, need: string) => ServiceClass | undefined;
  /** The class with the ground on which it was judged; nothing where `classOf` gives nothing. */
  readonly judgementOf: (service: string, need: string) => ServiceJudgement | undefined;
  /** The classes that some service of the directory has for a need. */
  readonly classesFor: (need: string) => ReadonlySet<ServiceClass>;
};

/** Binds a directory to a scenario. Pure: the hour is the briefing's, never the clock's. */
export function bindDirectory(scenario: Scenario, directory: Directory): Binding {
  const judgements = new Map<string, Map<string, ServiceJudgement>>();
  for (const [needId, need] of Object.entries(scenario.needs)) {
    const judged = directory.services.map(
      (service) => [service.id, judgeService(service, need, scenario)] as const,
    );
    judgements.set(needId, new Map(judged));
  }
  const judgementOf = (service: string, need: string) => judgements.get(need)?.get(service);
  return {
    directory,
    judgementOf,
    classOf: (service, need) => judgementOf(service, need)?.class,
    classesFor: (need) => new Set([...(judgements.get(need)?.values() ?? [])].map((judged) => judged.class)),
  };
}
