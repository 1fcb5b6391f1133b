/** A value as a sentence can name it. */
export function inWords(value: unknown): string {
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `"${shortened(value)}"`;
  return typeof value === 'object' ? 'an object in braces' : `*${JSON.stringify(value)}*`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
};

/** What a schema expects, for people. */
export function typeInWords(type: string): string {
  return typeWords[type] ?? type;
}

/** The beginning of a text, cut after a word, for naming the thing that it stands on. */
export function shortened(text: string, most = 32): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`;
}

/** Words as a list: “a, b or c”. */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
