import type { StateEntry } from '../../machine/index-scenario.ts';
import type { StateKind } from '../../machine/state-kind.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Meta } from '../state.ts';
import { placeOf } from '../survey.ts';
import { kindInWords } from './state-shapes.ts';
import type { Rule } from './rule.ts';

type Key = keyof Meta;

/** What may stand in the `meta` of each kind of state. `because` and `basis` of a node have gone to its choices by now. */
const may: Readonly<Record<StateKind, readonly Key[]>> = {
  node: [
    'channel',
    'present',
    'lines',
    'notice',
    'stakes',
    'referral',
    'choices',
    'ownWords',
    'moment',
    'recap',
  ],
  beat: ['lines', 'answer'],
  scene: ['lines'],
  final: [],
  ending: ['title', 'lines', 'notice', 'outcomes', 'dayAfter', 'answer'],
  compound: ['channel', 'present'],
  parallel: ['channel', 'present'],
};

const needed: Partial<Readonly<Record<StateKind, readonly Key[]>>> = {
  node: ['stakes', 'channel', 'present'],
  ending: ['title', 'lines', 'outcomes', 'dayAfter'],
};

const why: Partial<Readonly<Record<Key, string>>> = {
  choices: 'Only a node has choices, and no node stands in a region beside *talk*.',
  answer: 'An answer stands on a beat or an ending that only this answer reaches.',
  notice: 'What can be noticed is shown where the interview rests: at a node or an ending.',
  phase: 'Only a top state names its phase.',
};

/** Each state carries what its kind may carry, and what it needs. */
export const metaRules: Rule = ({ states }) =>
  [...states.values()].flatMap((entry) => [...strayProblems(entry), ...missingProblems(entry)]);

function strayProblems(entry: StateEntry): Problem[] {
  const { kind, path, key } = entry;
  const meta = entry.state.meta ?? {};
  const allowed = path === key && kind !== 'ending' ? [...may[kind], 'phase'] : may[kind];
  // Object.keys gives string[]; the schema lets no other keys through.
  const stray = (Object.keys(meta) as Key[]).filter(
    (name) => meta[name] !== undefined && !allowed.includes(name),
  );
  return stray.map((name) => {
    const reason = why[name] === undefined ? '' : ` ${why[name]}`;
    return about(
      [...placeOf(entry), 'meta', name],
      `is ${kindInWords(kind)} and cannot have *${name}*.${reason}`,
    );
  });
}

function missingProblems(entry: StateEntry): Problem[] {
  const meta = entry.state.meta ?? {};
  const missing = (needed[entry.kind] ?? []).filter((name) => {
    if (name === 'stakes' && meta.referral !== undefined) return false;
    const value = meta[name];
    return value === undefined || (name !== 'present' && Array.isArray(value) && value.length === 0);
  });
  return missing.map((name) => {
    const inherited = name === 'channel' || name === 'present' ? ', and no state around it has' : '';
    return about(
      [...placeOf(entry), 'meta', name],
      `is ${kindInWords(entry.kind)} and has no *${name}*${inherited}.`,
    );
  });
}
