import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedRecords } from '../../../electron/contract/exported-records.ts';
import type { ExportedRecords } from '../../../electron/contract/exported-records.ts';
import { verifyExport } from '../../../electron/exports/verify-export.ts';
import { assess } from '../../../scenarios/assess/assess.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { rubric1, rubric2 } from '../../../scenarios/assess/rubric.ts';
import { played } from '../../builders/played.ts';
import {
  directory as county,
  excellent,
  scenario as referralScenario,
} from '../../scenarios/assess/referral/referral-moves.ts';
import { exportedText, metRun, servicesRun } from './exported-text.ts';

const sound = exportedText([metRun({ correction: 'Wrong badge.' }), servicesRun(), metRun({ badge: '7' })]);

function findingsAfter(change: (document: ExportedRecords) => void): readonly string[] {
  const document = exportedRecords.parse(JSON.parse(sound));
  change(document);
  const verified = verifyExport(JSON.stringify(document));
  return verified.ok ? verified.findings.map(({ sentence }) => sentence) : [verified.sentence];
}

function record(document: ExportedRecords, number = 0): ExportedRecords['records'][number] {
  const found = document.records[number];
  if (found === undefined) throw new Error('The export has no such record.');
  return found;
}

describe('verifyExport', () => {
  it('finds nothing in an export as it was written', () => {
    expect(verifyExport(sound)).toMatchObject({ ok: true, records: 3, findings: [] });
  });

  it('finds nothing in an export of any finished attempt, whatever was chosen', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(0xffffffff), (drawn, seed) => {
        const bound = fakeDirectory();
        const run = playPolicy({ scenario: drawn, directory: bound, policy: 'random', seed, limit: 60 });
        fc.pre(run.ended);
        const text = exportedText([{ scenario: drawn, directory: bound, decisions: run.decisions }]);
        expect(verifyExport(text)).toMatchObject({ ok: true, records: 1, findings: [] });
      }),
    );
  });

  it('finds nothing in a record with a referral beside one of the first rubric, and reads both results', () => {
    const { turns } = played(referralScenario, excellent, county);
    const decisions = turns.flatMap(({ decision }) => decision ?? []);
    const referred = { scenario: referralScenario, directory: county, decisions, rubric: rubric2 };
    const text = exportedText([metRun(), referred, { ...referred, rubric: rubric1 }]);
    expect(verifyExport(text)).toMatchObject({ ok: true, records: 3, findings: [] });
    const { records } = exportedRecords.parse(JSON.parse(text));
    expect(records.map(({ assessment }) => assessment.referral?.result)).toEqual([
      undefined,
      'met',
      undefined,
    ]);
    const altered = text.replace('"apart"', '"passed-on"');
    expect(verifyExport(altered)).toMatchObject({ ok: true });
    expect(verifyExport(altered)).not.toMatchObject({ findings: [] });
  });

  it('finds nothing where other people’s records are left out between two', () => {
    expect(findingsAfter((document) => document.records.splice(1, 1))).toEqual([]);
  });

  it('needs the file alone: what is in it replays and is assessed as it was', () => {
    const document = exportedRecords.parse(JSON.parse(sound));
    for (const { record: link, decisions, assessment } of document.records) {
      const scenario = parsedOrThrow(document.scenarios[link.scenario.hash]);
      const rubric = document.rubrics[link.rubricHash];
      const directory = link.directoryHash === null ? undefined : document.directories[link.directoryHash];
      if (rubric === undefined) throw new Error('The rubric is missing.');
      const taken = decisions.map(({ node, choice, args }) => ({ node, choice, args: args ?? undefined }));
      expect(assess({ scenario, directory, decisions: taken, rubric })).toEqual(assessment);
    }
  });

  it('finds any single character of a hashed entry that was changed', () => {
    const document = exportedRecords.parse(JSON.parse(sound));
    const names = document.records.flatMap(({ record: link }) => [
      link.trainee.legalName,
      link.scenario.title,
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), (name, at) => {
        const position = at % name.length;
        const altered = `${name.slice(0, position)}~${name.slice(position + 1)}`;
        const verified = verifyExport(sound.replace(JSON.stringify(name), JSON.stringify(altered)));
        expect(verified.ok && verified.findings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('finds a result that was changed, and says what the decisions come to', () => {
    const findings = findingsAfter((document) => {
      record(document).record.result = 'not-yet';
    });
    expect(findings).toContain(
      'The record record-1 is not what its hash says: it was changed after it was stored.',
    );
    expect(findings).toContain('The record says “not-yet”, and the decisions come to “met”.');
  });

  it('finds an assessment that was changed', () => {
    const findings = findingsAfter((document) => {
      const [line] = record(document).assessment.profile;
      if (line !== undefined) line.earned += 1;
    });
    expect(findings).toEqual([
      'Assessed again, the decisions come to another assessment than the one exported.',
      'The assessment is not the one that the record was closed with.',
    ]);
  });

  it('finds a decision that was taken out, put in or changed', () => {
    expect(findingsAfter((document) => record(document).decisions.splice(1, 1))).toContain(
      'The decisions of this record do not stand one after another: some are missing or doubled.',
    );
    const changed = findingsAfter((document) => {
      const [first] = record(document).decisions;
      if (first !== undefined) first.choice = 'porch-name';
    });
    expect(changed).toContain(
      'Decision 1 of the attempt attempt-1 is not what its hash says: it was changed after it was stored.',
    );
  });

  it('finds a scenario, rubric or directory that is not what its hash names', () => {
    const findings = findingsAfter((document) => {
      for (const scenario of Object.values(document.scenarios)) scenario.title = 'Another';
    });
    expect(
      findings.filter((sentence) => sentence.includes('is not the text that this hash names')).length,
    ).toBe(2);
  });

  it('finds texts that are missing', () => {
    const findings = findingsAfter((document) => {
      document.rubrics = {};
    });
    expect(findings).toContain('The scenario, rubric or directory it was played on is not in the file.');
  });

  it('finds a tail that was cut and a head that is another', () => {
    expect(
      findingsAfter((document) => {
        document.chain.length -= 2;
      }).at(0),
    ).toMatch(/stands behind the end of the chain|is the newest/u);
    const another = findingsAfter((document) => {
      document.chain.head = '0'.repeat(64);
    });
    expect(another).toEqual(['The record record-3 is the newest, and the chain’s head is another.']);
  });

  it('finds an entry that does not follow the one before it', () => {
    const findings = findingsAfter((document) => {
      record(document, 1).attempt.prevHash = '1'.repeat(64);
    });
    expect(findings).toContain(
      'The start of the attempt attempt-2 does not follow the entry before it in the chain.',
    );
  });

  it('finds entries that were moved from one record to another', () => {
    const findings = findingsAfter((document) => {
      record(document, 2).decisions = record(document).decisions;
    });
    expect(findings).toContain('The entries of this record belong to different attempts or people.');
  });

  it('refuses what is no export, in one sentence', () => {
    expect(verifyExport('not json')).toEqual({
      ok: false,
      sentence: 'The file is not JSON, so it is no export of records as JSON.',
    });
    expect(verifyExport('{"a":1}')).toEqual({
      ok: false,
      sentence: 'The file is JSON, but no export of records by First Account.',
    });
    const newer = findingsAfter((document) => Object.assign(document, { version: 2 }));
    expect(newer).toEqual([
      'The export is of version 2, and this app reads up to 1; a newer First Account can check it.',
    ]);
    expect(findingsAfter((document) => Object.assign(document, { records: 3 })).at(0)).toContain(
      'at records',
    );
  });
});
