// The pieces that the referral is written from: nodes with their ways, and beats with what is answered.

import type { WrittenAction } from '../format/action.ts';
import type { WrittenGuard } from '../format/guard.ts';
import type { Path } from '../format/place.ts';
import type { ReferralWay } from '../format/referral-vocabulary.ts';
import type { WrittenState } from '../format/state.ts';
import type { UnexpandedScenario } from '../format/scenario-document.ts';
import { serviceClasses } from '../format/vocabulary.ts';
import type { ServiceClass } from '../format/vocabulary.ts';
import type { WrittenWay } from './referral-ways.ts';
import type { ReferralWords, Reply } from './referral-words.ts';

/** What is written so far, and from what. */
export type Writing = {
  readonly words: ReferralWords;
  readonly scenario: UnexpandedScenario;
  readonly states: Record<string, WrittenState>;
  readonly origins: { part: Path; from: Path }[];
};

type Meta = NonNullable<WrittenState['meta']>;
type Choice = NonNullable<Meta['choices']>[number];
type Step = NonNullable<Meta['referral']>;
type WrittenLine = NonNullable<Meta['lines']>[number];

/** Where a way leads: one place, alternatives, or for each class of service. */
export type Alternative = {
  readonly target: string;
  readonly guard?: WrittenGuard;
  readonly actions?: readonly WrittenAction[];
};

/** A way at a node, with where it leads. */
export type WayOn = {
  /** The id of the choice without `referral-`. */
  readonly id: string;
  readonly way: ReferralWay;
  readonly written: WrittenWay;
  /** The need that is taken up. */
  readonly need?: string;
  readonly guard?: WrittenGuard;
  readonly leads: string | readonly Alternative[] | ((found: ServiceClass) => readonly Alternative[]);
  readonly actions?: readonly WrittenAction[];
};

/** What is spoken in a beat or at a node, and where in `with` it comes from. */
export type Spoken = { readonly reply: Reply; readonly from: Path } | { readonly scene: string };

/** Writes a node: a step with its ways. */
export function writeNode(
  writing: Writing,
  key: string,
  step: Step,
  ways: readonly WayOn[],
  lines: readonly Spoken[] = [],
): void {
  const { origins } = writing;
  const place = ['states', key];
  if (step.need !== undefined) {
    const from = placeOfNeed(writing, step.need);
    origins.push({ part: place, from }, { part: [...place, 'meta', 'referral', 'need'], from });
  }
  const choices = ways.map((way, position) => {
    const part = [...place, 'meta', 'choices', position];
    if (writing.words.words?.[way.id] !== undefined) {
      for (const name of ['say', 'do']) origins.push({ part: [...part, name], from: ['words', way.id] });
    }
    if (way.need !== undefined) {
      const from = placeOfNeed(writing, way.need);
      const guard = [...place, 'on', `referral-${way.id}`, 0, 'guard', 'params', 'of', 0, 'params', 'need'];
      origins.push({ part: [...part, 'referral', 'need'], from }, { part: guard, from });
    }
    origins.push({ part: [...part, 'to'], from: ['person'] }, { part: [...part, 'via'], from: ['via'] });
    return writeChoice(writing, way);
  });
  writing.states[key] = {
    meta: {
      referral: step,
      ...(lines.length > 0 && { lines: writeLines(writing, key, lines) }),
      choices,
    },
    on: Object.fromEntries(ways.flatMap(entriesOf)),
  };
}

/** Writes a beat: what is answered in passing, and where it goes on. */
export function writeBeat(
  writing: Writing,
  key: string,
  spoken: readonly Spoken[],
  always: string | readonly Alternative[],
  more: { readonly answer?: Meta['answer']; readonly actions?: readonly WrittenAction[] } = {},
): void {
  const { answer, actions = [] } = more;
  const lines = writeLines(writing, key, spoken);
  if (answer !== undefined) {
    writing.origins.push({ part: ['states', key, 'meta', 'answer', 'by'], from: ['person'] });
  }
  writing.states[key] = {
    ...((lines.length > 0 || answer !== undefined) && {
      meta: { ...(lines.length > 0 && { lines }), ...(answer !== undefined && { answer }) },
    }),
    always: alternativesOf(always, actions),
  };
}

/** The place in `with` of what an author wrote about a need. */
export function placeOfNeed({ words }: Writing, need: string): Path {
  return [words.reports !== undefined && Object.hasOwn(words.reports, need) ? 'reports' : 'needs', need];
}

/** What raises or lowers trust. */
export function shiftTrust(trust: 1 | -1 | undefined): readonly WrittenAction[] {
  return trust === undefined ? [] : [{ type: 'shift', params: { trust } }];
}

function writeLines({ words, origins }: Writing, key: string, spoken: readonly Spoken[]): WrittenLine[] {
  return spoken.map((one, position): WrittenLine => {
    if ('scene' in one) return { by: 'scene', text: one.scene };
    const part = ['states', key, 'meta', 'lines', position];
    origins.push({ part, from: one.from });
    origins.push({ part: [...part, 'by'], from: ['person'] }, { part: [...part, 'via'], from: ['via'] });
    const { text, mood } = one.reply;
    const { person, via } = words;
    return { by: person, ...(via !== undefined && { via }), text, ...(mood !== undefined && { mood }) };
  });
}

function writeChoice({ words }: Writing, { id, way, written, need, leads }: WayOn): Choice {
  const own = words.words?.[id];
  const inner = words.inner?.[id];
  const gate = written.gate ?? (words.watched === true ? written.gateWhereWatched : undefined);
  return {
    id: `referral-${id}`,
    ...(written.say === undefined
      ? { do: own ?? written.do }
      : { to: words.person, ...(words.via !== undefined && { via: words.via }), say: own ?? written.say }),
    referral: { way, ...(need !== undefined && { need }) },
    ...(written.acts !== undefined && { acts: [...written.acts] }),
    ...(gate !== undefined && { gate }),
    because: written.because,
    ...(inner !== undefined && { inner }),
    basis: 'practice',
    ...(typeof leads === 'function' && { over: 'service' as const }),
  };
}

function entriesOf(way: WayOn): [string, WrittenAlternative[]][] {
  const { id, leads, written, actions = [], guard } = way;
  const also = [...shiftTrust(written.trust), ...actions];
  const event = `referral-${id}`;
  if (typeof leads === 'function') {
    return serviceClasses.map((found) => [`${event}:${found}`, alternativesOf(leads(found), also)]);
  }
  return [[event, alternativesOf(leads, also, guard)]];
}

type WrittenAlternative = Extract<NonNullable<WrittenState['on']>[string], { target: string }>;

function alternativesOf(
  leads: string | readonly Alternative[],
  also: readonly WrittenAction[],
  onlyIf?: WrittenGuard,
): WrittenAlternative[] {
  const alternatives = typeof leads === 'string' ? [{ target: leads }] : leads;
  return alternatives.map(({ target, guard = onlyIf, actions = [] }: Alternative) => ({
    target,
    ...(guard !== undefined && { guard }),
    ...(also.length + actions.length > 0 && { actions: [...also, ...actions] }),
  }));
}
