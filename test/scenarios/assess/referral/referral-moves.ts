import type { Statement } from '../../../../scenarios/format/referral-vocabulary.ts';
import { fixtureDirectory, parsedFixture } from '../../../builders/parsed-fixture.ts';
import type { Move } from '../../../builders/played.ts';

/** The fixture with everything a referral can have in it, and the county it is played in. */
export const scenario = parsedFixture('referral');
export const directory = fixtureDirectory('referral-county');

/** The interview before the referral, done well: the neck told, the doctor and the report noted. */
export const interview: readonly Move[] = ['first-open', 'second-open', 'third-open'];

/** The way through the end of the referral, done well. */
export const ending: readonly Move[] = [
  'referral-enough',
  'referral-rights-explain',
  'referral-follow-agreed',
];

/** A choice about a need that names a service, with what is said of it. */
export function named(need: string, way: string, service: string, said?: readonly Statement[]): Move {
  return { choice: `referral-${need}-${way}`, service, need, ...(said !== undefined && { said }) };
}

/** A call made together, every step of it done well. */
export function calledTogether(need: string, service: string, said: readonly Statement[]): readonly Move[] {
  return [named(need, 'together', service, said), named(need, 'least', service), `referral-${need}-aside`];
}

/** Every need of the fixture taken up in order and met as well as the county can. */
export const excellent: readonly Move[] = [
  ...interview,
  'referral-worry',
  'referral-boy-take',
  named('boy', 'told', 'child-intake'),
  'referral-medical-take',
  ...calledTogether('medical', 'county-ems', ['does', 'passed-on', 'costs', 'no-is-fine']),
  'referral-place-take',
  'referral-place-solve',
  ...calledTogether('place', 'night-advocates', ['does', 'apart', 'free', 'no-is-fine']),
  'referral-device-take',
  'referral-device-solve',
  ...calledTogether('device', 'device-desk', ['does', 'free', 'no-is-fine']),
  'referral-lawyer-take',
  'referral-lawyer-none',
  ...ending,
];

/** A run with one move in the place of another. */
export function instead(moves: readonly Move[], from: string, ...to: readonly Move[]): readonly Move[] {
  const position = moves.findIndex((move) => (typeof move === 'string' ? move : move.choice) === from);
  if (position === -1) throw new Error(`There is no ${from} in the run.`);
  return moves.toSpliced(position, 1, ...to);
}
