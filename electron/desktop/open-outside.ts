import { shell } from 'electron';

/** Where a page may send a person, and why. What a scenario says is not to be trusted with more. */
const known: Readonly<Record<string, string>> = {
  '988lifeline.org': 'the 988 Lifeline, whose number is on the support card',
  'www.copline.org': 'CopLine, whose number is on the support card',
};

/** Opens an address in the person's own browser if it is https and one of the few that are known. */
export function openOutside(address: string): void {
  const outside = knownOutside(address);
  if (outside !== null) void shell.openExternal(outside);
}

/** The address as it may be opened, or null. */
export function knownOutside(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || !Object.hasOwn(known, url.hostname)) return null;
  return url.port === '' && url.username === '' && url.password === '' ? url.href : null;
}
