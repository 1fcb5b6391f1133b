import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { referralCodes } from '../format/vocabulary.ts';
import { personWithNeed } from '../machine/judge-service.ts';

/** The tag for what is in no language: nobody can talk to this service, and it has no interpreter. */
const noLanguage = 'zxx';

/**
 * A directory for playing a scenario that has none at hand: for every need one service of each class, called by its
 * class. One that is unsafe is left out where no crime is known that could make it so.
 */
export function standInDirectory(scenario: Scenario): Directory {
  const needs = Object.values(scenario.needs);
  const wanted = new Set(needs.flatMap(({ metBy }) => metBy));
  const codes = referralCodes.filter((code) => wanted.has(code));
  const other = referralCodes.find((code) => !wanted.has(code));
  const crimes = [...new Set(needs.flatMap((need) => crimesAround(need, scenario)))];
  const service = { codes, hours: 'always', capacity: 'open', fictional: true } as const;
  const fitting = [
    { ...service, id: 'meets', name: 'A service that meets the need' },
    { ...service, id: 'full', name: 'A service that is full', capacity: 'full' as const },
    { ...service, id: 'closed', name: 'A service that is closed', hours: [] },
    {
      ...service,
      id: 'not-for-this-person',
      name: 'A service for somebody else',
      languages: [noLanguage],
      interpreting: 'none' as const,
    },
    ...(crimes.length === 0
      ? []
      : [{ ...service, id: 'unsafe', name: 'A service that would do harm', unsafeFor: crimes }]),
  ];
  const wrong = { ...service, id: 'wrong-service', name: 'A service of another kind' };
  return {
    format: 1,
    id: 'stand-in',
    version: 1,
    name: 'Stand-in services',
    services: [
      ...(codes.length === 0 ? [] : fitting),
      other === undefined ? { ...wrong, retired: true } : { ...wrong, codes: [other] },
    ],
  };
}

function crimesAround(need: Scenario['needs'][string], scenario: Scenario) {
  return personWithNeed(need, scenario)?.circumstances?.crimes ?? [];
}
