// What a person at the terminal of this computer may do, without signing in as anybody. No page can reach it.

import type { CheckedArguments } from '../contract/calls.ts';
import type { Chained, CorrectionLink } from '../contract/chain-link.ts';
import type { ExportedChain } from '../contract/record-for-export.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { FileToSave, RecordDetail, RecordSummary, Trainee } from '../contract/values.ts';
import { practiceStaysHere } from '../exports/practice-stays-here.ts';
import type { App } from './app.ts';
import { recordsAsFile } from './export-records.ts';
import { detailOf, summaryFrom } from './list-records.ts';
import { newId } from './random.ts';
import { registerTrainee, renameTrainee } from './register-trainee.ts';
import { resetPin } from './reset-pin.ts';
import { whoIs } from './sign-in.ts';
import type { Who } from './sign-in.ts';
import { verifyRecords } from './verify-records.ts';
import type { VerifiedRecords } from './verify-records.ts';

/** Why the office did not do what it was asked, in a sentence to print. */
export type OfficeProblem = {
  readonly kind: 'not-found' | 'several' | 'badge-taken' | 'badge-needed' | 'practice-stays-here';
} & {
  readonly sentence: string;
};

type Answer<Value> = Result<Value, OfficeProblem>;
type Names = Omit<CheckedArguments<'trainee.register'>, 'pin'>;

export type Office = {
  /** Everybody who practises here, by legal name. */
  readonly trainees: () => readonly Trainee[];
  readonly find: (who: Who) => Answer<Trainee>;
  readonly register: (names: Names) => Promise<Answer<Trainee>>;
  readonly rename: (who: Who, names: Names) => Answer<Trainee>;
  /** Takes a forgotten PIN away, and its wrong tries with it. */
  readonly resetPin: (who: Who) => Answer<Trainee>;
  /** Records, the newest first: everybody's, or one person's. */
  readonly records: (who?: Who) => Answer<readonly RecordSummary[]>;
  readonly showRecord: (record: string) => Answer<RecordDetail>;
  /** One record, one person's, or everybody's, as a file. */
  readonly exportRecords: (asked: {
    readonly format: 'csv' | 'json';
    readonly record?: string | undefined;
    readonly who?: Who | undefined;
  }) => Answer<FileToSave>;
  /** With the length and head of an earlier export, also whether the chain still goes through that point. */
  readonly verify: (printed?: ExportedChain) => VerifiedRecords;
  /** Adds a note to a record, which itself never changes. */
  readonly correct: (
    correction: Pick<CorrectionLink, 'record' | 'by' | 'note'>,
  ) => Answer<Chained<CorrectionLink>>;
};

/** The office of an open data folder. */
export function officeOf(app: App): Office {
  const { trainees, records, chain } = app.stores;
  const linksOf = (who: Who | undefined) => {
    if (who === undefined) return succeeded(records.readAll());
    const found = oneOf(app, who);
    return found.ok ? succeeded(records.readOfTrainee(found.value.id)) : found;
  };
  return {
    trainees: trainees.readAll,
    find: (who) => oneOf(app, who),
    register: async (names) => {
      const registered = await registerTrainee(app, names);
      if (!registered.ok) return failed(namesProblem(registered.problem.kind));
      app.sessions.end(registered.value.as);
      return succeeded(registered.value.trainee);
    },
    rename: (who, names) => {
      const found = oneOf(app, who);
      if (!found.ok) return found;
      const renamed = renameTrainee(app, found.value, names);
      return renamed.ok ? renamed : failed(namesProblem(renamed.problem.kind));
    },
    resetPin: (who) => {
      const found = oneOf(app, who);
      return found.ok ? succeeded(resetPin(app, found.value)) : found;
    },
    records: (who) => {
      const links = linksOf(who);
      return links.ok ? succeeded(links.value.map(summaryFrom)) : links;
    },
    showRecord: (record) => {
      const link = records.read(record);
      return link === undefined ? failed(noSuchRecord(record)) : succeeded(detailOf(app, link));
    },
    exportRecords: ({ format, record, who }) => {
      if (record === undefined) {
        const links = linksOf(who);
        return links.ok ? succeeded(recordsAsFile(app, links.value, format)) : links;
      }
      const link = records.read(record);
      if (link !== undefined) return succeeded(recordsAsFile(app, [link], format));
      const isPractice = app.stores.practice.read(record) !== undefined;
      return failed(
        isPractice ? { kind: 'practice-stays-here', sentence: practiceStaysHere } : noSuchRecord(record),
      );
    },
    verify: (printed) => verifyRecords(app, printed),
    correct: (correction) => {
      if (records.read(correction.record) === undefined) return failed(noSuchRecord(correction.record));
      const { at, offsetMinutes } = app.reading();
      const content = { ...correction, correction: newId(app.random) };
      return succeeded(app.together(() => chain.appendCorrection(content, { at, offsetMinutes })));
    },
  };
}

function oneOf(app: App, who: Who): Answer<Trainee> {
  const found = whoIs(app, who);
  if (found.ok) return found;
  return found.problem.kind === 'several'
    ? failed({
        kind: 'several',
        sentence: `Several people are called ${who.who}; name the badge of the one you mean.`,
      })
    : failed({
        kind: 'not-found',
        sentence: `Nobody here is called ${who.who} or has that badge. List the trainees to see who is.`,
      });
}

function noSuchRecord(record: string): OfficeProblem {
  return {
    kind: 'not-found',
    sentence: `There is no record ${record}. List the records to see which there are.`,
  };
}

function namesProblem(kind: string): OfficeProblem {
  return kind === 'badge-needed'
    ? { kind, sentence: 'Somebody else has this name already; give a badge to tell the two apart.' }
    : { kind: 'badge-taken', sentence: 'Somebody else has this badge already.' };
}
