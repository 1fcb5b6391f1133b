import Papa from 'papaparse';
import type { ExportedChain } from '../contract/record-for-export.ts';

/**
 * The length and head of the chain that an export carries, CSV or JSON: the newest of its rows where a CSV was put
 * together from several. Nothing where there is neither. It does not judge the rest of the file.
 */
export function chainInExport(text: string): ExportedChain | undefined {
  const plain = text.replace(/^\uFEFF/u, '');
  const candidates = plain.trimStart().startsWith('{') ? [jsonChain(plain)] : csvChains(plain);
  const chains = candidates.flatMap((candidate) => readChain(candidate) ?? []);
  return chains.toSorted((a, b) => b.length - a.length)[0];
}

function jsonChain(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'chain' in value ? value.chain : undefined;
  } catch {
    return undefined;
  }
}

function csvChains(text: string): readonly unknown[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(({ chain_length: length, chain_head: head }) => ({ length: Number(length), head }));
}

function readChain(value: unknown): ExportedChain | undefined {
  if (typeof value !== 'object' || value === null || !('length' in value) || !('head' in value))
    return undefined;
  const { length, head } = value;
  const isLength = typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
  const isHead = typeof head === 'string' && /^[0-9a-f]{64}$/u.test(head);
  return isLength && isHead ? { length, head } : undefined;
}
