import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import type { State } from '../../../scenarios/machine/state-kind.ts';
import { actionInWords } from '../../../scenarios/report/action-in-words.ts';
import { guardInWords } from '../../../scenarios/report/guard-in-words.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { targetLink } from './packet-places.ts';
import type { PacketPlaces } from './packet-places.ts';

/** Where a transition goes, alternative by alternative in the order they are tried, with conditions in plain English. */
export function waysHtml(
  alternatives: NonNullable<State['always']>,
  from: StateEntry,
  scenario: Scenario,
  places: PacketPlaces,
): Html {
  const ways = alternatives.map(({ target, guard, actions }, position) => {
    const link = targetLink(target, from, scenario.machine.id, places);
    const condition = guard === undefined ? otherwise(position) : `when ${guardInWords(guard, scenario)}`;
    const done = (actions ?? []).map((action) => actionInWords(action, scenario)).join('; ');
    return html`<li>
      ${link}${condition === '' ? null : ` ${condition}`}${done === '' ? null : html`<br /><span class="done">${sentence(done)}</span>`}
    </li>`;
  });
  return html`<ul class="ways">
    ${ways}
  </ul>`;
}

function otherwise(position: number): string {
  return position === 0 ? '' : 'otherwise';
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
