import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestTurn } from '../../scenarios/machine/interview.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { interviewArbitrary } from './run-arbitrary.ts';
import { scenarioArbitrary, writtenScenarioArbitrary } from './scenario-arbitrary.ts';

/** What has to turn up among generated documents, by how it is written. */
const written: Record<string, RegExp> = {
  'a parallel state': /"type":"parallel"/,
  'scenery that waits for a node by its path': /"on":\{"[a-z]+-\d(\.in-\d)?":/,
  'a final child and onDone': /"onDone":\[.*"type":"final"|"type":"final"\}.*"onDone":/,
  'a beat that goes on by always': /"always":\[/,
  'an answer': /"answer":\{"by":"maya","to":"advocate"/,
  'an answer at an ending': /"to":"report"/,
  'a fact that opens at times': /"opens":/,
  'a kept fact': /"kept":true/,
  'a need': /"type":"note"/,
  'a flag': /"type":"flag","params":\{"flag":"flag-\d"\}\}/,
  'a disclosure': /"type":"disclose"/,
  'a short guard': /"guard":\{"flag":/,
  'a long guard': /"guard":\{"type":/,
  'guards inside a guard': /"any":\[/,
  'a choice over services': /"over":"service"/,
  'silence that stays': /"do":"Say nothing\."/,
  'a harm that is repaired': /"repairs":/,
  'a gate of a choice': /"gate":"false-confidentiality"/,
  'a gate by omission': /"after":"phase-/,
  'words through an interpreter': /"via":"voice"/,
  'words for somebody else': /"for":"maya"/,
  paper: /"as":"written"/,
  'another channel': /"channel":"phone"/,
  'a locked choice': /"closed":/,
};

describe('the generated scenarios', () => {
  const documents = fc
    .sample(writtenScenarioArbitrary, { numRuns: 150, seed: 1 })
    .map((one) => JSON.stringify(one));

  it.each(Object.entries(written))('have %s at times', (_, pattern) => {
    expect(documents.filter((document) => pattern.test(document)).length).toBeGreaterThan(3);
  });

  it('are taken by the parser', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        expect(scenario.id).toBe('drawn');
      }),
    );
  });
});

/** What has to turn up among generated runs. */
const happens: Record<string, (interview: Interview) => boolean> = {
  'an ending': (interview) => latestTurn(interview).place.is === 'ending',
  'a stay': ({ turns }) => turns.some(({ stayed }) => stayed),
  're-entry': ({ turns }) => new Set(turns.map(({ place }) => place.path)).size < turns.length - 1,
  'a disclosure': ({ turns }) => turns.some(({ disclosed }) => disclosed.length > 0),
  'a fact that stays shut': ({ turns }) => turns.some(({ shut }) => shut.length > 0),
  'a noted need': ({ turns }) => turns.some(({ noted }) => noted.length > 0),
  'something passed': ({ turns }) => turns.some(({ passed }) => passed.length > 0),
  'an answer': ({ turns }) => turns.some(({ answers }) => answers.length > 0),
  'a service': ({ turns }) => turns.some(({ decision }) => decision?.args !== undefined),
  'a run of ten': ({ turns }) => turns.length > 10,
};

describe('the generated runs', () => {
  const anyInterview = scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario));
  const interviews = fc.sample(anyInterview, { numRuns: 300, seed: 1 });

  it.each(Object.entries(happens))('come to %s at times', (_, came) => {
    expect(interviews.filter(came).length).toBeGreaterThan(3);
  });
});
