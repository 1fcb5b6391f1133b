import { describe, expect, it } from 'vitest';
import { rubric1 } from '../../../../scenarios/assess/rubric.ts';
import { fakeNode } from '../../../builders/fake-scenario.ts';
import { proveChanged, rated } from '../sound-scenario.ts';

describe('a met run', () => {
  it('does not leave the node of an omission gate before one of its acts is done', () => {
    const proof = proveChanged(({ document, choice }) => {
      document.gates = [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: 'plan.n1' }];
      delete choice('n1-ask').acts;
    });
    expect(proof.endings.map(({ metRoute }) => metRoute)).toEqual([
      'n1-tell,n2-ask,n3-ask,n4-tell',
      'n1-tell,n2-ask,n3-ask,n4-ask',
    ]);
    expect(proof.bestRoute).toBe('n1-tell,n2-ask,n3-ask,n4-ask');
  });

  it('owes nothing to the gate of a node that it never leaves', () => {
    const proof = proveChanged(({ document, choice, lead }) => {
      document.gates = [{ gate: 'neck-left-unasked', unless: ['neck-asked'], after: 'plan.n2' }];
      choice('n3-pass').acts = ['neck-asked'];
      lead('n1-tell', { target: 'n3' });
    });
    expect(proof.endings[0]?.metRoute).toBe('n1-tell,n3-ask,n4-ask');
  });

  it('repairs its harm later, and not before', () => {
    const proof = proveChanged(({ choice }) => {
      for (const way of ['ask', 'tell', 'pass']) choice(`n2-${way}`).rates = rated(-2);
      choice('n1-tell').repairs = ['n2-ask', 'n2-tell', 'n2-pass'];
      choice('n3-pass').repairs = ['n2-tell'];
    });
    expect(proof.endings.map(({ metRoute }) => metRoute)).toEqual(['n1-ask,n2-tell,n3-pass,n4-ask', null]);
  });

  it('has its bar for each competency, and moments enough', () => {
    const worth = (bar: number, leastMoments: number) => {
      const rubric = { ...rubric1, bar: { numerator: bar, denominator: 8 }, leastMoments };
      const proof = proveChanged(
        ({ choice }) => {
          choice('n1-ask').gate = 'person-left-in-danger';
          choice('n1-tell').rates = { C1: 1, C2: 2 };
        },
        { rubric },
      );
      return proof.endings.map(({ canBeMet }) => canBeMet);
    };
    expect(worth(7, 4)).toEqual([true, true]);
    expect(worth(8, 4)).toEqual([false, false]);
    expect(worth(7, 5)).toEqual([false, false]);
  });

  it('is a shortest one, also where a longer one came to the same state first', () => {
    const proof = proveChanged(
      ({ phase, choice, lead }) => {
        for (const id of ['n1-ask', 'n1-tell', 'n2-ask', 'n2-tell']) delete choice(id).acts;
        const node = (leads: Record<string, string>) => fakeNode(leads, { meta: { stakes: ['C1', 'C2'] } });
        // By corner an ending is near, but nobody asks on the way there; by bench it is far.
        phase['corner'] = node({ 'corner-out': '#fake.card', 'corner-on': 'n3' });
        phase['bench'] = node({ 'bench-on': 'n3' });
        lead('n1-ask', { target: 'n2' });
        lead('n1-tell', { target: 'bench' });
        lead('n1-pass', { target: 'bench' });
        for (const way of ['n2-ask', 'n2-tell', 'n2-pass']) lead(way, { target: 'corner' });
      },
      { rubric: { ...rubric1, leastMoments: 1, bar: { numerator: 0, denominator: 1 } } },
    );
    expect(proof.endings[0]?.metRoute?.split(',')).toHaveLength(4);
  });
});
