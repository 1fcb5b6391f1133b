import type { Directory, Service } from '../format/directory.ts';
import type { Need, Scenario } from '../format/scenario-document.ts';
import type { ServiceClass } from '../format/vocabulary.ts';

/** For each service and need of one scenario, what that service is for it at the briefing's time. */
export type Binding = {
  readonly directory: Directory;
  /** Nothing when the directory has no such service or the scenario no such need. */
  readonly classOf: (service: string, need: string) => ServiceClass | undefined;
  /** The classes that some service of the directory has for a need. */
  readonly classesFor: (need: string) => ReadonlySet<ServiceClass>;
};

/** Binds a directory to a scenario. Pure: the hour is the briefing's, never the clock's. */
export function bindDirectory(scenario: Scenario, directory: Directory): Binding {
  const classes = new Map<string, Map<string, ServiceClass>>();
  for (const [needId, need] of Object.entries(scenario.needs)) {
    const judged = directory.services.map((service) => [service.id, judge(service, need, scenario)] as const);
    classes.set(needId, new Map(judged));
  }
  return {
    directory,
    classOf: (service, need) => classes.get(need)?.get(service),
    classesFor: (need) => new Set(classes.get(need)?.values()),
  };
}

/** What is wrong for everybody comes before what is wrong tonight: a wrong service that is also full is wrong. */
function judge(service: Service, need: Need, scenario: Scenario): ServiceClass {
  if (!need.metBy.some((code) => service.codes.includes(code))) return 'wrong-service';
  if (!isOpen(service, scenario.briefing.at)) return 'closed';
  return service.capacity === 'full' ? 'full' : 'meets';
}

function isOpen(service: Service, at: Scenario['briefing']['at']): boolean {
  if (service.hours === 'always') return true;
  return service.hours.some(
    (hours) => hours.days.includes(at.weekday) && hours.from <= at.time && at.time < hours.to,
  );
}
