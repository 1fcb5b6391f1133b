import { createHash } from 'node:crypto';
import { chainStart, linkText } from '../../electron/contract/chain-link.ts';
import type { Chained, ChainLink, RecordLink } from '../../electron/contract/chain-link.ts';
import type { ExportedChain, RecordForExport } from '../../electron/contract/record-for-export.ts';
import { assess, overallResult } from '../../scenarios/assess/assess.ts';
import { rubric1 } from '../../scenarios/assess/rubric.ts';
import type { Rubric } from '../../scenarios/assess/rubric.ts';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';

/** A finished run with what a test wants to say about who took it. */
export type FakeRun = {
  readonly scenario: Scenario;
  readonly directory?: Directory | undefined;
  readonly decisions: readonly Decision[];
  /** The first unless something else is said. */
  readonly rubric?: Rubric;
  readonly legalName?: string;
  readonly badge?: string | null;
  readonly correction?: string;
  readonly offsetMinutes?: number;
};

/** Records as the database would hand them over: one chain of every attempt, its decisions, record and correction. */
export function fakeRecords(runs: readonly FakeRun[]): {
  readonly chain: ExportedChain;
  readonly records: readonly RecordForExport[];
} {
  let length = 0;
  let head = chainStart;
  const chained = <Link extends ChainLink>(
    make: (place: Pick<Link, 'position' | 'prevHash'>) => Link,
  ): Chained<Link> => {
    length += 1;
    const link = make({ position: length, prevHash: head });
    head = sha256(linkText(link));
    return { ...link, hash: head };
  };
  const records = runs.map((run, number) => fakeRecord(run, number + 1, chained));
  return { chain: { length, head }, records };
}

type Chain = <Link extends ChainLink>(
  make: (place: Pick<Link, 'position' | 'prevHash'>) => Link,
) => Chained<Link>;

function fakeRecord(run: FakeRun, number: number, chained: Chain): RecordForExport {
  const { scenario, directory, decisions, rubric = rubric1, offsetMinutes = -300 } = run;
  const assessment = assess({ scenario, directory, decisions, rubric });
  const scenarioText = canonicalJson(scenario);
  const rubricText = canonicalJson(rubric);
  const directoryText = directory === undefined ? null : canonicalJson(directory);
  const attempt = `attempt-${number}`;
  const shared = {
    rubricHash: sha256(rubricText),
    directoryHash: directoryText === null ? null : sha256(directoryText),
    started: moment(0, offsetMinutes),
  };
  return {
    attempt: chained((place) => ({
      ...place,
      ...shared,
      kind: 'attempt',
      attempt,
      trainee: `trainee-${number}`,
      scenarioHash: sha256(scenarioText),
      seed: 7,
    })),
    decisions: decisions.map(({ node, choice, args }, position) =>
      chained((place) => ({
        ...place,
        kind: 'decision',
        attempt,
        seq: position + 1,
        node,
        choice,
        args: args ?? null,
        decided: moment(position + 1, offsetMinutes),
      })),
    ),
    record: chained<RecordLink>((place) => ({
      ...place,
      ...shared,
      kind: 'record',
      record: `record-${number}`,
      attempt,
      trainee: {
        id: `trainee-${number}`,
        legalName: run.legalName ?? 'Dana Whitfield',
        badge: run.badge ?? null,
      },
      scenario: {
        id: scenario.id,
        version: scenario.version,
        title: scenario.title,
        hash: sha256(scenarioText),
      },
      closed: moment(decisions.length + 1, offsetMinutes),
      activeSeconds: 300,
      result: overallResult(assessment) ?? 'not-yet',
      assessmentHash: sha256(canonicalJson(assessment)),
      clockJumped: false,
      appVersion: '0.1.0',
    })),
    corrections:
      run.correction === undefined
        ? []
        : [
            chained((place) => ({
              ...place,
              kind: 'correction',
              correction: `correction-${number}`,
              record: `record-${number}`,
              corrected: moment(60, offsetMinutes),
              by: 'Sgt. Oduya',
              note: run.correction ?? '',
            })),
          ],
    assessment,
    scenarioText,
    rubricText,
    directoryText,
  };
}

function moment(minute: number, offsetMinutes: number) {
  return { at: new Date(Date.UTC(2026, 2, 1, 18, minute)).toISOString(), offsetMinutes };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
