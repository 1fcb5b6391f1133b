import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import { guardInWords } from '../../../scenarios/report/guard-in-words.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

type Meta = NonNullable<StateEntry['state']['meta']>;

const inWords = {
  'in-place': 'in place',
  'within-reach': 'put within reach',
  theirs: 'theirs to decide',
} as const satisfies Record<NonNullable<Meta['outcomes']>[number]['is'], string>;

/** What an ending leaves behind: the three outcomes, and what is told the day after. */
export function endingHtml({ outcomes = [], dayAfter = [] }: Meta, scenario: Scenario): Html {
  const only = (when: (typeof outcomes)[number]['when']) =>
    when === undefined ? null : html` <span class="note">Only when ${guardInWords(when, scenario)}.</span>`;
  return html`<table class="outcomes">
      <caption>
        What holds afterwards
      </caption>
      <tbody>
        ${outcomes.map(
          ({ of, is, text, when }) =>
            html`<tr>
              <th scope="row">${of}, ${inWords[is]}</th>
              <td>${text}${only(when)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${dayAfter.map(
      ({ to, text, when }) =>
        html`<div class="line">
          <p class="speaker">The day after <span class="aside">(to ${to})</span></p>
          <p class="words">${text}</p>
          ${only(when)}
        </div>`,
    )}`;
}
