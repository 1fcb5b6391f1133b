import { assess, overallResult } from '../../scenarios/assess/assess.ts';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import { replay } from '../../scenarios/machine/replay.ts';
import type { Run } from '../../scenarios/machine/replay.ts';
import type { ExportedRecord, ExportedRecords } from '../contract/exported-records.ts';
import { sha256 } from './sha256.ts';
import type { ExportFinding } from './verify-export.ts';

/** What does not hold of one exported record: whom and what its entries name, its replay, its assessment. */
export function verifyRecord(exported: ExportedRecord, document: ExportedRecords): readonly ExportFinding[] {
  const found = (sentence: string): ExportFinding => ({ record: exported.record.record, sentence });
  const apart = entriesApart(exported);
  if (apart !== undefined) return [found(apart)];
  const run = readRun(exported, document);
  if (!run.ok) return [found(run.sentence)];
  const replayed = replay(run.run);
  if (!replayed.ok) {
    return [found(`Decision ${replayed.seq} cannot have been taken. ${replayed.problem}`)];
  }
  const again = assess({ ...run.run, rubric: run.rubric });
  const overall = overallResult(again);
  const { record, assessment } = exported;
  return [
    canonicalJson(assessment) === canonicalJson(again)
      ? []
      : found('Assessed again, the decisions come to another assessment than the one exported.'),
    sha256(canonicalJson(assessment)) === record.assessmentHash
      ? []
      : found('The assessment is not the one that the record was closed with.'),
    overall === record.result
      ? []
      : found(`The record says “${record.result}”, and the decisions come to “${overall ?? 'unfinished'}”.`),
  ].flat();
}

/** Entries of one record have to name each other and stand together, the attempt first. */
function entriesApart({ attempt, decisions, record, corrections }: ExportedRecord): string | undefined {
  const strangers =
    record.attempt !== attempt.attempt ||
    record.trainee.id !== attempt.trainee ||
    decisions.some((decision) => decision.attempt !== attempt.attempt) ||
    corrections.some((correction) => correction.record !== record.record);
  if (strangers) return 'The entries of this record belong to different attempts or people.';
  const inPlace =
    decisions.every(({ seq, position }, index) => seq === index + 1 && position === attempt.position + seq) &&
    record.position === attempt.position + decisions.length + 1;
  if (!inPlace)
    return 'The decisions of this record do not stand one after another: some are missing or doubled.';
  const sameTexts =
    record.scenario.hash === attempt.scenarioHash &&
    record.rubricHash === attempt.rubricHash &&
    record.directoryHash === attempt.directoryHash;
  return sameTexts ? undefined : 'The record names other texts than its attempt was started on.';
}

type ReadRun =
  | { readonly ok: true; readonly run: Run; readonly rubric: ExportedRecords['rubrics'][string] }
  | { readonly ok: false; readonly sentence: string };

function readRun({ record, decisions }: ExportedRecord, document: ExportedRecords): ReadRun {
  const { directoryHash, rubricHash } = record;
  const text = document.scenarios[record.scenario.hash];
  const rubric = document.rubrics[rubricHash];
  const directory = directoryHash === null ? undefined : document.directories[directoryHash];
  if (text === undefined || rubric === undefined || (directoryHash !== null && directory === undefined)) {
    return { ok: false, sentence: 'The scenario, rubric or directory it was played on is not in the file.' };
  }
  const parsed = parseScenario(JSON.stringify(text));
  if (!parsed.ok) {
    return { ok: false, sentence: `Its scenario is refused. ${parsed.refusals[0]?.sentence ?? ''}`.trim() };
  }
  const { id, version, title } = parsed.scenario;
  if (id !== record.scenario.id || version !== record.scenario.version || title !== record.scenario.title) {
    return {
      ok: false,
      sentence: `It names the scenario by other words than its text, “${title}” ${version}.`,
    };
  }
  const taken = decisions.map(({ node, choice, args }) => ({ node, choice, args: args ?? undefined }));
  return { ok: true, run: { scenario: parsed.scenario, directory, decisions: taken }, rubric };
}
