// The code book in one place: what codes, competencies, gates and acts there are, what each means and what it rests
// on. It imports nothing but its own parts, so that the format can take its ids from here.
export { actGroups, type ActId, actIds, acts } from './code-book-acts.ts';
export type { Basis, Entry } from './code-book-basis.ts';
export {
  type CodeFamily,
  type CodeId,
  codeIds,
  codes,
  favourability,
  invitationCodes,
  recommendedCodes,
} from './code-book-codes.ts';
export {
  competencies,
  type CompetencyId,
  competencyIds,
  type Rating,
  ratings,
} from './code-book-competencies.ts';
export { type Gate, type GateId, gateIds, gates } from './code-book-gates.ts';
export { type PrincipleId, principles, victimNeeds, type VictimNeedId } from './code-book-principles.ts';
export { type SourceId, sources } from './code-book-sources.ts';

/** The code book of this release. A rubric names the version it was written for; a changed meaning is a new version. */
export const codeBookVersion = 1;
