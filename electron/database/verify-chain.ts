// Walks the whole chain in order and says where it first breaks. What this finds and what it cannot is written in
// docs/records.md, and no more is claimed anywhere.

import { chainStart, linkText } from '../contract/chain-link.ts';
import type { Chained, ChainLink, DecisionLink } from '../contract/chain-link.ts';
import {
  attemptLink,
  correctionLink,
  decisionLink,
  recordLink,
  selectAttempt,
  selectCorrection,
  selectDecision,
  selectRecord,
} from './chain-rows.ts';
import type { AttemptRow, CorrectionRow, DecisionRow, RecordRow } from './chain-rows.ts';
import type { ChainHead } from './chain-store.ts';
import type { Database } from './open-database.ts';
import { sha256 } from './sha256.ts';

export type ChainVerdict =
  | ({ readonly ok: true } & ChainHead)
  /** The first position that is not as it was written, and in words what is wrong there. */
  | { readonly ok: false; readonly position: number; readonly sentence: string };

type Entry = Chained<ChainLink>;

/**
 * Whether every entry is the one that was written: its place follows the one before, it names that one's hash, and its
 * own hash and its assessment's are what its content gives. With head and length from an earlier export, also whether
 * the chain still goes through that point.
 */
export function verifyChain(db: Database, printed?: ChainHead): ChainVerdict {
  const isAssessmentAsWritten = assessmentCheck(db);
  let before: ChainHead = { length: 0, head: chainStart };
  if (printed?.length === 0 && printed.head !== chainStart) return missesPrinted(printed);
  for (const entry of entries(db)) {
    const fault =
      faultOf(entry, before) ?? (isAssessmentAsWritten(entry) ? undefined : alteredAssessment(entry));
    if (fault !== undefined) return fault;
    before = { length: entry.position, head: entry.hash };
    if (printed?.length === before.length && printed.head !== before.head) return missesPrinted(printed);
  }
  if (printed !== undefined && printed.length > before.length) {
    return {
      ok: false,
      position: before.length + 1,
      sentence: `The chain has ${before.length} entries, but an export was made when it had ${printed.length}: its end has been cut off.`,
    };
  }
  return { ok: true, ...before };
}

/** Attempts with their decisions, records and corrections, by position. */
function* entries(db: Database): Generator<Entry, void, undefined> {
  const streams = [
    mapped(db.prepare<[], AttemptRow>(`${selectAttempt} ORDER BY position`).iterate(), attemptLink),
    mapped(db.prepare<[], DecisionRow>(`${selectDecision} ORDER BY d.attempt, d.seq`).iterate(), (row) =>
      decisionLink(row, argsAsStored(row)),
    ),
    mapped(db.prepare<[], RecordRow>(`${selectRecord} ORDER BY r.position`).iterate(), recordLink),
    mapped(
      db.prepare<[], CorrectionRow>(`${selectCorrection} ORDER BY c.position`).iterate(),
      correctionLink,
    ),
  ];
  try {
    const heads = streams.map((stream) => stream.next());
    for (;;) {
      let lowest: { readonly entry: Entry; readonly from: number } | undefined;
      for (const [from, head] of heads.entries()) {
        if (head.done === true) continue;
        if (lowest === undefined || head.value.position < lowest.entry.position) {
          lowest = { entry: head.value, from };
        }
      }
      if (lowest === undefined) return;
      yield lowest.entry;
      const stream = streams[lowest.from];
      if (stream !== undefined) heads[lowest.from] = stream.next();
    }
  } finally {
    // SQLite takes no other statement while one of these is open.
    for (const stream of streams) stream.return();
  }
}

function* mapped<Row>(
  rows: IterableIterator<Row>,
  link: (row: Row) => Entry,
): Generator<Entry, void, undefined> {
  for (const row of rows) yield link(row);
}

/** Taken as they stand: arguments that could not be parsed are a break to be reported, not a bug. */
function argsAsStored({ args }: DecisionRow): Chained<DecisionLink>['args'] {
  return args === null ? null : (JSON.parse(args) as Chained<DecisionLink>['args']);
}

function faultOf(entry: Entry, before: ChainHead): Extract<ChainVerdict, { ok: false }> | undefined {
  const expected = before.length + 1;
  if (entry.position !== expected) {
    const missing =
      entry.position > expected
        ? `Entry ${expected} is missing: after it comes ${inWords(entry)}.`
        : `${capital(inWords(entry))} stands at ${entry.position}, where there is another entry already.`;
    return { ok: false, position: Math.min(entry.position, expected), sentence: missing };
  }
  if (entry.prevHash !== before.head) {
    return {
      ok: false,
      position: expected,
      sentence: `${capital(inWords(entry))} does not follow the entry before it: one of the two is not the one that was written.`,
    };
  }
  const { hash, ...link } = entry;
  if (sha256(linkText(link)) === hash) return undefined;
  return {
    ok: false,
    position: expected,
    sentence: `${capital(inWords(entry))} is not as it was written.`,
  };
}

function alteredAssessment(entry: Entry): Extract<ChainVerdict, { ok: false }> {
  return {
    ok: false,
    position: entry.position,
    sentence: `The assessment in ${inWords(entry)} is not as it was written.`,
  };
}

function assessmentCheck(db: Database): (entry: Entry) => boolean {
  const reading = db.prepare<[number], string>('SELECT assessment FROM records WHERE position = ?').pluck();
  return (entry) =>
    entry.kind !== 'record' || sha256(reading.get(entry.position) ?? '') === entry.assessmentHash;
}

function missesPrinted({ length }: ChainHead): Extract<ChainVerdict, { ok: false }> {
  return {
    ok: false,
    position: Math.max(length, 1),
    sentence: `Entry ${length} is not the one that an export was made of: the chain has been written anew since.`,
  };
}

/** An entry as a person would name it. */
function inWords(entry: Entry): string {
  switch (entry.kind) {
    case 'attempt':
      return `the start of attempt ${entry.attempt} (entry ${entry.position})`;
    case 'decision':
      return `decision ${entry.seq} of attempt ${entry.attempt} (entry ${entry.position})`;
    case 'record':
      return `record ${entry.record}, ${entry.scenario.title}, ${entry.trainee.legalName} (entry ${entry.position})`;
    case 'correction':
      return `correction ${entry.correction} of record ${entry.record} (entry ${entry.position})`;
  }
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
