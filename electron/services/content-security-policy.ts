import { randomBytes } from 'node:crypto';

const noncePlaceholder = /__STYLE_NONCE__/g;

/**
 * The policy every answer carries: only our own files, nothing inline, no evaluated code, no frames, no forms, nobody
 * else's server. Images may be data: addresses, for the page draws its portraits itself, and a drawing shown as an
 * image can neither run nor load anything. With a nonce, the style tags that carry it are allowed too: React Aria writes
 * one at run time.
 */
export function contentSecurityPolicy(styleNonce?: string): string {
  const styles = styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The page with a fresh nonce where its placeholder stands, and the policy that goes with it. */
export function pageWithNonce(html: string): { readonly html: string; readonly policy: string } {
  const fresh = randomBytes(18).toString('base64url');
  return { html: html.replace(noncePlaceholder, fresh), policy: contentSecurityPolicy(fresh) };
}
