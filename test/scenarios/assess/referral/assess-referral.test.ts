// Long because a referral is judged on sixteen things, and each is told apart here by one decision done otherwise.

import { describe, expect, it } from 'vitest';
import { assessInterview, overallResult } from '../../../../scenarios/assess/assess.ts';
import { rubric1, rubric2 } from '../../../../scenarios/assess/rubric.ts';
import type { Directory } from '../../../../scenarios/format/directory.ts';
import { changedFixture } from '../../../builders/broken-document.ts';
import { parsedOrThrow } from '../../../builders/fake-scenario.ts';
import { parsedFixture } from '../../../builders/parsed-fixture.ts';
import { played } from '../../../builders/played.ts';
import type { Move } from '../../../builders/played.ts';
import {
  calledTogether,
  directory,
  ending,
  excellent,
  instead,
  interview,
  named,
  scenario,
} from './referral-moves.ts';

function assessed(moves: readonly Move[], bound: Directory = directory, of = scenario) {
  return assessInterview(played(of, moves, bound), rubric2);
}

function referralOf(moves: readonly Move[], bound?: Directory) {
  const { referral } = assessed(moves, bound);
  if (referral === undefined || referral === null) throw new Error('The fixture has a referral.');
  return referral;
}

/** What was earned of what was possible, by item. */
function items(moves: readonly Move[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    referralOf(moves).items.map(({ item, earned, possible }) => [item, `${earned}/${possible}`]),
  );
}

function gates(moves: readonly Move[]): readonly string[] {
  return referralOf(moves).gates.map(({ gate }) => gate);
}

const placeCalled = calledTogether('place', 'night-advocates', ['does', 'apart', 'free', 'no-is-fine']);
const beforePlace = excellent.slice(0, excellent.indexOf('referral-place-solve') + 1);
const afterPlace = excellent.slice(excellent.indexOf('referral-device-take'));

/** The excellent run with the place offered in another way. */
function placed(...moves: readonly Move[]): readonly Move[] {
  return [...beforePlace, ...moves, ...afterPlace];
}

describe('a referral done well', () => {
  it('is met, apart from the interview, and both make the attempt met', () => {
    const { result, referral, overall } = assessed(excellent);
    expect([result, referral?.result, overall]).toEqual(['met', 'met', 'met']);
    expect(referral?.reasons).toEqual([]);
  });

  it('earns everything there is to earn', () => {
    expect(items(excellent)).toEqual({
      asking: '1/1',
      order: '4/4',
      needs: '26/26',
      fit: '4/4',
      accuracy: '11/11',
      barriers: '2/2',
      connection: '9/9',
      consent: '6/6',
      handover: '3/3',
      report: '1/1',
      rights: '1/1',
      'safe-contact': '1/1',
      'follow-up': '2/2',
    });
  });

  it('shows each need with the best there was and the best that was offered', () => {
    const { needs } = referralOf(excellent);
    expect(needs.map(({ need, best, offered, service }) => [need, best, offered, service])).toEqual([
      ['boy', 'meets', 'meets', 'child-intake'],
      ['device', 'meets', 'meets', 'device-desk'],
      ['lawyer', 'not-for-this-person', null, null],
      ['medical', 'meets', 'meets', 'county-ems'],
      ['place', 'meets', 'meets', 'night-advocates'],
    ]);
  });

  it('has no result before the ending', () => {
    const { result, referral, overall } = assessed(excellent.slice(0, -1));
    expect([result, referral?.result, overall]).toEqual([null, null, null]);
    expect(referral?.items).not.toEqual([]);
  });
});

describe('interview and referral', () => {
  it('do not make up for each other', () => {
    const coldly = instead(excellent, 'first-open', 'first-closed');
    const cold = assessed(instead(coldly, 'third-open', 'third-closed'));
    expect([cold.result, cold.referral?.result, cold.overall]).toEqual(['not-yet', 'met', 'not-yet']);
    const left = assessed([...interview, 'referral-worry', ...ending]);
    expect([left.result, left.referral?.result, left.overall]).toEqual(['met', 'not-yet', 'not-yet']);
  });

  it('with the same interview and different referrals differ only in the referral', () => {
    const { referral: one, overall: good, ending: e1, ...same } = assessed(excellent);
    const other = [...interview, 'referral-card', 'referral-rights-promise', 'referral-follow-theirs'];
    const { referral: two, overall: bad, ending: e2, ...again } = assessed(other);
    expect(again).toEqual(same);
    expect(e2?.state).toBe(e1?.state);
    expect([good, bad]).toEqual(['met', 'not-yet']);
    expect(two).not.toEqual(one);
  });

  it('under rubric 1 are one assessment, without a referral', () => {
    const assessment = assessInterview(played(scenario, excellent, directory), rubric1);
    expect(Object.keys(assessment)).not.toContain('referral');
    expect(overallResult(assessment)).toBe('met');
  });

  it('without a referral in the scenario are the interview alone', () => {
    const plain = parsedFixture('loops');
    const { referral, result, overall } = assessInterview(played(plain), rubric2);
    expect([referral, overall]).toEqual([null, result]);
  });
});

describe('how a referral is judged', () => {
  it.each([
    ['asking', ['asking', '0/1'], instead(excellent.slice(0, 4), 'referral-worry', 'referral-anything')],
    [
      'an obstacle waved away',
      ['barriers', '1/2'],
      instead(excellent, 'referral-place-solve', 'referral-place-dismiss'),
    ],
    [
      'an obstacle promised away',
      ['barriers', '1/2'],
      instead(excellent, 'referral-place-solve', 'referral-place-vague'),
    ],
    [
      'telling everything',
      ['consent', '4/6'],
      instead(excellent, 'referral-place-least', named('place', 'everything', 'night-advocates')),
    ],
    [
      'a phone without a word',
      ['consent', '5/6'],
      instead(excellent, 'referral-place-least', named('place', 'wordless', 'night-advocates')),
    ],
    [
      'listening in from the doorway',
      ['handover', '2/3'],
      instead(excellent, 'referral-place-aside', 'referral-place-doorway'),
    ],
    [
      'calling alone from a safe phone',
      ['connection', '8/9'],
      placed(named('place', 'phone', 'night-advocates', ['does', 'apart', 'free', 'no-is-fine'])),
    ],
    [
      'a number with words',
      ['connection', '7/9'],
      placed(named('place', 'card', 'night-advocates', ['does'])),
    ],
    ['a bare number', ['connection', '6/9'], placed(named('place', 'card', 'night-advocates'))],
    [
      'deciding for the person',
      ['connection', '6/9'],
      placed(
        named('place', 'push', 'night-advocates'),
        named('place', 'least', 'night-advocates'),
        'referral-place-aside',
      ),
    ],
    ['offering nobody', ['connection', '6/9'], placed('referral-place-none')],
    [
      'saying nothing of a service',
      ['accuracy', '7/11'],
      instead(excellent, 'referral-place-together', named('place', 'together', 'night-advocates')),
    ],
    [
      'saying what is false beside what is true',
      ['accuracy', '11/12'],
      instead(
        excellent,
        'referral-place-together',
        named('place', 'together', 'night-advocates', ['does', 'apart', 'free', 'no-is-fine', 'pays-back']),
      ),
    ],
    [
      'saying what is true beyond what is owed',
      ['accuracy', '11/11'],
      instead(
        excellent,
        'referral-place-together',
        named('place', 'together', 'night-advocates', [
          'does',
          'apart',
          'free',
          'no-is-fine',
          'room-tonight',
          'takes-you',
        ]),
      ),
    ],
    [
      'calling another service than was offered',
      ['fit', '4/5'],
      [
        ...beforePlace,
        named('place', 'together', 'night-advocates', ['does', 'apart', 'free', 'no-is-fine']),
        named('place', 'least', 'mens-house'),
        'referral-place-drop',
        ...afterPlace,
      ],
    ],
    [
      'a report behind the person’s back',
      ['report', '0/1'],
      instead(excellent, 'referral-boy-told', named('boy', 'quiet', 'child-intake')),
    ],
    [
      'a notice read out',
      ['rights', '0/1'],
      instead(excellent, 'referral-rights-explain', 'referral-rights-read'),
    ],
    [
      'an advocate who will be in touch',
      ['follow-up', '1/2'],
      instead(excellent, 'referral-follow-agreed', 'referral-follow-advocate'),
    ],
    [
      'a number nobody asked about',
      ['safe-contact', '0/1'],
      instead(excellent, 'referral-follow-agreed', 'referral-follow-theirs'),
    ],
  ] as const)('counts %s', (_, [item, score], moves) => {
    expect(items(moves)[item]).toBe(score);
  });

  it('asks for the most urgent first, and judges nothing where all are as urgent', () => {
    const late = [
      ...excellent.slice(0, 4),
      'referral-device-take',
      'referral-device-solve',
      'referral-device-none',
      ...ending,
    ];
    expect(items(late)['order']).toBe('0/1');
    const onlyUrgent = [
      ...interview,
      'referral-anything',
      'referral-boy-take',
      named('boy', 'told', 'child-intake'),
      ...ending,
    ];
    expect(items(onlyUrgent)['order']).toBeUndefined();
  });

  it('gives half for what is full while something has room, and lacks what could not wait', () => {
    const full = placed(
      named('place', 'together', 'harbor-house', ['does', 'apart', 'free', 'no-is-fine']),
      named('place', 'least', 'harbor-house'),
      'referral-place-plan',
    );
    expect(items(full)).toMatchObject({ needs: '23/26', fit: '4/4', 'no-room': '1/1' });
    expect(referralOf(full).reasons).toEqual([{ kind: 'need-left', need: 'place' }]);
  });

  it('gives all for what is full where nobody has room, and asks for a plain next step', () => {
    const crowded: Directory = {
      ...directory,
      services: directory.services.filter(({ id }) => id !== 'night-advocates'),
    };
    const full = placed(
      named('place', 'together', 'harbor-house', ['does', 'apart', 'free', 'no-is-fine']),
      named('place', 'least', 'harbor-house'),
      'referral-place-plan',
    );
    expect(referralOf(full, crowded).result).toBe('met');
    const hoped = instead(full, 'referral-place-plan', 'referral-place-hope');
    expect(referralOf(hoped, crowded).reasons).toEqual([
      { kind: 'below-bar', item: 'no-room', earned: 0, possible: 1 },
    ]);
  });

  it('counts the second try where the first was full', () => {
    const again = placed(
      named('place', 'together', 'harbor-house', ['does', 'apart', 'free', 'no-is-fine']),
      named('place', 'least', 'harbor-house'),
      'referral-place-another',
      ...placeCalled,
    );
    expect(items(again)).toMatchObject({ needs: '26/26', 'no-room': '1/1', connection: '9/9' });
    expect(referralOf(again).result).toBe('met');
  });

  it('counts a need that could have been noticed although nobody noted it', () => {
    const unnoted = instead(excellent.slice(0, 3), 'second-open', 'second-closed');
    const { needs } = referralOf([...unnoted, 'referral-anything', ...ending]);
    expect(needs).toMatchObject([
      { need: 'boy', noted: true, offered: null },
      { need: 'medical', noted: false, offered: null },
    ]);
  });

  it('says of each point why, at which decision, and for which need and service', () => {
    const { items: judged } = referralOf(excellent);
    const accuracy = judged.find(({ item }) => item === 'accuracy');
    expect(accuracy?.points[0]).toEqual({
      item: 'accuracy',
      earned: 1,
      possible: 1,
      why: 'said',
      seq: 8,
      need: 'medical',
      service: 'county-ems',
      statement: 'does',
    });
  });
});

describe('a referral on paper', () => {
  it('is worth less than one call made together', () => {
    const cards = (['medical', 'place', 'device'] as const).flatMap((need): readonly Move[] => [
      `referral-${need}-take`,
      ...(need === 'medical' ? [] : [`referral-${need}-solve`]),
      named(need, 'card', { medical: 'county-ems', place: 'night-advocates', device: 'device-desk' }[need], [
        'does',
      ]),
    ]);
    const start = [...interview, 'referral-worry', 'referral-boy-take', named('boy', 'told', 'child-intake')];
    const byCard = referralOf([...start, ...cards, ...ending]);
    const share = (found: typeof byCard, item: string) => {
      const { earned = 0, possible = 1 } = found.items.find((one) => one.item === item) ?? {};
      return earned / possible;
    };
    expect(byCard.result).toBe('not-yet');
    expect(byCard.items.find(({ item }) => item === 'connection')).toMatchObject({ earned: 3, possible: 9 });
    const called = referralOf([
      ...start,
      'referral-medical-take',
      ...calledTogether('medical', 'county-ems', ['does', 'passed-on', 'costs', 'no-is-fine']),
      ...ending,
    ]);
    for (const item of ['connection', 'accuracy']) {
      expect(share(called, item)).toBeGreaterThan(share(byCard, item));
    }
  });
});

describe('never-events of a referral', () => {
  it.each([
    [
      'a promise that nothing gets out of what is passed on',
      ['false-confidentiality'],
      instead(
        excellent,
        'referral-medical-together',
        named('medical', 'together', 'county-ems', ['does', 'never-out', 'costs', 'no-is-fine']),
      ),
    ],
    [
      'calling what works with police apart from them',
      ['false-confidentiality'],
      instead(
        excellent,
        'referral-medical-together',
        named('medical', 'together', 'county-ems', ['does', 'apart', 'costs', 'no-is-fine']),
      ),
    ],
    [
      'making help depend on a report',
      ['service-made-conditional'],
      instead(
        excellent,
        'referral-place-together',
        named('place', 'together', 'night-advocates', [
          'does',
          'apart',
          'free',
          'no-is-fine',
          'report-first',
        ]),
      ),
    ],
    [
      'help for both of them together',
      ['couples-counselling'],
      placed(named('place', 'together', 'both-of-you')),
    ],
    [
      'help where the suspect’s side answers',
      ['person-left-in-danger'],
      placed(named('place', 'comes', 'kin-line')),
    ],
    [
      'a report to a line that takes none',
      ['mandated-report-wrong-line'],
      instead(excellent, 'referral-boy-told', named('boy', 'told', 'child-helpline')),
    ],
    [
      'a report left to others',
      ['mandated-report-missed'],
      instead(excellent, 'referral-boy-told', 'referral-boy-leave'),
    ],
    [
      'a report that nobody took up',
      ['mandated-report-missed'],
      [...excellent.slice(0, 4), ...excellent.slice(6)],
    ],
    [
      'a child who interprets',
      ['child-interpreter'],
      instead(excellent, 'referral-device-solve', 'referral-device-relative'),
    ],
    [
      'a card where somebody looks',
      ['leaflet-where-seen'],
      placed(named('place', 'card', 'night-advocates', ['does'])),
    ],
    [
      'a message where somebody reads',
      ['message-where-watched'],
      instead(excellent, 'referral-follow-agreed', 'referral-follow-message'),
    ],
  ] as const)('are %s', (_, tripped, moves) => {
    expect(gates(moves)).toEqual(tripped);
    expect(assessed(moves)).toMatchObject({ result: 'met', overall: 'not-yet', gates: [] });
  });

  it('are not what the directory leaves open, nor what it says itself', () => {
    const unknown = instead(
      excellent,
      'referral-device-together',
      named('device', 'together', 'device-desk', ['does', 'apart', 'free', 'no-is-fine']),
    );
    expect(gates(unknown)).toEqual([]);
    const priced = instead(
      excellent,
      'referral-medical-together',
      named('medical', 'together', 'county-ems', ['does', 'passed-on', 'free', 'room-tonight', 'no-is-fine']),
    );
    expect(gates(priced)).toEqual([]);
    expect(items(priced)['accuracy']).toBe('10/12');
    expect(items(unknown)['accuracy']).toBe('11/12');
    const reported: Directory = {
      ...directory,
      services: directory.services.map((service) =>
        service.id === 'lawyers' ? { ...service, capacity: 'open' } : service,
      ),
    };
    const moves = instead(
      excellent,
      'referral-lawyer-none',
      named('lawyer', 'together', 'lawyers', ['does', 'apart', 'costs', 'no-is-fine', 'report-first']),
      named('lawyer', 'least', 'lawyers'),
      'referral-lawyer-plan',
    );
    expect(referralOf(moves, reported).gates).toEqual([]);
  });

  it('do not ask for a report that nobody in the directory takes', () => {
    const without: Directory = {
      ...directory,
      services: directory.services.filter(({ id }) => id !== 'child-intake'),
    };
    const unmade = [...excellent.slice(0, 4), ...excellent.slice(6)];
    expect(referralOf(unmade, without).gates).toEqual([]);
  });

  it('belong to the interview where they are its own', () => {
    const gated = parsedOrThrow(
      changedFixture('referral', {
        'machine.states.account.states.first.meta.choices.1.gate': 'spoken-before-suspect',
      }),
    );
    const moves = instead(excellent, 'first-open', 'first-closed');
    const { gates: own, referral } = assessed(moves, directory, gated);
    expect(own.map(({ gate }) => gate)).toEqual(['spoken-before-suspect']);
    expect(referral?.gates).toEqual([]);
  });
});
