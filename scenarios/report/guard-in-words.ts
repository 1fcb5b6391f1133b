import { assertNever } from '../assert-never.ts';
import type { Guard } from '../format/guard.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { Dimension } from '../format/vocabulary.ts';

/** What it means for the person that a dimension is at least, or at most, so much. */
const feelings: Readonly<Record<Dimension, Readonly<Record<'atLeast' | 'atMost', string>>>> = {
  safety: { atLeast: 'feels safe enough', atMost: 'does not feel safe enough' },
  control: { atLeast: 'has enough of a say', atMost: 'has too little of a say' },
  trust: { atLeast: 'trusts the officer enough', atMost: 'does not trust the officer enough' },
  strain: { atLeast: 'is under that much strain', atMost: 'is not under too much strain' },
};

/**
 * A guard as part of an English sentence that begins with "when", with the names that the file uses in brackets:
 * "Maya feels safe enough (safety at least 1) and “He pressed on her neck.” has been told (neck)".
 */
export function guardInWords(guard: Guard, scenario: Scenario): string {
  switch (guard.type) {
    case 'atLeast':
    case 'atMost':
      return levelInWords(guard.type, guard.params.dimension, guard.params.value, scenario);
    case 'knows':
      return `${factInWords(guard.params.fact, scenario)} has been told`;
    case 'need':
      return `${needInWords(guard.params.need, scenario)} has been noted`;
    case 'flag':
      return `“${guard.params.flag}” has been marked`;
    case 'all':
      return joined(guard.params.of, 'and', scenario);
    case 'any':
      return joined(guard.params.of, 'or', scenario);
    case 'not':
      return denied(guard.params.of, scenario);
    default:
      return assertNever(guard);
  }
}

/** The one whom the dimensions are about, by name where exactly one victim is in the scenario. */
export function personInQuestion({ people }: Scenario): string {
  const victims = Object.values(people).filter(({ role }) => role === 'victim');
  return victims.length === 1 && victims[0] !== undefined ? victims[0].name : 'the person';
}

/** A whole number with a proper minus sign. */
export function levelAsText(level: number): string {
  return level < 0 ? `−${-level}` : String(level);
}

/** A fact by its text and its id. */
export function factInWords(id: string, { facts }: Scenario): string {
  return `“${facts[id]?.text ?? id}” (${id})`;
}

/** A need by its text and its id. */
export function needInWords(id: string, { needs }: Scenario): string {
  return `the need “${needs[id]?.text ?? id}” (${id})`;
}

function levelInWords(
  type: 'atLeast' | 'atMost',
  dimension: Dimension,
  value: number,
  scenario: Scenario,
): string {
  const bound = type === 'atLeast' ? 'at least' : 'at most';
  const feeling = feelings[dimension][type];
  return `${personInQuestion(scenario)} ${feeling} (${dimension} ${bound} ${levelAsText(value)})`;
}

function joined(terms: readonly Guard[], word: 'and' | 'or', scenario: Scenario): string {
  const told = terms.map((term) => {
    const words = guardInWords(term, scenario);
    const isList = (term.type === 'all' || term.type === 'any') && term.params.of.length > 1;
    return isList ? `(${words})` : words;
  });
  return told.length > 2 ? `${told.slice(0, -1).join(', ')}, ${word} ${told.at(-1)}` : told.join(` ${word} `);
}

function denied(guard: Guard, scenario: Scenario): string {
  switch (guard.type) {
    case 'atLeast':
      return levelInWords('atMost', guard.params.dimension, guard.params.value - 1, scenario);
    case 'atMost':
      return levelInWords('atLeast', guard.params.dimension, guard.params.value + 1, scenario);
    case 'knows':
      return `${factInWords(guard.params.fact, scenario)} has not been told`;
    case 'need':
      return `${needInWords(guard.params.need, scenario)} has not been noted`;
    case 'flag':
      return `“${guard.params.flag}” has not been marked`;
    case 'not':
      return guardInWords(guard.params.of, scenario);
    case 'all':
    case 'any':
      return `it is not so that (${guardInWords(guard, scenario)})`;
    default:
      return assertNever(guard);
  }
}
