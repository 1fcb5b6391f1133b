// The columns of the CSV export, documented in docs/exports.md. They are frozen by what others build on them: a new one
// goes to the end, none is renamed, moved or left out.

import { competencyIds } from '../../scenarios/assess/code-book.ts';
import type { CompetencyId } from '../../scenarios/assess/code-book.ts';
import type { ProfileLine } from '../../scenarios/assess/profile.ts';
import { isReviewedByAdvocate } from '../../scenarios/report/attempt-report.ts';
import type { Moment } from '../contract/chain-link.ts';
import type { ExportedChain, RecordForExport } from '../contract/record-for-export.ts';
import { storedScenario } from './stored-scenario.ts';

type Cell = string | number;

type Column = {
  readonly name: string;
  readonly value: (row: RecordForExport, chain: ExportedChain) => Cell;
};

const who: readonly Column[] = [
  { name: 'record', value: ({ record }) => record.record },
  { name: 'legal_name', value: ({ record }) => record.trainee.legalName },
  { name: 'badge', value: ({ record }) => record.trainee.badge ?? '' },
  { name: 'trainee', value: ({ record }) => record.trainee.id },
];

const what: readonly Column[] = [
  { name: 'scenario', value: ({ record }) => record.scenario.id },
  { name: 'scenario_version', value: ({ record }) => record.scenario.version },
  { name: 'scenario_title', value: ({ record }) => record.scenario.title },
  { name: 'reviewed_by_advocate', value: (row) => yesOrNo(isReviewedByAdvocate(storedScenario(row))) },
  { name: 'attempt', value: ({ record }) => record.attempt },
  { name: 'started_at', value: ({ record }) => localTime(record.started) },
  { name: 'closed_at', value: ({ record }) => localTime(record.closed) },
  { name: 'active_seconds', value: ({ record }) => record.activeSeconds },
  { name: 'clock_jumped', value: ({ record }) => yesOrNo(record.clockJumped) },
  { name: 'decisions', value: ({ decisions }) => decisions.length },
  { name: 'result', value: ({ record }) => record.result },
  { name: 'ending', value: ({ assessment }) => assessment.ending?.state ?? '' },
];

const acts: readonly Column[] = [
  {
    name: 'acts_done',
    value: ({ assessment }) => listed(assessment.acts.filter(isDone).map(({ act }) => act)),
  },
  {
    name: 'acts_missing',
    value: ({ assessment }) =>
      listed(assessment.acts.filter((required) => !isDone(required)).map(({ act }) => act)),
  },
  {
    name: 'gates',
    value: ({ assessment }) => listed(assessment.gates.map(({ gate, seq }) => `${gate}@${seq}`)),
  },
  {
    name: 'harms',
    value: ({ assessment }) => listed(assessment.harms.map(({ choice, seq }) => `${choice}@${seq}`)),
  },
  {
    name: 'harms_unrepaired',
    value: ({ assessment }) =>
      listed(
        assessment.reasons.flatMap((reason) =>
          reason.kind === 'unrepaired' ? `${reason.choice}@${reason.seq}` : [],
        ),
      ),
  },
];

const questions: readonly Column[] = [
  { name: 'prompts', value: ({ assessment }) => assessment.questions.substantive },
  {
    name: 'prompts_recommended',
    value: ({ assessment }) => assessment.questions.recommended?.numerator ?? '',
  },
  {
    name: 'prompts_invitations',
    value: ({ assessment }) => assessment.questions.invitations?.numerator ?? '',
  },
  { name: 'open_before_closed', value: ({ assessment }) => assessment.questions.openBeforeClosed },
];

const profile = competencyIds.flatMap((id): readonly Column[] => [
  {
    name: `${id}_judged`,
    value: (row) => (lineOf(row, id) === undefined ? '' : yesOrNo(lineOf(row, id)?.judged === true)),
  },
  { name: `${id}_earned`, value: (row) => lineOf(row, id)?.earned ?? '' },
  { name: `${id}_possible`, value: (row) => lineOf(row, id)?.possible ?? '' },
  { name: `${id}_moments`, value: (row) => lineOf(row, id)?.moments ?? '' },
  { name: `${id}_bar`, value: (row) => lineOf(row, id)?.bar ?? '' },
]);

const proof: readonly Column[] = [
  { name: 'corrections', value: ({ corrections }) => corrections.map(({ note }) => note).join(' | ') },
  { name: 'app_version', value: ({ record }) => record.appVersion },
  { name: 'scenario_hash', value: ({ record }) => record.scenario.hash },
  { name: 'rubric_hash', value: ({ record }) => record.rubricHash },
  { name: 'directory_hash', value: ({ record }) => record.directoryHash ?? '' },
  { name: 'position', value: ({ record }) => record.position },
  { name: 'hash', value: ({ record }) => record.hash },
  { name: 'chain_length', value: (_, chain) => chain.length },
  { name: 'chain_head', value: (_, chain) => chain.head },
];

/** Added with rubric 2. Under rubric 1, and in scenarios without a referral, there is an interview only. */
const referral: readonly Column[] = [
  { name: 'interview_result', value: ({ assessment }) => assessment.result ?? '' },
  { name: 'referral_result', value: ({ assessment }) => assessment.referral?.result ?? '' },
  {
    name: 'referral_items',
    value: ({ assessment }) =>
      listed(
        (assessment.referral?.items ?? []).map(
          ({ item, earned, possible }) => `${item}=${earned}/${possible}`,
        ),
      ),
  },
  {
    name: 'referral_gates',
    value: ({ assessment }) =>
      listed((assessment.referral?.gates ?? []).map(({ gate, seq }) => `${gate}@${seq}`)),
  },
  {
    name: 'referral_needs_left',
    value: ({ assessment }) =>
      listed(
        (assessment.referral?.reasons ?? []).flatMap((reason) =>
          reason.kind === 'need-left' ? reason.need : [],
        ),
      ),
  },
];

/** Every column of the CSV export, in order. */
export const csvColumns: readonly Column[] = [
  ...who,
  ...what,
  ...profile,
  ...acts,
  ...questions,
  ...proof,
  ...referral,
];

function lineOf({ assessment }: RecordForExport, competency: CompetencyId): ProfileLine | undefined {
  return assessment.profile.find((line) => line.competency === competency);
}

function isDone({ doneAt }: RecordForExport['assessment']['acts'][number]): boolean {
  return doneAt.length > 0;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function listed(names: readonly string[]): string {
  return names.join(' ');
}

/** Local time with its offset, such as 2026-03-01T13:05:09.120-05:00: to be read as it was on the wall that day. */
function localTime({ at, offsetMinutes }: Moment): string {
  const shown = new Date(Date.parse(at) + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const two = (number: number) => String(number).padStart(2, '0');
  const away = Math.abs(offsetMinutes);
  return `${shown}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
