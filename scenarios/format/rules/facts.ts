import { didYouMean } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** A fact is told in its own words by some choice, or it is kept and nobody ever says it. */
export const factRules: Rule = (survey) => [
  ...Object.entries(survey.scenario.facts).flatMap(([id, fact]) => factProblems(id, fact, survey)),
  ...survey.lines.flatMap((line) => lineProblems(line, survey)),
];

type Fact = Survey['scenario']['facts'][string];

function factProblems(id: string, { kept, quote }: Fact, { actions }: Survey): Problem[] {
  if (kept === true) return [];
  const place = ['facts', id];
  const isTold = actions.some(({ value }) => value.type === 'disclose' && value.params.facts.includes(id));
  return [
    ...(quote === undefined ? [about([...place, 'quote'], 'has no *quote*: how the person says it.')] : []),
    ...(isTold
      ? []
      : [about(place, 'is disclosed by nothing; mark it *kept*, or let a choice disclose it.')]),
  ];
}

function lineProblems({ value, at }: Survey['lines'][number], { scenario: { facts } }: Survey): Problem[] {
  const { says, text } = value;
  if (says === undefined) {
    return text === undefined
      ? [about([...at, 'text'], 'has no *text*; only a line that *says* a fact may leave it out.')]
      : [];
  }
  const place = [...at, 'says'];
  if (!Object.hasOwn(facts, says)) {
    return [
      about(place, `says the fact *${says}*, which does not exist.${didYouMean(says, Object.keys(facts))}`),
    ];
  }
  return facts[says]?.kept === true
    ? [about(place, `says *${says}*, which is *kept*: nobody is told it.`)]
    : [];
}
