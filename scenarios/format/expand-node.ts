import type { Choice } from './choice.ts';
import type { Expansion } from './expand-phase.ts';
import type { Path } from './place.ts';
import type { Meta } from './state.ts';

/** What the states around a node give it, each with the place of the state that has it. */
export type Surroundings = {
  readonly channel?: { readonly value: Meta['channel']; readonly at: Path } | undefined;
  readonly present?: { readonly value: Meta['present']; readonly at: Path } | undefined;
};

/** What a node carries, with everything it inherits and leaves unsaid. */
export function expandNode(place: Path, meta: Meta, around: Surroundings, expansion: Expansion): Meta {
  const { because, basis, choices = [], ...rest } = meta;
  for (const name of ['channel', 'present'] as const) {
    const from = around[name]?.at;
    if (rest[name] === undefined && from !== undefined) {
      expansion.origins.push({ part: [...place, 'meta', name], from: [...from, 'meta', name] });
    }
  }
  const channel = rest.channel ?? around.channel?.value;
  const present = rest.present ?? around.present?.value;
  const listener = onlyVictim(present, expansion.people);
  const full = choices.map((choice, position) => {
    for (const name of ['because', 'basis'] as const) {
      if (choice[name] === undefined && meta[name] !== undefined) {
        expansion.origins.push({
          part: [...place, 'meta', 'choices', position, name],
          from: [...place, 'meta', name],
        });
      }
    }
    return withDefaults(choice, { because, basis, to: listener });
  });
  return { ...rest, ...(channel && { channel }), ...(present && { present }), choices: full };
}

function withDefaults(
  choice: Choice,
  { because, basis, to }: Pick<Choice, 'because' | 'basis' | 'to'>,
): Choice {
  return {
    ...(because !== undefined && { because }),
    ...(basis !== undefined && { basis }),
    ...(to !== undefined && choice.say !== undefined && { to }),
    ...choice,
  };
}

/** The victim who is there, where there is exactly one. */
function onlyVictim(present: Meta['present'], people: Expansion['people']): string | undefined {
  const victims = victimsAmong(present ?? [], people);
  return victims.length === 1 ? victims[0] : undefined;
}

/** The ids of the victims who are there. */
export function victimsAmong(
  present: readonly { readonly who: string }[],
  people: Readonly<Record<string, { readonly role: string }>>,
): readonly string[] {
  const ids = new Set(present.map(({ who }) => who));
  return [...ids].filter((who) => Object.hasOwn(people, who) && people[who]?.role === 'victim');
}
