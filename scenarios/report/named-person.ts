import type { Scenario } from '../format/scenario-document.ts';
import type { roles } from '../format/vocabulary.ts';

/** A person of the scenario as the report names them. */
export type NamedPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: (typeof roles)[number];
};

/** The person with this id, by name. An id that is nobody's is a bug: parsing refuses it. */
export function namedPerson(scenario: Scenario, id: string): NamedPerson {
  const person = scenario.people[id];
  if (person === undefined) throw new Error(`The scenario ${scenario.id} has nobody called ${id}.`);
  return { id, name: person.name, role: person.role };
}
