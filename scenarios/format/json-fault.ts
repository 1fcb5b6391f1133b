import type { Refusal } from './refusal.ts';

/** What is wrong with a text that is not JSON, from the place at which the reader stopped. */
export function jsonFault(
  text: string,
  stopped: { readonly line: number; readonly column: number },
): Refusal {
  const rest = (text.split('\n')[stopped.line - 1] ?? '').slice(stopped.column - 1);
  return { sentence: `Line ${stopped.line} is not JSON: ${hint(rest, text)}`, path: '', line: stopped.line };
}

/** Where the reader stopped, from what it threw; undefined when that is no fault of the text. */
export function whereStopped(
  thrown: unknown,
): { readonly line: number; readonly column: number } | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const { line, column } = thrown as { readonly line?: unknown; readonly column?: unknown }; // its type is not exported
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined;
}

/** The mistakes people make by hand, each by the character at which a reader stumbles over it. */
function hint(rest: string, text: string): string {
  if (text.trim() === '') return 'the file is empty.';
  const first = rest.charAt(0);
  if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments.';
  if (first !== '' && "'“”‘’„`".includes(first))
    return 'texts stand between straight double quotation marks (").';
  const isLast = text.trimEnd().endsWith(rest.trim()) && /^[\w".+-]*$/.test(rest.trim());
  if (isLast) return 'the file ends here, and a bracket or a quotation mark is not closed.';
  if (first === '}' || first === ']') return `there is a comma too many, or the closing "${first}" is.`;
  if (first === '"' || first === '{' || first === '[')
    return `a comma or a colon is missing before ${shown(rest)}.`;
  return `${shown(rest)} should not stand here.`;
}

function shown(rest: string): string {
  const start = rest.trim().slice(0, 24);
  return start.length < rest.trim().length ? `“${start}…”` : `“${start}”`;
}
