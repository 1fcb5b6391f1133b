import { callNames } from '../contract/call-names.ts';
import type { CallName } from '../contract/call-names.ts';
import type { Damage } from '../contract/open-problem.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { About } from '../contract/values.ts';
import type { AlwaysAnswered, CallHandlers } from './call-handlers.ts';

type Refusing = Omit<CallHandlers, AlwaysAnswered>;

/** While the database is damaged every call is answered with that, but the one that says what is installed here. */
export function refusingHandlers(damage: Damage, about: Omit<About, 'database'>): Refusing {
  const refuse = () => failed(damage);
  const names = callNames.filter(
    (name): name is Exclude<CallName, AlwaysAnswered> => name !== 'app.restore' && name !== 'app.diagnostics',
  );
  // Every name is there, because the type is made of the same list; an object made from entries has forgotten it.
  const refusals = Object.fromEntries(names.map((name) => [name, refuse])) as unknown as Refusing;
  return { ...refusals, 'app.about': () => succeeded({ ...about, database: 0 }) };
}
