// Where a fault is, as an author would say it: by the names and words in the file, not by the path.

import { formatPath, valueAt } from './place.ts';
import type { Path } from './place.ts';
import { isObject } from './schema-shape.ts';
import { shortened } from './value-in-words.ts';

/** A place as the subject of a sentence, and as the beginning of a sentence that has another subject. */
export type PlaceInWords = { readonly subject: string; readonly inside: string };

/** The nearest thing around a path that has a name of its own. Takes any JSON value, also one that fits no schema. */
export function placeInWords(document: unknown, path: Path): PlaceInWords {
  const [top, key] = path;
  if (top === 'machine') return placeInMachine(document, path);
  if (typeof key === 'number') return placeInList(document, path);
  const kind = typeof top === 'string' ? entryNames[top] : undefined;
  if (kind !== undefined) return both(key === undefined ? `*${top}*` : `the ${kind} *${key}*`);
  if (top === 'briefing' || top === 'opening') return both(`the ${top}`);
  return { subject: 'The scenario', inside: '' };
}

const entryNames: Readonly<Record<string, string>> = {
  people: 'person',
  facts: 'fact',
  needs: 'need',
  sources: 'source',
};

const listNames: Readonly<Record<string, string>> = {
  objectives: 'objective',
  gates: 'gate',
  reviews: 'review',
  choices: 'choice',
  lines: 'line',
  notice: 'notice',
  outcomes: 'outcome',
  dayAfter: 'line of the day after',
};

function both(name: string): PlaceInWords {
  const subject = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  return { subject: name.endsWith('"') ? `${subject},` : subject, inside: `In ${name},` };
}

function placeInList(document: unknown, path: Path): PlaceInWords {
  const [list, position] = path;
  const kind = listNames[String(list)];
  return kind === undefined
    ? { subject: 'The scenario', inside: '' }
    : both(numbered(document, kind, path.slice(0, 2), Number(position)));
}

/** “choice 2, "Is there a room…"”: its number in the file and how it begins. */
function numbered(document: unknown, kind: string, path: Path, position: number): string {
  const entry = valueAt(document, path);
  const words = isObject(entry) ? [entry['say'], entry['do'], entry['text'], entry['by']] : [];
  const text = words.find((word) => typeof word === 'string');
  const quoted = typeof text === 'string' && text !== '' ? `, "${shortened(text)}"` : '';
  return `${kind} ${position + 1}${quoted}`;
}

function placeInMachine(document: unknown, path: Path): PlaceInWords {
  const { statePath, rest } = splitAtState(path);
  if (statePath.length === 0) return { subject: 'The machine', inside: 'In the machine,' };
  const state = `*${stateName(document, statePath)}*`;
  const item = itemOfState(document, path.slice(0, path.length - rest.length), rest);
  if (item === undefined) return { subject: state, inside: `In ${state},` };
  return { subject: `In ${state}, ${item},`, inside: `In ${state}, ${item},` };
}

/** The keys of the states on the way, and what follows inside the last of them. */
function splitAtState(path: Path): { readonly statePath: readonly string[]; readonly rest: Path } {
  const statePath: string[] = [];
  let at = 1;
  while (path[at] === 'states' && path[at + 1] !== undefined) {
    statePath.push(String(path[at + 1]));
    at += 2;
  }
  return { statePath, rest: path.slice(at) };
}

/** A state's own key; with the keys around it where another state has the same. */
function stateName(document: unknown, statePath: readonly string[]): string {
  const key = statePath.at(-1) ?? '';
  const same = statesCalled(valueAt(document, ['machine']), key);
  return same > 1 ? statePath.join('.') : key;
}

function statesCalled(around: unknown, key: string): number {
  const states = isObject(around) ? around['states'] : undefined;
  if (!isObject(states)) return 0;
  return Object.entries(states).reduce(
    (count, [name, state]) => count + (name === key ? 1 : 0) + statesCalled(state, key),
    0,
  );
}

function itemOfState(document: unknown, state: Path, rest: Path): string | undefined {
  const [first, second, third] = rest;
  if (first === 'on' && typeof second === 'string') return transitionOf(document, state, second, third);
  if ((first === 'always' || first === 'onDone') && rest.length > 1)
    return `*${first}*${alternativeName(valueAt(document, [...state, first]), second)}`;
  if (first === 'with' && second !== undefined) return `*${formatPath(rest)}*`;
  if (first !== 'meta' || typeof second !== 'string' || typeof third !== 'number') return undefined;
  const kind = listNames[second];
  return kind === undefined ? undefined : numbered(document, kind, [...state, 'meta', second, third], third);
}

/** An entry of `on` is told as the choice it belongs to. */
function transitionOf(
  document: unknown,
  state: Path,
  event: string,
  alternative: string | number | undefined,
): string {
  const choices = valueAt(document, [...state, 'meta', 'choices']);
  const [id, serviceClass] = event.split(':');
  const position = Array.isArray(choices)
    ? choices.findIndex((entry) => isObject(entry) && entry['id'] === id)
    : -1;
  const written = valueAt(document, [...state, 'on', event]);
  const choice =
    position === -1
      ? `the entry *${event}*`
      : numbered(document, 'choice', [...state, 'meta', 'choices', position], position);
  const forClass = position === -1 || serviceClass === undefined ? '' : `, for *${serviceClass}*`;
  return `${choice}${forClass}${alternativeName(written, alternative)}`;
}

function alternativeName(written: unknown, alternative: string | number | undefined): string {
  const several = Array.isArray(written) && written.length > 1;
  return several && typeof alternative === 'number' ? `, alternative ${alternative + 1}` : '';
}
