/** The only address the host ever listens on. */
export const loopback = '127.0.0.1';

/** The values of a Host header that mean this host, written as browsers write them (port 80 is left out). */
export function ownHosts(port: number): readonly string[] {
  return [loopback, 'localhost'].map((name) => new URL(`http://${name}:${port}`).host);
}

/** Where the page is found, without anything secret. */
export function ownOrigin(port: number): string {
  return new URL(`http://${loopback}:${port}`).origin;
}

/** The address a person opens: the token stands in the fragment, which browsers keep to themselves. */
export function addressWithToken(port: number, token: string): string {
  return `${ownOrigin(port)}/#token=${token}`;
}
