import { scenarioDocument } from './scenario-document.ts';
import type { UnexpandedScenario } from './scenario-document.ts';
import type { Problem } from './refusal.ts';
import { schemaProblems } from './schema-problems.ts';

type Checked =
  | { readonly ok: true; readonly document: UnexpandedScenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The document as the schema gives it, or what does not fit the schema. */
export function checkSchema(document: unknown): Checked {
  const parsed = scenarioDocument.safeParse(document);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, problems: schemaProblems(scenarioDocument, document, parsed.error.issues) };
}
