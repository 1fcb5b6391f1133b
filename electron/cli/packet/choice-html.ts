import { assertNever } from '../../../scenarios/assert-never.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { ScenarioChoice, StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import { levelAsText, personInQuestion } from '../../../scenarios/report/guard-in-words.ts';
import { describeChoice } from '../../../scenarios/report/report-choice.ts';
import type { NamedBasis } from '../../../scenarios/report/report-choice.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { PacketPlaces } from './packet-places.ts';
import { waysHtml } from './ways-html.ts';

type Described = ReturnType<typeof describeChoice>;

/** One choice with its judgement, its reasons and where it leads. */
export function choiceHtml(
  choice: ScenarioChoice,
  at: StateEntry,
  scenario: Scenario,
  places: PacketPlaces,
): Html {
  const described = describeChoice(scenario, choice);
  return html`<article class="choice" id="choice-${choice.id}">
    <p class="head"><code>${choice.id}</code> <span class="who">${addressOf(described)}</span></p>
    <p class="words">${described.kind === 'said' ? `“${described.words}”` : described.words}</p>
    <p class="judged">${judgement(described)}</p>
    ${described.gate === null ? null : html`<p class="gate">Never-event: ${described.gate.name}. Whoever chooses this is not yet there, whatever else they did.</p>`}
    <dl>
      ${row('Why', described.because)}
      ${row(`${personInQuestion(scenario)}, not every victim`, described.inner)}
      ${row('Rests on', basisHtml(described.basis))}
      ${row('Makes good', described.repairs.length === 0 ? null : described.repairs.map(({ words }) => `“${words}”`).join(' '))}
      ${row('When not open', choice.closed === undefined ? notOpen(choice, at) : `shown locked: “${choice.closed}”`)}
      ${leadsTo(choice, at).map(({ label, alternatives }) => row(label, waysHtml(alternatives, at, scenario, places)))}
    </dl>
  </article>`;
}

function addressOf({ kind, to, via }: Described): string {
  const whom = to === null ? '' : ` to ${to.name}`;
  const through = via === null ? '' : ` through ${via.name}`;
  return `${kind === 'said' ? 'Officer' : 'Officer does'}${whom}${through}`;
}

function judgement({ codes, rates, acts, tone }: Described): readonly Html[] {
  return [
    ...codes.map(({ id, name }) => html`<span class="chip">${id} ${name}</span> `),
    ...rates.map(({ competency, rate }) => html`<span class="chip">${competency} ${signed(rate)}</span> `),
    ...acts.map(({ id, name }) => html`<span class="chip">act: ${name} <code>${id}</code></span> `),
    ...(tone === null ? [] : [html`<span class="chip">tone: ${tone}</span> `]),
  ];
}

function signed(rate: number): string {
  return rate > 0 ? `+${rate}` : levelAsText(rate);
}

function basisHtml(basis: NamedBasis | null): Html | null {
  if (basis === null) return null;
  switch (basis.is) {
    case 'practice':
      return html`practice`;
    case 'convention':
      return html`convention`;
    case 'source':
      return html`${basis.sources.map(({ id, title }) => html`<a href="#source-${id}">${id}</a> ${title}. `)}`;
    default:
      return assertNever(basis);
  }
}

/** A choice every alternative of which has a guard can be closed; without a reason it is then hidden. */
function notOpen(choice: ScenarioChoice, at: StateEntry): string | null {
  const canClose = leadsTo(choice, at).every(({ alternatives }) =>
    alternatives.every(({ guard }) => guard !== undefined),
  );
  return canClose || choice.over === 'service' ? 'hidden' : null;
}

function leadsTo(choice: ScenarioChoice, { state }: StateEntry) {
  const events = Object.keys(state.on ?? {}).filter(
    (event) => event === choice.id || event.startsWith(`${choice.id}:`),
  );
  return events.toSorted().map((event) => ({
    label: event === choice.id ? 'Leads to' : `If the service is “${event.slice(choice.id.length + 1)}”`,
    alternatives: state.on?.[event] ?? [],
  }));
}

function row(label: string, value: Html | string | null): Html | null {
  return value === null
    ? null
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}
