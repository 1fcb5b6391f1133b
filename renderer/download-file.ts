import type { FileToSave } from '../electron/contract/values.ts';

/** Hands a file to the browser, which puts it where the person's downloads go. */
export function downloadFile({ name, mediaType, text, encoding }: FileToSave): void {
  const content = encoding === 'base64' ? Uint8Array.from(atob(text), (one) => one.charCodeAt(0)) : text;
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser may still be reading; a minute is plenty for a text.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
