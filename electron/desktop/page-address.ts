/** The scheme that only this app serves; nothing on a network has such an address. */
export const pageScheme = 'app';

const pageHost = 'simulator';

/** Where the page is. */
export const pageAddress = `${pageScheme}://${pageHost}/`;

/** Whether an address is one of this app's own pages and files. Anything that is no address at all is not. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === '' &&
    url.password === ''
  );
}
