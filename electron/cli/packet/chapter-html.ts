import { assertNever } from '../../../scenarios/assert-never.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { competencies } from '../../../scenarios/assess/code-book.ts';
import type { StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import { guardInWords } from '../../../scenarios/report/guard-in-words.ts';
import { namedPerson } from '../../../scenarios/report/named-person.ts';
import type { Chapter } from '../../../scenarios/report/reading-order.ts';
import { choiceHtml } from './choice-html.ts';
import { endingHtml } from './ending-html.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { lineHtml } from './line-html.ts';
import { placeLink } from './packet-places.ts';
import type { PacketPlaces } from './packet-places.ts';
import { waysHtml } from './ways-html.ts';

type Meta = NonNullable<StateEntry['state']['meta']>;

/** One phase, or one ending, with every state in it. */
export function chapterHtml(chapter: Chapter, scenario: Scenario, places: PacketPlaces): Html {
  const { top, states } = chapter;
  const phase = top.state.meta?.phase;
  const title =
    top.kind === 'ending' ? `Ending: ${top.state.meta?.title ?? top.key}` : `Phase: ${phase ?? top.key}`;
  const place = places.get(top.path);
  return html`<section class="chapter">
    <h2 id="${place?.anchor ?? top.path}">
      ${place?.number ?? ''} ${title}${phase === top.path ? null : html` <code>${top.path}</code>`}
    </h2>
    ${stateBody(top, scenario, places)} ${states.slice(1).map((entry) => stateHtml(entry, scenario, places))}
  </section>`;
}

function stateHtml(entry: StateEntry, scenario: Scenario, places: PacketPlaces): Html {
  const place = places.get(entry.path);
  return html`<section class="place ${entry.kind}">
    <h3 id="${place?.anchor ?? entry.path}">
      ${place?.number ?? ''} <code>${entry.path}</code> <span class="kind">${kindInWords(entry)}</span>
    </h3>
    ${stateBody(entry, scenario, places)} ${reviewBox(entry)}
  </section>`;
}

function kindInWords({ kind }: StateEntry): string {
  switch (kind) {
    case 'node':
      return 'the officer chooses';
    case 'beat':
      return 'spoken in passing';
    case 'scene':
      return 'goes on beside the talk';
    case 'final':
      return 'ends what it stands in';
    case 'ending':
      return 'ends the interview';
    case 'compound':
      return 'holds the places below';
    case 'parallel':
      return 'holds what goes on at the same time';
    default:
      return assertNever(kind);
  }
}

function stateBody(entry: StateEntry, scenario: Scenario, places: PacketPlaces): readonly (Html | null)[] {
  const { state } = entry;
  const meta = state.meta ?? {};
  const sceneEvents = entry.kind === 'node' ? [] : Object.entries(state.on ?? {});
  return [
    setting(entry, scenario),
    startsAt(entry, places),
    html`${(meta.notice ?? []).map(({ text, when }) => noticeHtml(text, when === undefined ? null : guardInWords(when, scenario)))}`,
    html`${(meta.lines ?? []).map((line) => lineHtml(line, scenario))}`,
    meta.answer === undefined ? null : answerHtml(meta.answer, scenario),
    meta.choices === undefined ? null : stakesHtml(meta.stakes ?? []),
    html`${(meta.choices ?? []).map((choice) => choiceHtml(choice, entry, scenario, places))}`,
    html`${sceneEvents
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([event, ways]) => route(eventInWords(event), ways))}`,
    state.always === undefined ? null : route('Goes on by itself to', state.always),
    state.onDone === undefined ? null : route('When this is over', state.onDone),
    entry.kind === 'ending' ? endingHtml(meta, scenario) : null,
    entry.kind === 'ending' ? reviewBox(entry) : null,
  ];

  function route(label: string | Html, ways: NonNullable<typeof state.always>): Html {
    return html`<div class="route">
      <p>${label}:</p>
      ${waysHtml(ways, entry, scenario, places)}
    </div>`;
  }
}

function setting(entry: StateEntry, scenario: Scenario): Html {
  const { moment, recap, ownWords } = entry.state.meta ?? {};
  const around = scenario.machine.states[entry.phaseKey]?.meta;
  const there = entry.path === entry.phaseKey ? undefined : around;
  const own = placeInWords(entry.state.meta, scenario);
  const told = [
    own === '' || own === placeInWords(there, scenario) ? [] : own,
    ownWords === undefined ? [] : 'The officer may write their own words before the choices show.',
    moment === undefined ? [] : `A moment for the debrief: ${moment}`,
    recap === undefined ? [] : `A stopping place. On coming back: “${recap}”`,
  ].flat();
  return html`${told.map((words) => html`<p class="setting">${words}</p>`)}`;
}

/** How the talk goes on, and who is there; empty where a state says neither. */
function placeInWords(meta: Meta | undefined, scenario: Scenario): string {
  const { channel, present = [] } = meta ?? {};
  const how = channel === undefined ? '' : `${channel === 'in-person' ? 'In person' : `By ${channel}`}. `;
  const names = present.map(({ who, how: presence }) => `${namedPerson(scenario, who).name} (${presence})`);
  return `${how}${names.length === 0 ? '' : `There: ${names.join(', ')}.`}`.trim();
}

function startsAt({ path, state }: StateEntry, places: PacketPlaces): Html | null {
  if (state.initial === undefined) return null;
  return html`<p class="setting">Begins at ${placeLink(`${path}.${state.initial}`, places)}.</p>`;
}

function noticeHtml(text: string, condition: string | null): Html {
  return html`<p class="notice">
    ${text}${condition === null ? null : html` <span class="note">Only when ${condition}.</span>`}
  </p>`;
}

function answerHtml(answer: NonNullable<Meta['answer']>, scenario: Scenario): Html {
  const who = namedPerson(scenario, answer.by).name;
  return html`<p class="note">Here ${who} has decided for themselves: ${answer.to}, ${answer.is}.</p>`;
}

function stakesHtml(stakes: NonNullable<Meta['stakes']>): Html {
  const named = stakes.map((id) => `${id} ${competencies[id].name}`);
  return html`<p class="setting">At stake: ${named.join(' and ')}.</p>`;
}

/** The event that moves what goes on beside the talk: a choice, or one class of a choice over services. */
function eventInWords(event: string): Html {
  const [choice = event, service] = event.split(':');
  const which = service === undefined ? null : ` and the service is “${service}”`;
  return html`When the officer chooses <a href="#choice-${choice}"><code>${choice}</code></a
    >${which}`;
}

/** Room to initial wherever there are words, and to write wherever the officer chooses or it ends. */
function reviewBox({ path, kind, state: { meta = {} } }: StateEntry): Html | null {
  const isRead = meta.lines !== undefined || meta.choices !== undefined;
  if (!isRead) return null;
  const room = [html`<div class="rule"></div>`, html`<div class="rule"></div>`];
  return html`<div class="review">
    <p>
      Initials <span class="blank"></span> <span class="box"></span> as it stands
      <span class="box"></span> change <span class="for">${path}</span>
    </p>
    ${kind === 'node' || kind === 'ending' ? room : null}
  </div>`;
}
