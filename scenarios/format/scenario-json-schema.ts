// The schema again, for editors: completion, and a word on hovering. The parser knows more rules than it can say.

import { z } from 'zod';
import { action } from './action.ts';
import { basis, choice } from './choice.ts';
import { guard } from './guard.ts';
import { line, notice } from './line.ts';
import { person, portrait } from './person.ts';
import { scenarioDocument } from './scenario-document.ts';
import { alternatives, meta, presence, state, subScene } from './state.ts';
import { id, sourceMark, spokenText, statePath, text } from './text.ts';

type Word = { readonly id?: string; readonly description: string };

/** The parts that get a name of their own in the schema, and what each is. */
const parts: readonly (readonly [z.ZodType, Required<Word>])[] = [
  [id, { id: 'id', description: 'A name: small letters, digits and hyphens.' }],
  [text, { id: 'text', description: 'A sentence or paragraph that a person reads.' }],
  [spokenText, { id: 'spokenText', description: 'One thing that is said or done.' }],
  [
    statePath,
    { id: 'statePath', description: 'State names from the phase down, joined by dots: account.first' },
  ],
  [sourceMark, { id: 'sourceMark', description: 'The mark of a source under "sources": S82' }],
  [
    guard,
    {
      id: 'guard',
      description: 'A condition: { "flag": "moved" }, { "safety": 1 } for at least 1, { "all": […] }',
    },
  ],
  [action, { id: 'action', description: 'What a choice changes: shift, disclose, note or flag.' }],
  [
    basis,
    {
      id: 'basis',
      description: 'What a judgement rests on: { "source": ["S82"] }, "practice" or "convention".',
    },
  ],
  [choice, { id: 'choice', description: 'One thing the officer can say or do at a node.' }],
  [line, { id: 'line', description: 'One thing that is heard, seen or read.' }],
  [notice, { id: 'notice', description: 'What the officer can notice: a text, or a list with conditions.' }],
  [
    presence,
    { id: 'presence', description: 'Who is there: a person in sight, or { "who": …, "how": "heard" }.' },
  ],
  [person, { id: 'person', description: 'Somebody in the scenario.' }],
  [
    portrait,
    { id: 'portrait', description: 'What a person looks like. The face comes from the mood of the line.' },
  ],
  [
    alternatives,
    {
      id: 'alternatives',
      description: 'Where it leads: { "target": … }, or a list of which the first that holds is taken.',
    },
  ],
  [meta, { id: 'meta', description: 'What a state carries that does not steer: words, choices, stakes.' }],
  [
    state,
    {
      id: 'state',
      description: 'A node (it has choices), a beat, scenery, an ending, or a state with states inside.',
    },
  ],
  [subScene, { id: 'subScene', description: 'A phase that a shared sub-scene writes.' }],
];

/** What the optional keys mean. */
const keys: readonly (readonly [Readonly<Record<string, z.ZodType>>, Readonly<Record<string, string>>])[] = [
  [
    choice.shape,
    {
      to: 'Whom it is said to; left out, the one victim who is there.',
      via: 'The interpreter through whom it is said.',
      say: 'What the officer says. A choice has say or do.',
      do: 'What the officer does. Waiting in silence is something done.',
      codes: 'How it is coded; needed when it is said to a victim.',
      rates: 'From −2 to 2 for each competency at stake at this node.',
      acts: 'What the officer asks or offers by it, whatever the answer.',
      gate: 'The never-event that this choice is.',
      repairs: 'Choices whose −2 this one makes good.',
      because: 'Why it is coded and rated so; may stand once on the node.',
      inner: 'What the person made of it; shown after the attempt.',
      basis: 'What the judgement rests on; may stand once on the node.',
      closed: 'Shown with the locked choice while it is not open; without it the choice is hidden.',
      over: 'The decision also names a service and a need; "on" has one entry per class, such as call:meets.',
    },
  ],
  [
    line.shape,
    {
      text: 'Left out only where "says" names a fact, whose quote is then spoken.',
      mood: 'The face that goes with it. A face never says what the notice does not.',
      to: 'Whom it is said to, where that is not the officer.',
      via: 'The interpreter through whom it came.',
      for: 'Whose words these are said to be, where somebody speaks for another.',
      meant: 'What was really said; shown only in the debrief.',
      lang: 'The language it is spoken in, where it is not the scenario’s.',
      as: 'written: paper between people in one place.',
      says: 'Spoken only when the decision just taken disclosed this fact.',
      when: 'Spoken only when this holds after the decision.',
    },
  ],
  [
    meta.shape,
    {
      phase: 'Which part of the interview this top state is.',
      channel: 'How people talk here; inherited by the states inside.',
      present: 'Who is there; inherited by the states inside.',
      lines: 'What is heard, in order.',
      stakes: 'The one or two competencies that every choice here rates.',
      choices: 'What the officer can say or do here: it makes the state a node.',
      ownWords: 'The officer may write their own words before the choices show.',
      moment: 'Why this is worth a debrief.',
      recap: 'A stopping place: two lines for somebody who comes back.',
      answer: 'What somebody decided for themselves; on a beat or ending that only this answer reaches.',
      title: 'An ending’s name.',
      outcomes: 'What an ending leaves in place, within reach, or theirs to decide.',
      dayAfter: 'What the person tells somebody they trust about tonight.',
    },
  ],
];

/** The JSON Schema (draft 2020-12) of a scenario file as an author writes it. */
export function scenarioJsonSchema(): object {
  const words = z.registry<Word>();
  for (const [schema, word] of parts) words.add(schema, word);
  for (const [shape, descriptions] of keys) {
    for (const [key, description] of Object.entries(descriptions)) {
      const schema = shape[key];
      if (schema === undefined) throw new Error(`The schema has no key ${key} to describe.`);
      if (!words.has(schema)) words.add(schema, { description });
    }
  }
  const schema = z.toJSONSchema(scenarioDocument, { io: 'input', target: 'draft-2020-12', metadata: words });
  return { ...schema, title: 'First Account scenario, format 1' };
}
