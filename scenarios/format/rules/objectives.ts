import { about, within } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

const fewestJudged = 2;
const mostJudged = 4;
/** How many nodes have to offer a required act, so that missing it once is not the end of it. */
const fewestOffers = 2;

/** Objectives judge two to four competencies between them and require only acts that can be done at two nodes or more. */
export const objectiveRules: Rule = (survey) => [
  ...twiceProblems(survey),
  ...judgedProblems(survey),
  ...requiredProblems(survey),
];

function twiceProblems({ scenario: { objectives } }: Survey): Problem[] {
  return objectives.flatMap(({ id }, position) => {
    const first = objectives.findIndex((other) => other.id === id);
    if (first === position) return [];
    return [
      about(['objectives', position, 'id'], `has the id *${id}*, which objective ${first + 1} has too.`),
    ];
  });
}

function judgedProblems({ scenario: { objectives } }: Survey): Problem[] {
  const judged = new Set(objectives.flatMap(({ competencies }) => competencies));
  if (judged.size >= fewestJudged && judged.size <= mostJudged) return [];
  const words = `The objectives name ${judged.size === 0 ? 'no competency' : [...judged].join(', ')}; a scenario judges two to four.`;
  return [within(['objectives'], words)];
}

function requiredProblems({ scenario: { objectives }, choices }: Survey): Problem[] {
  return objectives.flatMap(({ requires }, position) =>
    requires.flatMap((act, place) => {
      const offering = choices.filter(({ value }) => value.acts?.includes(act) === true);
      const nodes = new Set(offering.map(({ node }) => node.path));
      if (nodes.size >= fewestOffers) return [];
      const where =
        nodes.size === 0 ? 'which no choice does' : `which can be done only at *${[...nodes].join('')}*`;
      return [
        about(
          ['objectives', position, 'requires', place],
          `requires *${act}*, ${where}; it needs two nodes or more.`,
        ),
      ];
    }),
  );
}
