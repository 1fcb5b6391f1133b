// From a file's text to a JSON value, strictly: what two readers could understand differently is refused here, because
// a scenario's hash has to name one content.

import { parse } from '@humanwhocodes/momoa';
import type { DocumentNode, ValueNode } from '@humanwhocodes/momoa';
import { jsonFault, whereStopped } from './json-fault.ts';
import { limits } from './limits.ts';
import { formatPath } from './place.ts';
import type { Path } from './place.ts';
import type { Refusal } from './refusal.ts';

export type JsonText = {
  readonly value: unknown;
  /** The line, from 1, of the value at a path, or of the nearest value around it. */
  readonly lineAt: (path: Path) => number;
};

type Read =
  | ({ readonly ok: true } & JsonText)
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The value of a JSON text, or why it is not one: bad syntax, a key written twice, a key or text that is unsafe. */
export function readJson(text: string): Read {
  const absurd = absurdSize(text);
  if (absurd !== undefined) return { ok: false, refusals: [{ sentence: absurd, path: '' }] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let document: DocumentNode;
  try {
    document = parse(source, { mode: 'json' });
  } catch (thrown) {
    const stopped = whereStopped(thrown);
    if (stopped === undefined) throw thrown;
    return { ok: false, refusals: [jsonFault(source, stopped)] };
  }
  const refusals: Refusal[] = [];
  const value = toValue(document.body, [], { source, refusals });
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, value, lineAt: (path) => lineAt(document.body, path) };
}

function absurdSize(text: string): string | undefined {
  if (text.length > limits.fileCharacters) {
    const millions = limits.fileCharacters / 1_000_000;
    return `The file is larger than a scenario may be (${millions} million characters).`;
  }
  if (deepest(text) > limits.jsonDepth) {
    return 'The file has more brackets inside brackets than a scenario can have.';
  }
  return undefined;
}

/** How deep brackets stand in each other, counted without parsing: a parser would run out of stack first. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inText = !inText;
    else if (inText) at += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') most = Math.max(most, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return most;
}

type Reading = { readonly source: string; readonly refusals: Refusal[] };

function toValue(node: ValueNode, path: Path, reading: Reading): unknown {
  switch (node.type) {
    case 'Object':
      return toObject(node, path, reading);
    case 'Array':
      return node.elements.map(({ value }, position) => toValue(value, [...path, position], reading));
    case 'String':
      return toText(node, path, reading);
    case 'Number':
      return node.value + 0; // −0 and 0 are one number in the canonical text
    case 'Boolean':
      return node.value;
    default:
      return null;
  }
}

function toText(node: ValueNode & { type: 'String' }, path: Path, { source, refusals }: Reading): string {
  const { start, end } = node.loc;
  // The reader lets these through; JSON does not.
  const isBroken = /[^\P{Cc}\u007F-\u009F]/u.test(source.slice(start.offset, end.offset));
  if (isBroken)
    refusals.push(refuse(path, node, 'is broken over two lines or holds a tab; write \\n or \\t.'));
  else if (!isPlain(node.value)) refusals.push(refuse(path, node, 'holds a character that cannot be shown.'));
  return node.value;
}

function toObject(node: ValueNode & { type: 'Object' }, path: Path, reading: Reading): object {
  const object: Record<string, unknown> = {};
  const { refusals } = reading;
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? toText(name, path, reading) : name.name;
    const inner = [...path, key];
    if (key === '__proto__')
      refusals.push(refuse(inner, name, 'is a name that JavaScript keeps for itself.'));
    else if (Object.hasOwn(object, key)) refusals.push(refuse(inner, name, 'is written twice.'));
    else object[key] = toValue(value, inner, reading);
  }
  return object;
}

function refuse(path: Path, at: { readonly loc: ValueNode['loc'] }, words: string): Refusal {
  return { sentence: `*${formatPath(path)}* ${words}`, path: formatPath(path), line: at.loc.start.line };
}

/** No half characters and no control characters but new line and tab: neither survives every export. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text);
}

function lineAt(body: ValueNode, path: Path): number {
  let node = body;
  let line = body.loc.start.line;
  for (const step of path) {
    if (node.type === 'Object') {
      const member = node.members.find(({ name }) => name.type === 'String' && name.value === step);
      if (member === undefined) return line;
      line = member.loc.start.line;
      node = member.value;
    } else if (node.type === 'Array') {
      const element = typeof step === 'number' ? node.elements[step] : undefined;
      if (element === undefined) return line;
      line = element.loc.start.line;
      node = element.value;
    } else return line;
  }
  return line;
}
