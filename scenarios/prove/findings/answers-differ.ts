import { listed } from '../../format/value-in-words.ts';
import { about } from '../../format/refusal.ts';
import { asNode, bestRatesAt } from '../search/best-rates.ts';
import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import type { Outcome } from '../search/outcomes.ts';
import { routeOver } from '../route.ts';
import { pathOfChoice } from './found.ts';
import type { Found } from './found.ts';

/** Where an answer leads: the node that follows it, in a state reached by a step. */
type Follows = { readonly answer: string; readonly to: number; readonly step: number; readonly from: number };

/**
 * Questions after whose answers the officer is measured differently: the nodes that follow have other stakes, or other
 * best rates. An answer that ends the interview is followed by no node.
 */
export function answersDiffer(graph: MergedGraph): readonly Found[] {
  return [...followedBy(graph).values()].flatMap(({ outcome, follows }) => {
    const [first, ...others] = follows;
    const other = others.find(
      (candidate) =>
        first !== undefined &&
        candidate.answer !== first.answer &&
        measureAt(graph, candidate.to) !== measureAt(graph, first.to),
    );
    if (first === undefined || other === undefined) return [];
    const { node, choice } = outcome.move;
    const words = `is answered in different ways, and the officer is measured differently after each: after *${first.answer}* by ${inWords(graph, first.to)}, after *${other.answer}* by ${inWords(graph, other.to)}.`;
    return [
      {
        kind: 'answers-differ' as const,
        problem: about(pathOfChoice(node, choice), words),
        route: routeOver(graph, other.from, other.step),
      },
    ];
  });
}

/** By choice and question: for each answer and each way of measuring what follows, the first step that leads there. */
function followedBy(graph: MergedGraph) {
  const { size, firstStep, stepOutcome, stepTo, outcomes, example } = graph;
  const asked = outcomes.map(({ answers }) => answers.length > 0);
  const found = new Map<string, { readonly outcome: Outcome; readonly follows: Follows[] }>();
  const seen = new Map<string, Follows>();
  for (let from = 0; from < size; from += 1) {
    for (let step = at(firstStep.items, from); step < at(firstStep.items, from + 1); step += 1) {
      const outcome = outcomes[at(stepOutcome.items, step)];
      const to = at(stepTo.items, step);
      if (outcome === undefined || !asked[at(stepOutcome.items, step)]) continue;
      const measure = measureAt(graph, to);
      if (measure === undefined) continue;
      for (const { by, to: of, is } of outcome.answers) {
        const question = `${outcome.move.choice.id} ${by} ${of}`;
        const key = `${question} ${is} ${measure}`;
        const known = seen.get(key);
        if (known !== undefined && at(example.items, known.from) <= at(example.items, from)) continue;
        seen.set(key, { answer: is, to, step, from });
        const entry = found.get(question) ?? { outcome, follows: [] };
        found.set(question, entry);
        if (known !== undefined) entry.follows.splice(entry.follows.indexOf(known), 1);
        entry.follows.push({ answer: is, to, step, from });
      }
    }
  }
  return found;
}

/** How the officer is measured in a state: the stakes and the best that can be earned; nothing at an ending. */
function measureAt(graph: MergedGraph, state: number): string | undefined {
  const node = asNode(graph.places[at(graph.placeOf.items, state)]);
  if (node === undefined) return undefined;
  const best = bestRatesAt(graph, state, node.stakes);
  return node.stakes
    .map((stake, n) => `${stake} ${best[n] ?? 0}`)
    .toSorted()
    .join(', ');
}

function inWords(graph: MergedGraph, state: number): string {
  const node = asNode(graph.places[at(graph.placeOf.items, state)]);
  const best = node === undefined ? [] : bestRatesAt(graph, state, node.stakes);
  const parts = node?.stakes.map((stake, n) => `*${stake}* (at best ${best[n] ?? 0})`) ?? [];
  return `${listed(parts, 'and')} at *${node?.path ?? ''}*`;
}
