import { readdirSync, readFileSync } from 'node:fs';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Refusal } from '../../scenarios/format/refusal.ts';

/** New values by place: `people.maya.role`; a place whose value is `undefined` is taken out. */
export type Changes = Readonly<Record<string, unknown>>;

const folder = new URL('../fixtures/scenarios/', import.meta.url);
const ending = '.scenario.json';

/** The names of all fixture scenarios. */
export function fixtureNames(): readonly string[] {
  return readdirSync(folder).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
  );
}

/** The text of a fixture scenario. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`${name}${ending}`, folder), 'utf8');
}

/** A fixture scenario as the author wrote it, with some places changed. */
export function changedFixture(name: string, changes: Changes): unknown {
  const document: unknown = JSON.parse(fixtureText(name));
  for (const [place, value] of Object.entries(changes)) change(document, place.split('.'), value);
  return document;
}

/** Why a fixture with some places changed is refused; nothing when it is not. */
export function refusalsOf(name: string, changes: Changes): readonly Refusal[] {
  return refusalsOfDocument(changedFixture(name, changes));
}

/** Why a document is refused, without the lines; nothing when it is not. */
export function refusalsOfDocument(document: unknown): readonly Refusal[] {
  const parsed = parseScenario(JSON.stringify(document));
  return parsed.ok ? [] : parsed.refusals.map(({ sentence, path }) => ({ sentence, path }));
}

function change(document: unknown, place: readonly string[], value: unknown): void {
  const [key = '', ...rest] = place;
  if (typeof document !== 'object' || document === null) throw new Error(`Nothing can be changed at ${key}.`);
  const entries = document as Record<string, unknown>; // a JSON object or list, both of which take keys
  if (rest.length > 0) change(entries[key], rest, value);
  else if (value === undefined && Array.isArray(document)) document.splice(Number(key), 1);
  else if (value === undefined) delete entries[key];
  else entries[key] = value;
}
