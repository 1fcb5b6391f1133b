// The last minutes of an interview, which every scenario needs and which go wrong in the same few ways: the account is
// read back, what comes next is told, a safe way to be in touch is asked, and the officer leaves. What was passed over can
// be made up for at the door.

import type { Path } from '../format/place.ts';
import type { WrittenState } from '../format/state.ts';
import { closingSteps } from './closing-steps.ts';
import type { ClosingPoint, ClosingStep, ClosingWay } from './closing-steps.ts';
import { closingWords } from './closing-words.ts';
import type { ClosingOption, ClosingWords } from './closing-words.ts';
import { defineSubScene } from './sub-scene.ts';
import type { WrittenSubScene } from './sub-scene.ts';

/** `closing@1`: read back, next step, safe contact, goodbye; the words are the author's. Ends in the final child `over`. */
export const closing = defineSubScene('closing', 1, closingWords, writeClosing);

type Origins = { part: Path; from: Path }[];
type Meta = NonNullable<WrittenState['meta']>;
type Choice = NonNullable<Meta['choices']>[number];

const final = 'over';

function writeClosing(words: ClosingWords): WrittenSubScene {
  const origins: Origins = [
    { part: ['meta', 'channel'], from: ['channel'] },
    { part: ['meta', 'present'], from: ['present'] },
  ];
  const states: Record<string, WrittenState> = { [final]: { type: 'final' } };
  for (const [position, step] of closingSteps.entries()) {
    states[step.key] = writeNode(step, words, position === 0, origins);
    for (const way of step.ways) states[replyKey(way)] = writeReply(way, step, words, origins);
  }
  const phase: WrittenState = {
    initial: closingSteps[0]?.key ?? final,
    states,
    meta: { phase: 'close', channel: words.channel, present: words.present },
  };
  return { phase, origins };
}

function writeNode(step: ClosingStep, words: ClosingWords, isFirst: boolean, origins: Origins): WrittenState {
  const meta = ['states', step.key, 'meta'];
  if (isFirst) origins.push({ part: [...meta, 'lines'], from: ['lines'] });
  const choices = step.ways.map((way, position) => {
    const part = [...meta, 'choices', position];
    origins.push({ part, from: way.words });
    origins.push({ part: [...part, 'to'], from: ['person'] }, { part: [...part, 'via'], from: ['via'] });
    return writeChoice(way, step, words);
  });
  return {
    meta: { ...(isFirst && { lines: words.lines }), stakes: [step.stake], choices },
    on: Object.fromEntries(step.ways.map((way) => [choiceId(way), writeTransition(way)])),
  };
}

function writeChoice(way: ClosingWay, step: ClosingStep, words: ClosingWords): Choice {
  const { say, inner } = optionOf(words, way);
  return {
    id: choiceId(way),
    to: words.person,
    ...(words.via !== undefined && { via: words.via }),
    say,
    codes: [way.code],
    rates: { [step.stake]: way.rate },
    ...(way.act !== undefined && { acts: [way.act] }),
    ...(way.isMessage && words.watched && { gate: 'message-where-watched' }),
    because: way.because,
    inner,
    basis: 'practice',
  };
}

function writeTransition(way: ClosingWay): NonNullable<WrittenState['on']>[string] {
  const { done, onlyUntil, trust } = way;
  const actions = [
    ...(trust === undefined ? [] : [{ type: 'shift' as const, params: { trust } }]),
    ...(done === undefined ? [] : [{ type: 'flag' as const, params: { flag: done } }]),
  ];
  return {
    target: replyKey(way),
    ...(onlyUntil !== undefined && { guard: { not: { flag: onlyUntil } } }),
    ...(actions.length > 0 && { actions }),
  };
}

/** The person's answer, spoken in passing; a second chance comes back to the goodbye. */
function writeReply(way: ClosingWay, step: ClosingStep, words: ClosingWords, origins: Origins): WrittenState {
  const line = ['states', replyKey(way), 'meta', 'lines', 0];
  const { answer, mood } = optionOf(words, way);
  origins.push({ part: line, from: way.words }, { part: [...line, 'text'], from: [...way.words, 'answer'] });
  origins.push({ part: [...line, 'by'], from: ['person'] }, { part: [...line, 'via'], from: ['via'] });
  const spoken = {
    by: words.person,
    ...(words.via !== undefined && { via: words.via }),
    text: answer,
    ...(mood !== undefined && { mood }),
  };
  return {
    meta: { lines: [spoken] },
    always: { target: way.onlyUntil === undefined ? step.leadsTo : step.key },
  };
}

function choiceId(way: ClosingWay): string {
  return `closing-${way.id}`;
}

function replyKey(way: ClosingWay): string {
  return `${way.id}-said`;
}

function optionOf(words: ClosingWords, { words: [point, name] }: ClosingWay): ClosingOption {
  const options: Readonly<Record<string, ClosingOption>> = words[point satisfies ClosingPoint];
  const option = options[name];
  if (option === undefined) throw new Error(`The closing has no words for ${point}.${name}.`);
  return option;
}
