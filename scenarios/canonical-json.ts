import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785: keys sorted, no spaces), so that the same content has the same hash everywhere.
 * What JSON cannot carry (NaN, a lone surrogate, nothing at all) throws.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for nothing.');
  return text;
}
