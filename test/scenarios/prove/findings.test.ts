// Long because each kind of finding stands beside the neighbour that has none, and they are read as one table.

import { describe, expect, it } from 'vitest';
import { fakeNode } from '../../builders/fake-scenario.ts';
import { findingsOf, proveChanged, rated } from './sound-scenario.ts';

describe('the findings of a proof', () => {
  it('are none for a sound scenario, which has a met run to each ending and two different ones', () => {
    const proof = proveChanged();
    expect(proof.findings).toEqual([]);
    expect(proof.exact).toBe(true);
    expect(proof.endings.map(({ ending, canBeMet }) => [ending, canBeMet])).toEqual([
      ['card', true],
      ['report', true],
    ]);
    expect(proof.differentMetRoutes).toHaveLength(2);
  });

  it('name a node that no run comes to', () => {
    const proof = proveChanged(({ lead }) => {
      for (const way of ['n1-ask', 'n1-tell', 'n1-pass']) lead(way, { target: 'n3' });
    });
    expect(findingsOf(proof, 'cannot-be-reached')).toContainEqual({
      kind: 'cannot-be-reached',
      is: 'certain',
      sentence: '*n2* cannot be reached: no run comes to it.',
      path: 'machine.states.plan.states.n2',
      route: null,
    });
  });

  it('name an ending that no run comes to', () => {
    const proof = proveChanged(({ state }) => {
      state('asked').always = [{ target: 'yes', guard: { safety: 1 } }, { target: 'no' }];
    });
    expect(findingsOf(proof, 'cannot-be-reached').map(({ path }) => path)).toEqual([
      'machine.states.plan.states.yes',
      'machine.states.report',
    ]);
    expect(proof.endings.find(({ ending }) => ending === 'report')).toMatchObject({
      reachable: false,
      route: null,
    });
  });

  it('name a choice that can never open, and none that opens in some run', () => {
    const never = proveChanged(({ lead }) => lead('n2-tell', { target: 'n3', guard: { trust: 2 } }));
    expect(findingsOf(never, 'never-open')).toMatchObject([
      {
        sentence: 'In *n2*, choice 2, "Words of n2-tell.", can never be chosen: it is open in no run.',
        path: 'machine.states.plan.states.n2.meta.choices[1]',
      },
    ]);
    const sometimes = proveChanged(({ lead }) => lead('n2-tell', { target: 'n3', guard: { trust: 1 } }));
    expect(findingsOf(sometimes, 'never-open')).toEqual([]);
  });

  it('name a fact that never opens, and none that opens after the actions before it', () => {
    const ask = (opensAt: number) =>
      proveChanged(({ document, state, lead }) => {
        const opens = { type: 'atLeast', params: { dimension: 'safety', value: opensAt } } as const;
        document.facts = {
          neck: { text: 'He pressed on her neck.', quote: 'Only for a second.', kind: 'risk', opens },
        };
        state('n2').meta = { ...state('n2').meta, lines: [{ by: 'maya', says: 'neck' }] };
        lead('n1-pass', {
          target: 'n2',
          actions: [
            { type: 'shift', params: { safety: 1 } },
            { type: 'disclose', params: { facts: ['neck'] } },
          ],
        });
      });
    expect(findingsOf(ask(2), 'never-told').map(({ sentence }) => sentence)).toEqual([
      'The fact *neck* is never told: in no run does it open to somebody who asks.',
    ]);
    expect(ask(1).findings).toEqual([]);
  });

  it('name a decision that tells a fact where no line says it, unless it has been told before', () => {
    const tell = (laterAt: string) =>
      proveChanged(({ document, state, lead }) => {
        document.facts = {
          neck: { text: 'He pressed on her neck.', quote: 'Only for a second.', kind: 'risk' },
        };
        const disclose = [{ type: 'disclose' as const, params: { facts: ['neck'] } }];
        state('n2').meta = { ...state('n2').meta, lines: [{ by: 'maya', says: 'neck' }] };
        for (const way of ['n1-ask', 'n1-tell', 'n1-pass']) lead(way, { target: 'n2', actions: disclose });
        lead(laterAt, { target: laterAt.startsWith('n1') ? 'n3' : 'n4', actions: disclose });
      });
    expect(findingsOf(tell('n1-pass'), 'told-unsaid')).toEqual([
      {
        kind: 'told-unsaid',
        is: 'certain',
        sentence:
          'In *n1*, choice 3, "Words of n1-pass.", tells *neck* in this run, and no state it enters has a line that *says* it.',
        path: 'machine.states.plan.states.n1.on.n1-pass',
        route: 'n1-pass',
      },
    ]);
    expect(findingsOf(tell('n3-pass'), 'told-unsaid')).toEqual([]);
  });

  it('name the way on that tells a fact before the first decision, unless a line entered by then says it', () => {
    const opens = (says: string | undefined, when?: number) =>
      proveChanged(({ document, phase, state }) => {
        document.facts = {
          neck: { text: 'He pressed on her neck.', quote: 'Only for a second.', kind: 'risk' },
        };
        const lines = [{ by: 'maya', says: 'neck', ...(when !== undefined && { when: { trust: when } }) }];
        phase['came'] = {
          meta: { lines: [{ by: 'maya', text: 'You came.' }, ...(says === 'came' ? lines : [])] },
          always: { target: 'n1', actions: [{ type: 'disclose', params: { facts: ['neck'] } }] },
        };
        const later = says === 'came' ? undefined : says;
        if (later !== undefined) state(later).meta = { ...state(later).meta, lines };
        const plan = document.machine.states['plan'];
        if (plan !== undefined && 'states' in plan) plan.initial = 'came';
      });
    expect(findingsOf(opens(undefined), 'told-unsaid')).toEqual([
      {
        kind: 'told-unsaid',
        is: 'certain',
        sentence:
          '*came* tells *neck* before the first decision, and no state entered by then has a line that *says* it.',
        path: 'machine.states.plan.states.came.always',
        route: null,
      },
    ]);
    expect(findingsOf(opens('n2'), 'told-unsaid')).toHaveLength(1);
    expect(findingsOf(opens('n1', 1), 'told-unsaid')).toHaveLength(1);
    for (const says of ['came', 'n1']) expect(findingsOf(opens(says), 'told-unsaid')).toEqual([]);
  });

  it('count a line that says a fact only where its condition holds', () => {
    const told = (when: number) =>
      proveChanged(({ document, state, lead }) => {
        document.facts = {
          neck: { text: 'He pressed on her neck.', quote: 'Only for a second.', kind: 'risk' },
        };
        state('n2').meta = {
          ...state('n2').meta,
          lines: [{ by: 'maya', says: 'neck', when: { trust: when } }],
        };
        lead('n1-ask', {
          target: 'n2',
          actions: [
            { type: 'disclose', params: { facts: ['neck'] } },
            { type: 'shift', params: { trust: 1 } },
          ],
        });
      });
    expect(findingsOf(told(2), 'told-unsaid').map(({ route }) => route)).toEqual(['n1-ask']);
    expect(findingsOf(told(1), 'told-unsaid')).toEqual([]);
  });

  it('name a dead end with the shortest run into it', () => {
    const shut = (level: number) =>
      proveChanged(({ lead }) => {
        for (const way of ['n3-ask', 'n3-tell', 'n3-pass'])
          lead(way, { target: 'n4', guard: { trust: level } });
      });
    expect(findingsOf(shut(1), 'dead-end')).toMatchObject([
      {
        sentence: '*n3* is a dead end: a run comes here and finds no choice open.',
        path: 'machine.states.plan.states.n3',
        route: 'n1-tell,n2-tell',
      },
    ]);
    expect(findingsOf(shut(-3), 'dead-end')).toEqual([]);
  });

  it('name a place from which no ending can be reached', () => {
    const round = (out: string) =>
      proveChanged(({ phase, lead }) => {
        phase['hall'] = fakeNode({ 'hall-on': 'yard', 'hall-wait': out });
        phase['yard'] = fakeNode({ 'yard-back': 'hall' });
        lead('n2-pass', { target: 'hall' });
      });
    expect(findingsOf(round('yard'), 'no-way-out')).toMatchObject([
      { path: 'machine.states.plan.states.hall', route: 'n1-ask,n2-pass' },
    ]);
    expect(findingsOf(round('n3'), 'no-way-out')).toEqual([]);
  });

  it('name needs and flags that nothing reads', () => {
    const proof = proveChanged(({ document, lead }) => {
      document.needs = { medical: { text: 'A medical check', urgency: 'now', metBy: ['EMS'] } };
      lead('n1-pass', {
        target: 'n2',
        actions: [
          { type: 'note', params: { needs: ['medical'] } },
          { type: 'flag', params: { flag: 'moved' } },
        ],
      });
    });
    expect(findingsOf(proof, 'nothing-reads').map(({ sentence }) => sentence)).toEqual([
      'The need *medical* is read by nothing: no guard asks for it, and no choice looks for services.',
      'In *n1*, choice 3, "Words of n1-pass.", the flag *moved* is set, and no guard ever asks for it.',
    ]);
    const read = proveChanged(({ document, state, lead }) => {
      document.needs = { medical: { text: 'A medical check', urgency: 'now', metBy: ['EMS'] } };
      const actions = [
        { type: 'note' as const, params: { needs: ['medical'] } },
        { type: 'flag' as const, params: { flag: 'moved' } },
      ];
      lead('n1-pass', { target: 'n2', actions });
      const lines = [
        { by: 'maya', text: 'My neck hurts.', when: { need: 'medical' } },
        { by: 'maya', text: 'It is quieter here.', when: { not: { flag: 'moved' } } },
      ];
      state('n2').meta = { ...state('n2').meta, lines };
    });
    expect(read.findings).toEqual([]);
  });

  it('name a node where the best rate depends on the way there', () => {
    const vary = (rate: number) =>
      proveChanged(({ choice, lead }) => {
        choice('n2-tell').rates = rated(1);
        choice('n2-ask').rates = rated(rate);
        lead('n2-ask', {
          target: 'n3',
          guard: { trust: 1 },
          actions: [{ type: 'shift', params: { trust: 1 } }],
        });
      });
    expect(findingsOf(vary(2), 'best-rate-varies')).toMatchObject([
      {
        sentence:
          '*n2* offers at best 1 on *C1* and 1 on *C2* after this run, but 2 on *C1* and 2 on *C2* after another: what can be earned must not depend on the way there.',
        path: 'machine.states.plan.states.n2',
        route: 'n1-tell',
      },
    ]);
    expect(findingsOf(vary(1), 'best-rate-varies')).toEqual([]);
  });

  it('name a node where no open choice is best on both stakes', () => {
    const split = (guarded: boolean) =>
      proveChanged(({ choice, lead }) => {
        choice('n2-ask').rates = { C1: 2, C2: 2 };
        choice('n2-tell').rates = { C1: 2, C2: 1 };
        choice('n2-pass').rates = { C1: 1, C2: 2 };
        if (guarded) lead('n2-ask', { target: 'n3', guard: { trust: 1 } });
      });
    expect(findingsOf(split(true), 'nothing-best-on-all')).toMatchObject([
      {
        sentence: '*n2* has, after this run, no open choice that is best on both *C1* and *C2*.',
        route: 'n1-tell',
      },
    ]);
    expect(findingsOf(split(false), 'nothing-best-on-all')).toEqual([]);
  });

  it('name a silence that pays and one that costs nothing', () => {
    const wait = (rate: number, strain: number) =>
      proveChanged(({ choice, lead }) => {
        const waiting = choice('n2-pass');
        delete waiting.say;
        delete waiting.codes;
        Object.assign(waiting, { do: 'Say nothing.', rates: rated(rate) });
        lead('n2-pass', { target: 'n2', actions: [{ type: 'shift', params: { strain } }] });
      });
    expect(findingsOf(wait(1, 1), 'silence-pays')).toMatchObject([
      {
        sentence:
          'In *n2*, choice 3, "Say nothing.", leaves the interview at *plan.n2* after this run and is rated above 0 on *C1* and *C2*.',
        route: 'n1-ask,n2-pass',
      },
    ]);
    expect(findingsOf(wait(0, -1), 'silence-costs-nothing')).toMatchObject([{ route: 'n1-ask,n2-pass' }]);
    expect(wait(0, 1).findings).toEqual([]);
  });

  it('name a −2 after which no repair ever comes', () => {
    const harm = (repairAt: string) =>
      proveChanged(({ choice }) => {
        choice('n2-pass').rates = rated(-2);
        choice(repairAt).repairs = ['n2-pass'];
      });
    expect(findingsOf(harm('n1-tell'), 'harm-without-repair')).toMatchObject([
      {
        sentence:
          'In *n2*, choice 3, "Words of n2-pass.", is rated −2 and is no gate, and after it no run comes to a choice that repairs it.',
        path: 'machine.states.plan.states.n2.meta.choices[2]',
        route: 'n1-ask,n2-pass',
      },
    ]);
    expect(harm('n3-tell').findings).toEqual([]);
  });

  it('name a question after whose answers the officer is measured differently', () => {
    const answered = (rate: number) =>
      proveChanged(({ phase }) => {
        const on = (id: string) =>
          fakeNode(
            { [`${id}-ask`]: '#fake.card' },
            { meta: { stakes: ['C1', 'C2'] }, choices: { [`${id}-ask`]: { rates: rated(rate) } } },
          );
        phase['glad'] = fakeNode({ 'glad-ask': '#fake.report' }, { meta: { stakes: ['C1', 'C2'] } });
        phase['sorry'] = on('sorry');
        phase['yes'] = { ...phase['yes'], always: { target: 'glad' } };
        phase['no'] = { ...phase['no'], always: { target: 'sorry' } };
      });
    expect(findingsOf(answered(1), 'answers-differ')).toMatchObject([
      {
        sentence:
          'In *n4*, choice 1, "Words of n4-ask.", is answered in different ways, and the officer is measured differently after each: after *wants* by *C1* (at best 2) and *C2* (at best 2) at *plan.glad*, after *declines* by *C1* (at best 1) and *C2* (at best 1) at *plan.sorry*.',
        route: 'n1-ask,n2-tell,n3-tell,n4-ask',
      },
      { path: 'machine.states.plan.states.n4.meta.choices[1]' },
      { path: 'machine.states.plan.states.n4.meta.choices[2]' },
    ]);
    expect(findingsOf(answered(2), 'answers-differ')).toEqual([]);
  });

  it('name an answer after which no run is met', () => {
    const declined = (rate: number) =>
      proveChanged(({ phase }) => {
        phase['sorry'] = fakeNode(
          { 'sorry-go': '#fake.card' },
          {
            meta: { stakes: ['C1', 'C2'] },
            choices: { 'sorry-go': { rates: rated(rate), gate: 'person-left-in-danger' } },
          },
        );
        phase['fine'] = fakeNode(
          { 'fine-go': '#fake.card' },
          { meta: { stakes: ['C1', 'C2'] }, choices: { 'fine-go': { rates: rated(rate) } } },
        );
        phase['no'] = { ...phase['no'], always: { target: rate < 0 ? 'sorry' : 'fine' } };
        delete phase[rate < 0 ? 'fine' : 'sorry'];
      });
    expect(findingsOf(declined(-1), 'answer-loses-met')).toMatchObject([
      {
        sentence:
          '*no* is an answer after which no run is met: what a person decides must not cost the officer.',
        path: 'machine.states.plan.states.no',
        route: 'n1-ask,n2-ask,n3-tell,n4-tell',
      },
    ]);
    expect(findingsOf(declined(1), 'answer-loses-met')).toEqual([]);
  });

  it('say when no run is ever met, and nothing more about met', () => {
    const proof = proveChanged(({ choice }) => {
      for (const way of ['ask', 'tell', 'pass']) choice(`n4-${way}`).gate = 'person-left-in-danger';
    });
    expect(proof.findings).toMatchObject([
      { kind: 'never-met', sentence: 'No run is ever met, whatever is chosen.' },
    ]);
  });

  it('name a required act that a met run can do at one node only', () => {
    const skip = (to: string) =>
      proveChanged(({ choice, lead }) => {
        for (const id of ['n3-ask', 'n3-tell', 'n4-ask', 'n4-tell']) delete choice(id).acts;
        lead('n1-tell', { target: to });
      });
    expect(findingsOf(skip('n3'), 'act-at-one-node')).toEqual([
      {
        kind: 'act-at-one-node',
        is: 'certain',
        sentence:
          'Objective 1, "Ask.", requires *danger-asked*, which this run, though it is met, can do at one node only; it takes two.',
        path: 'objectives[0]',
        route: 'n1-tell,n3-ask,n4-ask',
      },
    ]);
    expect(findingsOf(skip('n2'), 'act-at-one-node')).toEqual([]);
  });

  it('say when there is but one way to be met', () => {
    const narrow = (nodes: readonly string[]) =>
      proveChanged(({ choice }) => {
        for (const node of nodes) {
          choice(`${node}-tell`).gate = 'person-left-in-danger';
          choice(`${node}-pass`).gate = 'person-left-in-danger';
        }
      });
    expect(findingsOf(narrow(['n1', 'n2']), 'one-way-to-met')).toMatchObject([
      {
        is: 'certain',
        sentence: 'There is one way to *met*: no two runs that are met differ in 3 rated decisions.',
      },
    ]);
    expect(findingsOf(narrow(['n1']), 'one-way-to-met')).toEqual([]);
  });

  it('never say none where the search stopped first', () => {
    const proof = proveChanged(() => {}, { mostStates: 3 });
    expect(proof.exact).toBe(false);
    expect(proof.findings.every(({ is }) => is === 'open')).toBe(true);
    expect(proof.findings.map(({ kind, sentence }) => [kind, sentence])).toContainEqual([
      'cannot-be-reached',
      '*report* was not found within 2 states.',
    ]);
    expect(proof.findings[0]).toMatchObject({
      kind: 'search-stopped',
      sentence:
        'The machine has more states than were looked at: the search stopped after 2, so that what was not found may still exist.',
    });
    expect(proof.endings).toMatchObject([
      { reachable: null, canBeMet: null },
      { reachable: null, canBeMet: null },
    ]);
  });

  it('say where a decision can go more ways than are told apart, and prove nothing then', () => {
    const proof = proveChanged(() => {}, { mostPaths: 1 });
    expect(proof).toMatchObject({
      exact: false,
      states: 0,
      slips: [],
      endings: [{ reachable: null }, { reachable: null }],
    });
    expect(proof.findings).toMatchObject([
      {
        kind: 'search-stopped',
        is: 'open',
        sentence:
          'In *n4*, choice 1, "Words of n4-ask.", can go more than 1 ways before the interview rests again, so that nothing was looked at.',
        path: 'machine.states.plan.states.n4.on.n4-ask',
      },
    ]);
  });

  it('leave open what the search for met runs could not settle', () => {
    const proof = proveChanged(() => {}, { mostRuns: 2 });
    expect(proof.exact).toBe(false);
    expect(proof.endings.map(({ canBeMet }) => canBeMet)).toEqual([null, null]);
    expect(proof.findings).toMatchObject([
      { kind: 'never-met', is: 'open', sentence: 'No run that is met was found within 2 runs.' },
    ]);
  });
});
