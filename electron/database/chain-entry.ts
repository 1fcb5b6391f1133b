import { linkText } from '../contract/chain-link.ts';
import type { Chained, ChainLink } from '../contract/chain-link.ts';
import { sha256 } from './sha256.ts';

/** A link with its hash, ready to be stored. */
export function chained<Link extends ChainLink>(link: Link): Chained<Link> {
  return { ...link, hash: sha256(linkText(link)) };
}
