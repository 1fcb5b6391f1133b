import { z } from 'zod';
import { canonicalJson } from '../../../scenarios/canonical-json.ts';
import { linkText } from '../../../electron/contract/chain-link.ts';
import { recordLink, selectRecord } from '../../../electron/database/chain-rows.ts';
import type { RecordRow } from '../../../electron/database/chain-rows.ts';
import type { Database } from '../../../electron/database/open-database.ts';
import { sha256 } from '../../../electron/database/sha256.ts';

/** Makes the last record *met* and computes its hashes anew, as somebody can who has the file and our sources. */
export function rewriteLastRecord(db: Database): void {
  const row = db.prepare<[], RecordRow>(`${selectRecord} ORDER BY r.position DESC LIMIT 1`).get();
  if (row === undefined) throw new Error('There is no record.');
  const stored = db.prepare('SELECT assessment FROM records WHERE position = ?').pluck().get(row.position);
  const assessment = z.looseObject({}).parse(JSON.parse(String(stored)));
  const text = canonicalJson({ ...assessment, result: 'met', reasons: [] });
  const changed = { ...row, result: 'met' as const, assessment_hash: sha256(text) };
  const { hash: _, ...link } = recordLink(changed);
  db.prepare(
    'UPDATE records SET result = ?, assessment = ?, assessment_hash = ?, hash = ? WHERE position = ?',
  ).run('met', text, changed.assessment_hash, sha256(linkText(link)), row.position);
}
