import { assertNever } from '../../scenarios/assert-never.ts';
import { linkText } from '../contract/chain-link.ts';
import type { Chained, ChainLink } from '../contract/chain-link.ts';
import type { ExportedRecords } from '../contract/exported-records.ts';
import { sha256 } from './sha256.ts';
import type { ExportFinding } from './verify-export.ts';

type Entry = { readonly link: Chained<ChainLink>; readonly record: string };

/**
 * Entries that are not what their hash says, do not follow the entry before them, or do not fit the chain's head and
 * length. Where an export leaves other people's records out, the chain is checked on both sides of the gap.
 */
export function verifyChain({ records, chain }: ExportedRecords): readonly ExportFinding[] {
  const entries = records
    .flatMap(({ attempt, decisions, record, corrections }): Entry[] =>
      [attempt, ...decisions, record, ...corrections].map((link) => ({ link, record: record.record })),
    )
    .toSorted((a, b) => a.link.position - b.link.position);
  const pairs = entries.map((entry, position) => ({ entry, before: entries[position - 1] }));
  return [
    ...entries.filter(isAltered).map(({ link, record }) => ({
      record,
      sentence: `${entryName(link)} is not what its hash says: it was changed after it was stored.`,
    })),
    ...pairs.flatMap(({ entry, before }) => (before === undefined ? [] : brokenLink(before, entry))),
    ...entries.flatMap(({ link, record }) => misfit(link, record, chain)),
  ];
}

function isAltered({ link }: Entry): boolean {
  const { hash, ...hashed } = link;
  return sha256(linkText(hashed)) !== hash;
}

function brokenLink(before: Entry, { link, record }: Entry): readonly ExportFinding[] {
  if (link.position === before.link.position) {
    return [{ record, sentence: `Two entries claim the place ${link.position} in the chain.` }];
  }
  if (link.position !== before.link.position + 1 || link.prevHash === before.link.hash) return [];
  return [{ record, sentence: `${entryName(link)} does not follow the entry before it in the chain.` }];
}

function misfit(
  link: Chained<ChainLink>,
  record: string,
  chain: ExportedRecords['chain'],
): readonly ExportFinding[] {
  if (link.position > chain.length) {
    return [
      { record, sentence: `${entryName(link)} stands behind the end of the chain as it was exported.` },
    ];
  }
  if (link.position < chain.length || link.hash === chain.head) return [];
  return [{ record, sentence: `${entryName(link)} is the newest, and the chain’s head is another.` }];
}

function entryName(link: ChainLink): string {
  switch (link.kind) {
    case 'attempt':
      return `The start of the attempt ${link.attempt}`;
    case 'decision':
      return `Decision ${link.seq} of the attempt ${link.attempt}`;
    case 'record':
      return `The record ${link.record}`;
    case 'correction':
      return `The correction ${link.correction}`;
    default:
      return assertNever(link);
  }
}
