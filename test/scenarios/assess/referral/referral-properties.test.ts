import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../../scenarios/assess/assess.ts';
import { judgeReferral } from '../../../../scenarios/assess/referral/assess-referral.ts';
import type { Judged } from '../../../../scenarios/assess/referral/assess-referral.ts';
import { referralCase } from '../../../../scenarios/assess/referral/referral-case.ts';
import type { NamedService, ReferralCase } from '../../../../scenarios/assess/referral/referral-case.ts';
import { rubric2 } from '../../../../scenarios/assess/rubric.ts';
import { statements } from '../../../../scenarios/format/referral-vocabulary.ts';
import type { Statement } from '../../../../scenarios/format/referral-vocabulary.ts';
import { serviceClasses, urgencies } from '../../../../scenarios/format/vocabulary.ts';
import type { ServiceClass } from '../../../../scenarios/format/vocabulary.ts';
import { choicesNow, latestTurn } from '../../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../../scenarios/machine/interview.ts';
import type { ServiceGround } from '../../../../scenarios/machine/judge-service.ts';
import type { Scenario } from '../../../../scenarios/format/scenario-document.ts';
import { changedFixture } from '../../../builders/broken-document.ts';
import { drawn } from '../../../builders/draw.ts';
import { parsedOrThrow } from '../../../builders/fake-scenario.ts';
import { movedOn, played } from '../../../builders/played.ts';
import type { Move } from '../../../builders/played.ts';
import { interviewArbitrary } from '../../../builders/run-arbitrary.ts';
import { directory, excellent, interview, named, scenario } from './referral-moves.ts';

const groundOf: Readonly<Record<ServiceClass, ServiceGround>> = {
  meets: 'fits',
  full: 'no-room',
  closed: 'hours',
  'not-for-this-person': 'gender',
  'wrong-service': 'other-kind-of-help',
  unsafe: 'unsafe-after-this-crime',
};

/** Every walk through the fixture to its end, each service said to be of any class, and anything said of it. */
const cases: fc.Arbitrary<ReferralCase> = interviewArbitrary(scenario, directory, 60)
  .map(referralCase)
  .chain((found) =>
    drawn((draw) => {
      const classes = new Map<string, ServiceClass>();
      return {
        needs: found.needs.map((need) => ({
          ...need,
          urgency: draw.pick(urgencies),
          best: draw.rarely(4) ? null : draw.pick(serviceClasses),
        })),
        decisions: found.decisions.map((decision) => {
          if (decision.named === null) return decision;
          const name = `${decision.need} ${decision.named.service.id}`;
          const now = classes.get(name) ?? draw.pick(serviceClasses);
          classes.set(name, now);
          return {
            ...decision,
            named: { ...decision.named, class: now, ground: groundOf[now] },
            said: decision.step === 'offer' ? draw.some(statements, statements.length) : [],
          };
        }),
      };
    }),
  );

/** A case, and the same with one service of an earlier class for one need. */
const replaced = cases
  .filter(({ decisions }) => decisions.some(({ named: one }) => one !== null && one.class !== 'meets'))
  .chain((found) =>
    drawn((draw) => {
      const candidates = found.decisions.filter(({ named: one }) => one !== null && one.class !== 'meets');
      const { need, named: old } = draw.pick(candidates);
      const at = serviceClasses.indexOf(old?.class ?? 'meets');
      const now = serviceClasses[draw.int(0, at - 1)] ?? 'meets';
      const better = (one: NamedService): NamedService =>
        one.service.id === old?.service.id ? { ...one, class: now, ground: groundOf[now] } : one;
      return {
        found,
        earlier: {
          ...found,
          decisions: found.decisions.map((decision) =>
            decision.need === need && decision.named !== null
              ? { ...decision, named: better(decision.named) }
              : decision,
          ),
        },
      };
    }),
  );

function shareOf({ items }: Judged, wanted: string): readonly [number, number] {
  const found = items.find(({ item }) => item === wanted);
  return [found?.earned ?? 0, found?.possible ?? 0];
}

describe('the judgement of a referral', () => {
  it('never falls when a service is replaced by one of an earlier class, all else equal', () => {
    fc.assert(
      fc.property(replaced, ({ found, earlier }) => {
        const [before, after] = [found, earlier].map((one) => judgeReferral(one, rubric2, true));
        if (before === undefined || after === undefined) throw new Error('Both are judged.');
        for (const { item } of before.items) {
          const [earned, possible] = shareOf(before, item);
          const [earnedNow, possibleNow] = shareOf(after, item);
          expect([item, earnedNow * possible >= earned * possibleNow]).toEqual([item, true]);
        }
        expect(after.gates.length).toBeLessThanOrEqual(before.gates.length);
        expect(after.reasons.length).toBeLessThanOrEqual(before.reasons.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact: no item earns more than is possible, and each sum is that of its points', () => {
    fc.assert(
      fc.property(cases, (found) => {
        for (const { earned, possible, points } of judgeReferral(found, rubric2, true).items) {
          expect(Number.isInteger(earned) && earned >= 0 && earned <= possible).toBe(true);
          expect(points.reduce((sum, point) => sum + point.possible, 0)).toBe(possible);
          expect(points.reduce((sum, point) => sum + point.earned, 0)).toBe(earned);
        }
      }),
    );
  });

  it('does not see what was answered: the same walk with every answer relabelled is judged the same', () => {
    const relabelled: Scenario = parsedOrThrow(
      JSON.parse(
        JSON.stringify(scenario)
          .replaceAll('"is":"accepts"', '"is":"x"')
          .replaceAll('"is":"declines"', '"is":"accepts"')
          .replaceAll('"is":"x"', '"is":"declines"'),
      ),
    );
    fc.assert(
      fc.property(interviewArbitrary(scenario, directory, 60), ({ turns }) => {
        const moves = turns.flatMap(({ decision }): readonly Move[] =>
          decision === undefined
            ? []
            : [
                decision.args === undefined
                  ? decision.choice
                  : { choice: decision.choice, ...decision.args, said: decision.args.said ?? [] },
              ],
        );
        // A walk without what was said: an offer may say nothing.
        const silent = moves.map((move) =>
          typeof move === 'string' ? move : { choice: move.choice, service: move.service, need: move.need },
        );
        const [one, other] = [scenario, relabelled].map((of) => {
          const { referral } = assessInterview(played(of, silent, directory), rubric2);
          return { ...referral, answers: [] };
        });
        expect(other).toEqual(one);
      }),
    );
  });
});

type Offered = { readonly way: string; readonly service: string; readonly said: readonly Statement[] };

describe('accepted and declined offers of equal quality', () => {
  const accepting = withAnswers({ trust: -3 });
  const declining = withAnswers({ all: [{ trust: 3 }, { not: { trust: 3 } }] });
  const services = ['night-advocates', 'harbor-house', 'day-office', 'mens-house', 'device-desk'];
  const offered = drawn((draw): Offered => ({
    way: draw.pick(['together', 'comes', 'phone', 'push', 'card']),
    service: draw.pick(services),
    said: draw.some(statements, 6),
  }));

  it('earn equally, item by item; what a no makes impossible counts on neither side', () => {
    fc.assert(
      fc.property(fc.array(offered, { minLength: 3, maxLength: 3 }), (offers) => {
        const yes = itemsOf(walked(accepting, offers));
        const no = itemsOf(walked(declining, offers));
        const onlyAfterYes = ['consent', 'handover', 'no-room'];
        const onlyAfterNo = ['no-respected'];
        expect(without(yes, onlyAfterYes)).toEqual(without(no, onlyAfterNo));
      }),
      { numRuns: 200 },
    );
  });

  it('are as good declined throughout as accepted', () => {
    const declined = excellent.flatMap((move): readonly Move[] => {
      const choice = typeof move === 'string' ? move : move.choice;
      if (choice.endsWith('-least')) return [];
      return choice.endsWith('-aside') ? [choice.replace('-aside', '-door')] : [move];
    });
    const yes = referralOf(played(accepting, excellent, directory));
    const no = referralOf(played(declining, declined, directory));
    expect([yes.result, no.result]).toEqual(['met', 'met']);
    expect(no.answers.map(({ is }) => is)).toEqual(['declines', 'declines', 'declines']);
  });

  /** The fixture, in which every need is answered by one guard and nothing else comes between. */
  function withAnswers(accepts: unknown): Scenario {
    const place = 'machine.states.referral.with.needs';
    const needs = ['medical', 'place', 'device', 'lawyer'];
    return parsedOrThrow(
      changedFixture('referral', {
        ...Object.fromEntries(needs.map((need) => [`${place}.${need}.accepts`, accepts])),
        [`${place}.device.asks`]: undefined,
        [`${place}.place.changes`]: undefined,
      }),
    );
  }

  function walked(of: Scenario, offers: readonly Offered[]): Interview {
    let now = played(of, [...interview, 'referral-worry'], directory);
    for (const [position, need] of ['medical', 'place', 'device'].entries()) {
      const { way, service, said } = offers[position] ?? { way: 'card', service: '', said: [] };
      now = movedOn(now, `referral-${need}-take`);
      if (need !== 'medical') now = movedOn(now, `referral-${need}-solve`);
      now = movedOn(now, named(need, way, service, said));
      while (latestTurn(now).place.path !== 'referral.agenda')
        now = movedOn(now, nextGood(now, need, service));
    }
    return ['referral-enough', 'referral-rights-explain', 'referral-follow-agreed'].reduce(movedOn, now);
  }

  function nextGood(now: Interview, need: string, service: string): Move {
    const way = ['least', 'aside', 'plan', 'door'].find((word) =>
      choicesNow(now).some(({ choice }) => choice.id === `referral-${need}-${word}`),
    );
    return way === 'least' ? named(need, way, service) : `referral-${need}-${way ?? ''}`;
  }

  function referralOf(one: Interview) {
    const { referral } = assessInterview(one, rubric2);
    if (referral === undefined || referral === null) throw new Error('The fixture has a referral.');
    return referral;
  }

  function itemsOf(one: Interview) {
    return referralOf(one).items.map(({ item, earned, possible }) => [item, earned, possible] as const);
  }

  function without(items: ReturnType<typeof itemsOf>, left: readonly string[]) {
    return items.filter(([item]) => !left.includes(item));
  }
});
