import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unreliableFor } from '../../../scenarios/directory/unreliable-for.ts';
import { checkDirectory } from '../../../scenarios/format/check-directory.ts';
import type { Directory } from '../../../scenarios/format/directory.ts';
import { mergeDirectories } from '../../../scenarios/format/merge-directories.ts';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { referralCodes, serviceModels } from '../../../scenarios/format/vocabulary.ts';
import { libraryTexts } from '../../../scenarios/library/library.ts';

function shipped(name: string): Directory {
  const text = readFileSync(
    `${import.meta.dirname}/../../../scenarios/library/${name}.directory.json`,
    'utf8',
  );
  const checked = checkDirectory(JSON.parse(text));
  if (!checked.ok) throw new Error(checked.sentences.join('\n'));
  return checked.directory;
}

function parsed(text: string): Scenario {
  const read = parseScenario(text);
  if (!read.ok) throw new Error(read.refusals[0]?.sentence);
  return read.scenario;
}

const county = shipped('alder-county');
const national = shipped('national-lines');

describe('Alder County', () => {
  it('has at least forty services, all fictional, in all three models and in every part of the county', () => {
    expect(county.services.length).toBeGreaterThanOrEqual(40);
    expect(county.services.filter(({ fictional }) => fictional !== true)).toEqual([]);
    for (const model of serviceModels) {
      expect(county.services.filter(({ models }) => models?.includes(model)).length).toBeGreaterThan(5);
    }
    for (const { id } of county.areas ?? []) {
      expect(county.services.filter(({ coverage }) => coverage?.includes(id)).length).toBeGreaterThan(5);
    }
  });

  it('has a number for each service that nobody can have: 555-0100 to 555-0199, or 911 through dispatch', () => {
    const numbers = county.services.flatMap(({ phones }) => phones ?? []).map(({ number }) => number);
    expect(numbers.filter((number) => !/^555-01\d\d$/.test(number))).toEqual(['911']);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(county.services.filter(({ phones }) => (phones ?? []).length === 0)).toEqual([]);
  });

  it('has somebody for every referral code', () => {
    const covered = new Set(county.services.flatMap(({ codes }) => codes));
    expect(referralCodes.filter((code) => !covered.has(code))).toEqual([]);
  });

  it('is as hard as a real county: a full shelter that says it takes everybody, waiting lists, wrong hours', () => {
    const shelter = county.services.find(({ says }) => says === 'We take everybody.');
    expect(shelter?.capacity).toBe('full');
    expect(shelter?.turnsAway?.genders).toEqual(['man']);
    expect(county.services.filter(({ capacity }) => capacity === 'waiting').length).toBeGreaterThanOrEqual(2);
    expect(county.services.filter(({ hours }) => hours !== 'always').length).toBeGreaterThanOrEqual(15);
    expect(county.services.filter(({ unsafeFor }) => unsafeFor !== undefined).length).toBeGreaterThanOrEqual(
      2,
    );
  });

  it('says of every advocate whose they are and what becomes of what is told, and shares with police only as system-based', () => {
    const advocates = county.services.filter(({ advocacy }) => advocacy !== undefined);
    expect(advocates.filter(({ confidentiality }) => confidentiality === undefined)).toEqual([]);
    const system = advocates.filter(({ advocacy }) => advocacy === 'system-based');
    expect(system.length).toBeGreaterThanOrEqual(3);
    expect(new Set(system.map(({ confidentiality }) => confidentiality))).toEqual(new Set(['shared']));
  });

  it('gives no address of a place that keeps it', () => {
    const kept = (county.locations ?? []).filter((location) => location.kept === true);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ address, latitude }) => address !== undefined || latitude !== undefined)).toEqual(
      [],
    );
  });
});

describe('the shipped scenarios', () => {
  it('that name a directory depend only on made-up entries, so that they can be assessed where nobody has called a line yet', () => {
    const directory = mergeDirectories(county, national);
    const scenarios = libraryTexts.map(parsed).filter((scenario) => scenario.directory !== undefined);
    const dependent = scenarios.flatMap((scenario) =>
      unreliableFor(scenario, directory, '2026-11-22').map(({ service, needs }) => [
        scenario.id,
        service.id,
        needs,
      ]),
    );
    expect(dependent).toEqual([]);
  });
});

describe('the rights packs', () => {
  it('say where they hold, since when, after what, and that nobody has reviewed them', () => {
    const packs = [...(county.rights ?? []), ...(national.rights ?? [])];
    expect(packs.map(({ id }) => id)).toEqual(['alder-state', 'federal-cvra']);
    expect(packs.filter(({ reviewer }) => reviewer !== undefined)).toEqual([]);
    expect(county.rights?.[0]?.fictional).toBe(true);
    expect(national.rights?.[0]?.languages['en']?.rights).toHaveLength(8);
  });

  it('have the same rights in every language, and say of compensation what it leaves out and who decides', () => {
    for (const { languages } of [...(county.rights ?? []), ...(national.rights ?? [])]) {
      const ids = Object.values(languages).map(({ rights }) => rights.map(({ id }) => id));
      expect(ids).toEqual(ids.map(() => ids[0]));
      for (const { compensation } of Object.values(languages)) {
        expect(compensation.leavesOut.length).toBeGreaterThan(0);
        expect(compensation.decides).toMatch(/board|junta/);
      }
    }
  });
});

describe('the national lines', () => {
  it('say when they were compiled and that nobody here has called', () => {
    expect(national.services.length).toBeGreaterThanOrEqual(20);
    for (const service of national.services) {
      expect(service.compiledOn, service.id).toBe('2026-11-22');
      expect(service.verified, service.id).toBeUndefined();
    }
  });

  it('cite a source or say that there is none', () => {
    const unfounded = national.services.filter(
      ({ sources, doubt }) => sources === undefined && doubt === undefined,
    );
    expect(unfounded.map(({ id }) => id)).toEqual([]);
  });

  it('do not sell Childhelp as the report, nor the option of 988 that ended', () => {
    const childhelp = national.services.find(({ id }) => id === 'childhelp');
    expect(childhelp?.codes).not.toContain('CPS');
    expect(childhelp?.does).toMatch(/takes no report/i);
    expect(national.services.find(({ id }) => id === 'lifeline-988')?.doubt).toMatch(/ended/);
  });

  it('share no id with the county', () => {
    const ids = new Set(county.services.map(({ id }) => id));
    expect(national.services.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});
