import { acts, codes, competencies, gates } from '../../../scenarios/assess/code-book.ts';
import type { Entry } from '../../../scenarios/assess/code-book.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** What the marks in the margins mean: the code book's entries that this scenario uses, and its sources. */
export function legendHtml(scenario: Scenario): Html {
  const choices = [...indexScenario(scenario).choices.values()].map(({ choice }) => choice);
  const { objectives, gates: omissions } = scenario;
  const used = {
    codes: choices.flatMap((choice) => choice.codes ?? []),
    competencies: [
      ...choices.flatMap(({ rates }) => Object.keys(rates)),
      ...objectives.flatMap((objective) => objective.competencies),
    ],
    acts: [
      ...choices.flatMap((choice) => choice.acts ?? []),
      ...objectives.flatMap(({ requires }) => requires),
      ...omissions.flatMap(({ unless }) => unless),
    ],
    gates: [...choices.flatMap((choice) => choice.gate ?? []), ...omissions.map(({ gate }) => gate)],
  };
  return html`<section class="legend">
    <h2 id="legend">What the marks mean</h2>
    <p>
      Rates go from −2, harmful, to +2, what the competency describes at its best. What a judgment rests on: a
      source whose text supports it; <i>practice</i>, common among people who do this work and not checked
      against a text; <i>convention</i>, a rule of this product.
    </p>
    ${entries('Codes', codes, used.codes)} ${entries('Competencies', competencies, used.competencies)}
    ${entries('Acts', acts, used.acts)} ${entries('Never-events', gates, used.gates)} ${sources(scenario)}
  </section>`;
}

function entries(title: string, book: Readonly<Record<string, Entry>>, used: readonly string[]): Html | null {
  const rows = Object.entries(book).filter(([id]) => used.includes(id));
  if (rows.length === 0) return null;
  return html`<h3>${title}</h3>
    <table>
      <tbody>
        ${rows.map(
          ([id, { name, definition }]) =>
            html`<tr>
              <th scope="row">${name} <code>${id}</code></th>
              <td>${definition}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function sources({ sources: listed }: Scenario): Html | null {
  const rows = Object.entries(listed).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  if (rows.length === 0) return null;
  return html`<h3>Sources</h3>
    <table>
      <tbody>
        ${rows.map(
          ([id, { title, url }]) =>
            html`<tr>
              <th scope="row" id="source-${id}">${id}</th>
              <td>${title}<br /><span class="url">${url}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
