import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { referralCodes } from '../format/vocabulary.ts';

/**
 * A directory for playing a scenario that has none at hand: for every need one service that meets it, one that is full,
 * one that is closed and, where a code is left over, one that is the wrong kind. Its services are called by their class.
 */
export function standInDirectory(scenario: Scenario): Directory {
  const wanted = new Set(Object.values(scenario.needs).flatMap(({ metBy }) => metBy));
  const codes = referralCodes.filter((code) => wanted.has(code));
  const other = referralCodes.find((code) => !wanted.has(code));
  const service = { codes, hours: 'always', capacity: 'open' } as const;
  const fitting = [
    { ...service, id: 'meets', name: 'A service that meets the need' },
    { ...service, id: 'full', name: 'A service that is full', capacity: 'full' as const },
    { ...service, id: 'closed', name: 'A service that is closed', hours: [] },
  ];
  const wrong =
    other === undefined
      ? []
      : [{ ...service, id: 'wrong-service', name: 'A service of another kind', codes: [other] }];
  return {
    format: 1,
    id: 'stand-in',
    version: 1,
    name: 'Stand-in services',
    services: codes.length === 0 ? wrong : [...fitting, ...wrong],
  };
}
