import { assign, enqueueActions, setup } from 'xstate';
import type { Guard } from '../format/guard.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { named, shifted } from './context.ts';
import type { Context } from './context.ts';
import { holds } from './holds.ts';

/** What the machine is sent: a choice's id, or `<id>:<class>` for a choice over services. */
export type ScenarioEvent = { readonly type: string };

/** What the machine tells while it steps: a fact that was asked for and did not open. */
export type ScenarioEmitted = { readonly type: 'shut'; readonly fact: string };

type Params<Type extends Guard['type']> = (Guard & { type: Type })['params'];
type Changes = Parameters<typeof shifted>[1];

/** The vocabulary of every scenario machine: four actions and eight guards, pure, closed. */
export function scenarioSetup(facts: Scenario['facts']) {
  return setup({
    types: {
      context: {} as Context, // XState reads the type of this object and never the object
      events: {} as ScenarioEvent, // likewise
      emitted: {} as ScenarioEmitted, // likewise
    },
    guards: {
      atLeast: ({ context }, params: Params<'atLeast'>) => holds({ type: 'atLeast', params }, context),
      atMost: ({ context }, params: Params<'atMost'>) => holds({ type: 'atMost', params }, context),
      knows: ({ context }, params: Params<'knows'>) => holds({ type: 'knows', params }, context),
      need: ({ context }, params: Params<'need'>) => holds({ type: 'need', params }, context),
      flag: ({ context }, params: Params<'flag'>) => holds({ type: 'flag', params }, context),
      all: ({ context }, params: Params<'all'>) => holds({ type: 'all', params }, context),
      any: ({ context }, params: Params<'any'>) => holds({ type: 'any', params }, context),
      not: ({ context }, params: Params<'not'>) => holds({ type: 'not', params }, context),
    },
    actions: {
      shift: assign(({ context }, params: Changes) => shifted(context, params)),
      note: assign(({ context }, params: { readonly needs: readonly string[] }) => ({
        needs: named(context.needs, params.needs),
      })),
      flag: assign(({ context }, params: { readonly flag: string }) => ({
        flags: named(context.flags, [params.flag]),
      })),
      disclose: enqueueActions(({ context, enqueue }, params: { readonly facts: readonly string[] }) => {
        const { told, shut } = askedFor(params.facts, facts, context);
        enqueue.assign({ facts: named(context.facts, told) });
        for (const fact of shut) enqueue.emit({ type: 'shut', fact });
      }),
    },
  });
}

/** Which facts are told to somebody who asks for them now, and which stay shut because of how things stand. */
export function askedFor(
  asked: readonly string[],
  facts: Scenario['facts'],
  context: Context,
): { readonly told: readonly string[]; readonly shut: readonly string[] } {
  const opens = (name: string) => {
    const guard = facts[name]?.opens;
    return guard === undefined || holds(guard, context);
  };
  const open = asked.filter((name) => context.facts[name] === true || opens(name));
  return { told: open, shut: asked.filter((name) => !open.includes(name)) };
}
