import { shell } from 'electron';

/** Whom a page may send a person to, and why. What a scenario says is not to be trusted with more. */
const known: Readonly<Record<string, string>> = {
  '988lifeline.org': 'the support card names it',
  'www.copline.org': 'the support card names it',
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
