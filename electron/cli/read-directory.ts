import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import { readTextFile } from '../services/read-text-file.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';

/** The service directory in a file, or the answer that says why there is none. Without a file there is none to bind. */
export function readDirectory(
  file: string | undefined,
):
  | { readonly ok: true; readonly directory: Directory | undefined }
  | { readonly ok: false; readonly answer: Answer } {
  if (file === undefined) return { ok: true, directory: undefined };
  const refused = (sentence: string) => ({ ok: false, answer: couldNot(sentence) }) as const;
  const read = readTextFile(file);
  if (!read.ok) return refused(read.sentence);
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    return refused(`${file} is not JSON, so it is no service directory.`);
  }
  const parsed = directoryDocument.safeParse(value);
  if (parsed.success) return { ok: true, directory: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? '' : ` At ${issue.path.join('.') || 'its top'}: ${issue.message}.`;
  return refused(`${file} is not a service directory.${place}`);
}
