/** A piece of HTML that is safe to put into a page as it stands. Only `html` makes it. */
export type Html = { readonly markup: string };

type Part = Html | string | number | null | readonly Part[];

/** HTML from a template: every text put in is escaped, pieces of HTML stay as they are, lists are joined. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = template.map((text, position) => text + markupOf(parts[position] ?? null)).join('');
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with the five characters escaped that mean something in HTML, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}
