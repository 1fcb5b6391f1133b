import { acts, competencies, gates } from '../../../scenarios/assess/code-book.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { dimensions } from '../../../scenarios/format/vocabulary.ts';
import { isReviewedByAdvocate } from '../../../scenarios/report/attempt-report.ts';
import { guardInWords, levelAsText, personInQuestion } from '../../../scenarios/report/guard-in-words.ts';
import type { Chapter } from '../../../scenarios/report/reading-order.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { placeLink } from './packet-places.ts';
import type { PacketPlaces } from './packet-places.ts';

const weekdayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const satisfies Record<Scenario['briefing']['at']['weekday'], string>;

/** Everything a reviewer reads before the first scene: what it is, who is in it, what it wants, what can be told. */
export function frontMatterHtml(
  scenario: Scenario,
  chapters: readonly Chapter[],
  places: PacketPlaces,
): Html {
  return html`<header>
      <p class="kicker">Review packet</p>
      <h1>${scenario.title}</h1>
      <p class="sub">
        ${scenario.id}, version ${scenario.version} · ${scenario.minutes} minutes · group ${scenario.group} ·
        models: ${scenario.models.join(', ')} · language ${scenario.language}
      </p>
      <p class="content-note"><b>Content note.</b> ${scenario.contentNote}</p>
      ${reviewState(scenario)} ${signOff(scenario)}
    </header>
    <section class="front">
      <h2 id="contents">Contents</h2>
      <ol class="contents">
        ${chapters.map(({ top }) => html`<li>${placeLink(top.path, places)} ${top.kind === 'ending' ? `Ending: ${top.state.meta?.title ?? ''}` : ''}</li>`)}
      </ol>
      ${briefing(scenario)} ${people(scenario)} ${objectives(scenario)} ${facts(scenario)} ${needs(scenario)}
      ${omissions(scenario, places)}
    </section>`;
}

function reviewState(scenario: Scenario): Html {
  const past = scenario.reviews.map(
    ({ by, role, on, version, note }) =>
      html`<li>
        ${by}, ${role}, on ${on}, version ${version}${note === undefined ? null : html`: ${note}`}
      </li>`,
  );
  const state = isReviewedByAdvocate(scenario)
    ? `An advocate has reviewed version ${scenario.version}.`
    : `No advocate has reviewed version ${scenario.version}.`;
  return html`<p class="review-state"><b>${state}</b></p>
    ${
      past.length === 0
        ? null
        : html`<ul>
            ${past}
          </ul>`
    }`;
}

function signOff({ version }: Scenario): Html {
  const fields = ['Name', 'Role', 'Date', 'Signature'].map((name) => html`<div><span>${name}</span></div>`);
  return html`<div class="sign-off">
    <p>I have read version ${version} as printed here.</p>
    <div class="fields">${fields}</div>
  </div>`;
}

function briefing({ briefing: { dispatch, known, place, at }, opening, directory }: Scenario): Html {
  const levels = dimensions.map((dimension) => `${dimension} ${levelAsText(opening[dimension])}`);
  return html`<h2>Briefing</h2>
    <p><b>Dispatch.</b> ${dispatch}</p>
    <p><b>Place and time.</b> ${place}, ${weekdayNames[at.weekday]} ${at.time}</p>
    <ul>
      ${known.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p class="setting">
      The interview opens with ${levels.join(', ')}, each from −3 to
      +3.${directory === undefined ? '' : ` Written with the directory ${directory}.`}
    </p>`;
}

function people({ people: everybody }: Scenario): Html {
  const rows = Object.entries(everybody).map(
    ([id, { name, role, about, language }]) =>
      html`<tr>
        <th scope="row">${name} <code>${id}</code></th>
        <td>${role}${language === undefined ? null : `, at home in “${language}”`}</td>
        <td>${about}</td>
      </tr>`,
  );
  return html`<h2>People</h2>
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function objectives(scenario: Scenario): Html {
  const rows = scenario.objectives.map(
    ({ id, text, competencies: judged, requires }) =>
      html`<tr>
        <th scope="row"><code>${id}</code></th>
        <td>${text}</td>
        <td>${judged.map((competency) => html`${competency} ${competencies[competency].name}<br />`)}</td>
        <td>${requires.map((act) => html`${acts[act].name} <code>${act}</code><br />`)}</td>
      </tr>`,
  );
  return html`<h2>Objectives</h2>
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>What the officer is to show</th>
          <th>Judged</th>
          <th>Required acts</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function facts(scenario: Scenario): Html | null {
  const rows = Object.entries(scenario.facts).map(([id, { text, quote, kind, opens, kept }]) => {
    const told =
      kept === true
        ? `${personInQuestion(scenario)} keeps this; no choice brings it out.`
        : opens === undefined
          ? 'Told whenever it is asked for.'
          : `Told only when ${guardInWords(opens, scenario)}.`;
    return html`<tr>
      <th scope="row"><code>${id}</code></th>
      <td>${text}${quote === undefined ? null : html`<br /><span class="quote">“${quote}”</span>`}</td>
      <td>${kind}</td>
      <td>${told}</td>
    </tr>`;
  });
  if (rows.length === 0) return null;
  return html`<h2>What there is to tell</h2>
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Fact, and the person’s words</th>
          <th>Kind</th>
          <th>When it is told</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function needs(scenario: Scenario): Html | null {
  const rows = Object.entries(scenario.needs).map(
    ([id, { text, urgency, metBy }]) =>
      html`<tr>
        <th scope="row"><code>${id}</code></th>
        <td>${text}</td>
        <td>${urgency}</td>
        <td>${metBy.join(', ')}</td>
      </tr>`,
  );
  if (rows.length === 0) return null;
  return html`<h2>Needs</h2>
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Need</th>
          <th>When</th>
          <th>Met by</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function omissions(scenario: Scenario, places: PacketPlaces): Html | null {
  if (scenario.gates.length === 0) return null;
  const rows = scenario.gates.map(
    ({ gate, unless, after }) =>
      html`<li>
        <b>${gates[gate].name}</b> <code>${gate}</code>: happens when ${placeLink(after, places)} is left and
        none of this has been done: ${unless.map((act) => acts[act].name).join(', ')}.
      </li>`,
  );
  return html`<h2>Never-events by leaving something undone</h2>
    <ul>
      ${rows}
    </ul>`;
}
