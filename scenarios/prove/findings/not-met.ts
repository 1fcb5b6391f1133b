import type { ActId } from '../../assess/code-book.ts';
import { pathOfState } from '../../format/place.ts';
import type { Path } from '../../format/place.ts';
import { about, within } from '../../format/refusal.ts';
import type { Scenario } from '../../format/scenario-document.ts';
import { actPlaces } from '../met/act-places.ts';
import { decisionsApart } from '../met/different-ways.ts';
import type { DifferentWays } from '../met/different-ways.ts';
import { metWith } from '../met/met-search.ts';
import type { MetSearch } from '../met/met-search.ts';
import { at } from '../search/int-list.ts';
import { routeEndingWith, routeOfSteps } from '../route.ts';
import { grouped } from './found.ts';
import type { Found } from './found.ts';

/** What is wrong with the ways to *met*: that there is none, or only one, or that something on them hangs by a thread. */
export function notMet(search: MetSearch, ways: DifferentWays): readonly Found[] {
  const { graph } = search.steps;
  if (ways.is === 'none') {
    const { complete, walked } = graph.graph;
    const searched = complete ? `${grouped(search.limit)} runs` : `${grouped(walked)} states`;
    const isOpen = !complete || !ways.isCertain;
    const words = isOpen
      ? `no run that is met was found within ${searched}.`
      : 'no run is ever met, whatever is chosen.';
    return [{ kind: 'never-met', problem: within(['machine'], words), isOpen }];
  }
  return [...oneWay(search, ways), ...actsAtOneNode(search), ...answersThatLose(search)];
}

function oneWay({ steps: { graph } }: MetSearch, ways: DifferentWays): readonly Found[] {
  if (ways.is !== 'one') return [];
  const words = ways.isCertain
    ? `there is one way to *met*: no two runs that are met differ in ${decisionsApart} rated decisions.`
    : `no two runs that are met were found to differ in ${decisionsApart} rated decisions.`;
  return [
    {
      kind: 'one-way-to-met',
      problem: within(['machine'], words),
      route: routeOfSteps(graph, ways.way),
      isOpen: !ways.isCertain || !graph.graph.complete,
    },
  ];
}

/** Required acts that some met run can do at one node only, so that one slip there loses *met*. */
function actsAtOneNode(search: MetSearch): readonly Found[] {
  const { graph } = search.steps;
  const { scenario } = graph.graph.machine.index;
  const required = new Set(scenario.objectives.flatMap(({ requires }) => requires));
  return [...required].flatMap((act): readonly Found[] => {
    const places = actPlaces(search, act);
    if (places.is === 'enough') return [];
    const kind = 'act-at-one-node';
    const path = pathOfAct(scenario, act);
    if (places.is === 'one') {
      const words = `requires *${act}*, which this run, though it is met, can do at one node only; it takes two.`;
      return [{ kind, problem: about(path, words), route: routeOfSteps(graph, places.way) }];
    }
    const words = `requires *${act}*; whether every run that is met can do it at two nodes was not settled within ${grouped(places.within)} runs.`;
    return [{ kind, problem: about(path, words), isOpen: true }];
  });
}

function pathOfAct({ objectives }: Scenario, act: ActId): Path {
  return ['objectives', objectives.findIndex(({ requires }) => requires.includes(act))];
}

/** Answers after which no run is met, although whoever asked may have done nothing wrong. */
function answersThatLose(search: MetSearch): readonly Found[] {
  const { graph } = search.steps;
  const states = new Set(graph.outcomes.flatMap(({ answers }) => answers.map(({ path }) => path)));
  return [...states].flatMap((path): readonly Found[] => {
    const gives = graph.outcomes.map(({ answers }) => answers.some((answer) => answer.path === path));
    const ofStep = new Int32Array(graph.stepOutcome.length);
    for (let step = 0; step < ofStep.length; step += 1) {
      if (gives[at(graph.stepOutcome.items, step)] === true) ofStep[step] = 1;
    }
    const answer = metWith(search, { ofStep, needed: 1, most: 1 });
    if (answer.is === 'found') return [];
    const isOpen = answer.is === 'not found' || !graph.graph.complete;
    const words = isOpen
      ? 'is an answer after which no run that is met was found.'
      : 'is an answer after which no run is met: what a person decides must not cost the officer.';
    const route = routeEndingWith(graph, (step) => ofStep[step] === 1);
    // An answer that nobody ever gives is told of as out of reach.
    if (route === undefined) return [];
    return [{ kind: 'answer-loses-met', problem: about(pathOfState(path), words), route, isOpen }];
  });
}
