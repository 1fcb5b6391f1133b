import { didYouMean } from '../did-you-mean.ts';
import { victimsAmong } from '../expand-node.ts';
import type { Path } from '../place.ts';
import { about, within } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

type People = Survey['scenario']['people'];

/** The voice of what is seen and heard; no person can be called so. */
export const sceneVoice = 'scene';

/** Whoever speaks, is spoken to, interprets, is there or answers is among the people, in a role that fits. */
export const peopleRules: Rule = (survey) => {
  const { people } = survey.scenario;
  return [
    ...(Object.hasOwn(people, sceneVoice)
      ? [
          within(
            ['people', sceneVoice],
            'nobody can be called *scene*: it is the voice of what is seen and heard.',
          ),
        ]
      : []),
    ...survey.lines.flatMap(({ value, at }) => lineProblems(value, at, people)),
    ...paperProblems(survey),
    ...survey.choices.flatMap(({ value, at, node }) => listenerProblems({ value, at, node }, people)),
    ...presenceProblems(survey),
    ...answerProblems(survey),
  ];
};

function lineProblems(line: Survey['lines'][number]['value'], at: Path, people: People): Problem[] {
  const { by, to, via, for: whose, meant, mood } = line;
  const isScene = by === sceneVoice;
  const problems = [
    ...(isScene ? [] : unknown(by, [...at, 'by'], 'is said by', people, [sceneVoice])),
    ...unknown(to, [...at, 'to'], 'is said to', people),
    ...unknown(whose, [...at, 'for'], 'is said for', people),
    ...interpreterProblems(via, at, people),
  ];
  if (isScene) {
    const stray = (['to', 'via', 'for', 'mood'] as const).filter((name) => line[name] !== undefined);
    problems.push(...stray.map((name) => about([...at, name], `is no person’s and cannot have *${name}*.`)));
  }
  if (whose === by)
    problems.push(about([...at, 'for'], 'is said by somebody *for* themselves; leave *for* out.'));
  if (via === by)
    problems.push(about([...at, 'via'], 'is said by somebody *via* themselves; leave *via* out.'));
  if (meant !== undefined && via === undefined && whose === undefined) {
    problems.push(about([...at, 'meant'], 'has *meant* and neither *via* nor *for*: nobody stands between.'));
  }
  if (mood !== undefined && Object.hasOwn(people, by) && people[by]?.role === 'child') {
    problems.push(about([...at, 'mood'], 'is a child’s and cannot have *mood*: a child has no close face.'));
  }
  return problems;
}

/** Paper passes between people in one place. */
function paperProblems({ lines }: Survey): Problem[] {
  return lines.flatMap(({ value, at, state }) => {
    const channel = state.kind === 'node' ? state.state.meta?.channel : undefined;
    if (value.as === undefined || channel === undefined || channel === 'in-person') return [];
    return [about([...at, 'as'], `is written on paper, and *${state.key}* is held by *${channel}*.`)];
  });
}

function listenerProblems({ value, at, node }: Survey['choices'][number], people: People): Problem[] {
  const { say, to, via } = value;
  if (say === undefined) {
    const stray = (['to', 'via'] as const).filter((name) => value[name] !== undefined);
    return stray.map((name) => about([...at, name], `is not said, so it cannot have *${name}*.`));
  }
  const problems = [
    ...unknown(to, [...at, 'to'], 'is said to', people),
    ...interpreterProblems(via, at, people),
  ];
  const present = node.state.meta?.present;
  if (to === undefined && present !== undefined) {
    const who =
      victimsAmong(present, people).length === 0 ? 'no victim is there' : 'more than one victim is there';
    problems.push(about([...at, 'to'], `does not say whom it is said to, and ${who}: it needs *to*.`));
  }
  return problems;
}

function unknown(
  who: string | undefined,
  at: Path,
  verb: string,
  people: People,
  others: readonly string[] = [],
): Problem[] {
  if (who === undefined || Object.hasOwn(people, who)) return [];
  const hint = didYouMean(who, [...Object.keys(people), ...others]);
  return [about(at, `${verb} *${who}*, who is not among the people.${hint}`)];
}

function interpreterProblems(via: string | undefined, at: Path, people: People): Problem[] {
  if (via === undefined) return [];
  const place = [...at, 'via'];
  if (!Object.hasOwn(people, via)) return unknown(via, place, 'comes via', people);
  if (people[via]?.role === 'interpreter') return [];
  const words = `comes via *${via}*, who is no interpreter; anybody else who speaks for a person is *by*, with *for*.`;
  return [about(place, words)];
}

function presenceProblems({ states, scenario: { people } }: Survey): Problem[] {
  return [...states.values()].flatMap((entry) => {
    const present = entry.state.meta?.present ?? [];
    return present.flatMap(({ who }, position) => {
      const at = [...placeOf(entry), 'meta', 'present', position, 'who'];
      const isTwice = present.findIndex((other) => other.who === who) < position;
      if (isTwice) return [about(at, `has *${who}* twice in *present*.`)];
      return unknown(who, at, 'has in *present*', people);
    });
  });
}

function answerProblems({ states, scenario: { people } }: Survey): Problem[] {
  return [...states.values()].flatMap((entry) => {
    const by = entry.state.meta?.answer?.by;
    return unknown(by, [...placeOf(entry), 'meta', 'answer', 'by'], 'is answered by', people);
  });
}
