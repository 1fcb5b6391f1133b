import type { StateEntry } from '../../machine/index-scenario.ts';
import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { listed, placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import { listed as inWords } from '../value-in-words.ts';
import type { Rule } from './rule.ts';

/** Every choice rates every stake of its node and nothing else; one is best on all of them; a −2 can be made good. */
export const rateRules: Rule = (survey) => [
  ...survey.nodes.flatMap((node) => [...stakeProblems(node), ...bestProblems(node)]),
  ...repairProblems(survey),
];

function stakeProblems(node: StateEntry): Problem[] {
  const stakes = node.state.meta?.stakes ?? [];
  if (new Set(stakes).size < stakes.length) {
    return [about([...placeOf(node), 'meta', 'stakes', 1], `names *${stakes[0] ?? ''}* twice in *stakes*.`)];
  }
  if (stakes.length === 0) return [];
  return listed(node, 'choices').flatMap(({ value: { rates }, at }) => {
    const rated = Object.keys(rates);
    const unrated = stakes.filter((stake) => rates[stake] === undefined);
    const stray = rated.filter((stake) => !stakes.some((known) => known === stake));
    return [
      ...unrated.map((stake) =>
        about([...at, 'rates', stake], `has no rate for *${stake}*, which is at stake here.`),
      ),
      ...stray.map((stake) =>
        about([...at, 'rates', stake], `rates *${stake}*; at stake here: ${inWords(stakes, 'and')}.`),
      ),
    ];
  });
}

/** Only over all choices of the node; whether the best is open whenever the interview comes here is for the proof. */
function bestProblems(node: StateEntry): Problem[] {
  const { stakes = [], choices = [] } = node.state.meta ?? {};
  const rate = (choice: (typeof choices)[number], stake: (typeof stakes)[number]) => choice.rates[stake] ?? 0;
  const isBest = (choice: (typeof choices)[number]) =>
    stakes.every((stake) => choices.every((other) => rate(other, stake) <= rate(choice, stake)));
  if (choices.length === 0 || choices.some(isBest)) return [];
  const words = `has no choice that is best on both *${stakes.join('* and *')}*: what is best there would be a matter of luck.`;
  return [about([...placeOf(node), 'meta', 'choices'], words)];
}

function repairProblems({ choices }: Survey): Problem[] {
  const ids = new Set(choices.map(({ value }) => value.id));
  const harms = new Set(choices.filter(({ value }) => isHarm(value)).map(({ value }) => value.id));
  const repaired = new Set(choices.flatMap(({ value }) => value.repairs ?? []));
  return choices.flatMap(({ value, at }) => {
    const named = (value.repairs ?? []).flatMap((id, position): Problem[] => {
      const place = [...at, 'repairs', position];
      if (!ids.has(id)) {
        return [about(place, () => `repairs *${id}*, which does not exist.${didYouMean(id, [...ids])}`)];
      }
      if (id === value.id) return [about(place, 'repairs itself; a repair is another choice.')];
      return harms.has(id) ? [] : [about(place, `repairs *${id}*, which is rated −2 on nothing.`)];
    });
    if (value.gate !== undefined || !isHarm(value) || repaired.has(value.id)) return named;
    const stake = Object.entries(value.rates).find(([, rate]) => rate === worstRate)?.[0] ?? '';
    return [
      ...named,
      about([...at, 'rates', stake], 'is rated −2, is no *gate*, and no choice *repairs* it.'),
    ];
  });
}

const worstRate = -2;

function isHarm({ rates }: Survey['choices'][number]['value']): boolean {
  return Object.values(rates).includes(worstRate);
}
