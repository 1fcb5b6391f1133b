import type { RecordSummary } from '../contract/values.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { assessmentText } from './assessment-text.ts';
import { counted } from './counted.ts';
import { transcriptText } from './transcript-text.ts';
import { whom } from './whom.ts';
import type { Whom } from './whom.ts';
import { withOffice } from './with-office.ts';
import { writeOut } from './write-out.ts';

type Data = { readonly data?: string | undefined };
/** Whose records: by badge or name, with the badge again where two have one name. Without it, everybody's. */
type Whose = Whom & { readonly trainee?: string | undefined };

/** The records, the newest first. */
export function listRecords({ data, ...whose }: Data & Whose): Promise<Answer> {
  return withOffice(data, (office) => {
    const records = office.records(meant(whose));
    if (!records.ok) return couldNot(records.problem.sentence);
    const lines = records.value.map(asLine);
    const text = lines.length === 0 ? 'There are no records here yet.' : lines.join('\n');
    return { status: 0, text, json: { records: records.value } };
  });
}

/** One record: what was said, and how it is assessed. */
export function showRecord(record: string, { data }: Data): Promise<Answer> {
  return withOffice(data, (office) => {
    const shown = office.showRecord(record);
    if (!shown.ok) return couldNot(shown.problem.sentence);
    const { report, assessment } = shown.value.debrief;
    const text = [asLine(shown.value), '', transcriptText(report), '', assessmentText(assessment)].join('\n');
    return { status: 0, text, json: shown.value };
  });
}

/** What is exported, as what, and where to; without `out` it is printed. */
export type ExportOptions = Data &
  Whose & {
    readonly format: 'csv' | 'json';
    readonly record?: string | undefined;
    readonly out?: string | undefined;
  };

/** Records as a file. A file that is there is not written over. */
export function exportRecords({ data, format, record, out, ...whose }: ExportOptions): Promise<Answer> {
  return withOffice(data, (office) => {
    const exported = office.exportRecords({ format, record, who: meant(whose) });
    if (!exported.ok) return couldNot(exported.problem.sentence);
    const file = exported.value;
    if (out === undefined) return { status: 0, text: file.text, json: file };
    const written = writeOut(out, file.text, { mayReplace: false });
    return written.ok ? { status: 0, text: `${out} is written.`, json: { file: out } } : written.answer;
  });
}

function meant({ trainee, ...which }: Whose): ReturnType<typeof whom> | undefined {
  return trainee === undefined ? undefined : whom(trainee, which);
}

function asLine(record: RecordSummary): string {
  const {
    traineeLegalName: name,
    traineeBadge: badge,
    scenarioTitle,
    scenarioVersion,
    closedAt,
    result,
  } = record;
  const who = badge === null ? name : `${name}, badge ${badge}`;
  const minutes = counted(Math.max(1, Math.round(record.activeSeconds / 60)), 'minute');
  const jumped = record.clockJumped ? ', the clock was changed meanwhile' : '';
  const met = result === 'met' ? 'met' : 'not yet';
  return `${record.record}  ${closedAt.slice(0, 10)}  ${who}  ${scenarioTitle} ${scenarioVersion}  ${met}  ${minutes}${jumped}`;
}
