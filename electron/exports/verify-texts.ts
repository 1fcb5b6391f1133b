import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { ExportedRecords } from '../contract/exported-records.ts';
import { sha256 } from './sha256.ts';
import type { ExportFinding } from './verify-export.ts';

/** Scenarios, rubrics and directories that are not the text their hash names. */
export function verifyTexts(document: ExportedRecords): readonly ExportFinding[] {
  const kinds = { scenario: document.scenarios, rubric: document.rubrics, directory: document.directories };
  return Object.entries(kinds).flatMap(([kind, texts]) =>
    Object.entries(texts)
      .filter(([hash, value]) => sha256(canonicalJson(value)) !== hash)
      .map(([hash]) => ({
        record: null,
        sentence: `The ${kind} ${hash} is not the text that this hash names.`,
      })),
  );
}
