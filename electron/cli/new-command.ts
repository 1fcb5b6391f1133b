import { basename } from 'node:path';
import { id as idSchema } from '../../scenarios/format/text.ts';
import type { Answer } from './answer.ts';
import starter from './starter.scenario.json' with { type: 'json' };
import { writeOut } from './write-out.ts';

/** Writes the starter scenario, named after the file. A file that is there is left as it is. */
export function newScenario(file: string): Answer {
  const id = idFrom(file);
  const named = { ...starter, id, machine: { ...starter.machine, id } };
  const text = JSON.stringify(named, null, 2).replaceAll(`"#${starter.machine.id}.`, `"#${id}.`);
  const written = writeOut(file, `${text}\n`, { mayReplace: false });
  if (!written.ok) return written.answer;
  const next = `Open it in an editor, change one thing, and try: first-account check ${file}`;
  return { status: 0, text: `${file} is a small scenario to start from.\n${next}`, json: { file, id } };
}

/** The file's name as an id, where it can be one. */
function idFrom(file: string): string {
  const name = basename(file)
    .replace(/(\.scenario)?(\.json)?$/iu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return idSchema.safeParse(name).success ? name : starter.id;
}
