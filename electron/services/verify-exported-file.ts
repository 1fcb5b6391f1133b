import { chainInExport } from '../exports/chain-in-export.ts';
import { verifyExport } from '../exports/verify-export.ts';
import type { VerifiedExport } from '../exports/verify-export.ts';
import type { ExportedChain } from '../contract/record-for-export.ts';

/** Whether an exported JSON file agrees with itself. It needs no data folder. */
export function verifyExportedFile(text: string): VerifiedExport {
  return verifyExport(text);
}

/** The length and head of the chain that an export, CSV or JSON, was made of; nothing if it holds none. */
export function chainOfExport(text: string): ExportedChain | undefined {
  return chainInExport(text);
}
