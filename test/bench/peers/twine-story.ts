// A scenario published as Twine publishes a story: one passage for each node and ending with what is said and noticed
// there, and a link for each choice that is open when one comes to it first. Conditions and what people remember are
// left out, which makes it less work for Twine than for us.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';

/** The story formats measured, as the package extwee brings them. */
export const storyFormats = [
  { name: 'Snowman 2.0.2', folder: 'snowman-2.0.2', script: '' },
  // It then keeps each turn in the browser's storage, which is as near as it comes to what we keep.
  {
    name: 'SugarCube 2.31.1, autosaving',
    folder: 'sugarcube-2.31.1',
    script: 'Config.saves.autosave = true;',
  },
] as const;

export type StoryFormat = (typeof storyFormats)[number];

type Passage = { readonly name: string; readonly text: string };

/** The published page, as one HTML text. */
export function twineStory(scenario: Scenario, format: StoryFormat): string {
  const passages = passagesOf(scenario);
  const start = 1;
  const data = passages.map(
    ({ name, text }, position) =>
      `<tw-passagedata pid="${position + start}" name="${escaped(name)}" tags="" position="0,0" size="100,100">${escaped(text)}</tw-passagedata>`,
  );
  const [formatName = ''] = format.name.split(' ');
  const story = `<tw-storydata name="${escaped(scenario.title)}" startnode="${start}" creator="Twine" creator-version="2.5.1" ifid="2B5E7A52-0C5B-4B2F-9B0E-6A4E54B3F6D1" zoom="1" format="${formatName}" format-version="2" options="" hidden><style role="stylesheet" id="twine-user-stylesheet" type="text/twine-css"></style><script role="script" id="twine-user-script" type="text/twine-javascript">${format.script}</script>${data.join('')}</tw-storydata>`;
  // A function, so that no dollar in the story is taken for a pattern.
  return sourceOf(format)
    .replaceAll('{{STORY_NAME}}', () => escaped(scenario.title))
    .replace('{{STORY_DATA}}', () => story);
}

/** What a format's file passes to `window.storyFormat`; all of it is JSON in those two. */
function sourceOf({ folder }: StoryFormat): string {
  const packageFile = createRequire(import.meta.url).resolve('extwee/package.json');
  const text = readFileSync(join(packageFile, '..', 'story-formats', folder, 'format.js'), 'utf8');
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return (JSON.parse(json) as { readonly source: string }).source; // the one field of a format that every Twine reads
}

function passagesOf(scenario: Scenario): readonly Passage[] {
  const passages = new Map<string, Passage>();
  const waiting = [openInterview(scenario)];
  for (const interview of waiting) {
    const { path } = latestTurn(interview).place;
    if (passages.has(path)) continue;
    const next = nextOf(interview);
    passages.set(path, { name: path, text: textOf(interview, next) });
    waiting.push(...next.map(({ after }) => after));
  }
  return [...passages.values()];
}

type Next = { readonly words: string; readonly after: Interview };

function nextOf(interview: Interview): readonly Next[] {
  const { place } = latestTurn(interview);
  return choicesNow(interview).flatMap(({ is, choice }): Next[] => {
    if (is !== 'open') return [];
    const taken = takeDecision(interview, { node: place.path, choice: choice.id });
    return taken.ok ? [{ words: choice.say ?? choice.do ?? choice.id, after: taken.interview }] : [];
  });
}

function textOf(interview: Interview, next: readonly Next[]): string {
  const { place, spoken, notice } = latestTurn(interview);
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const links = next.map(
    ({ words, after }) =>
      `<p><a href="javascript:void(0)" data-passage="${latestTurn(after).place.path}">${escaped(words)}</a></p>`,
  );
  return [
    `<div data-turn="${place.path}"></div>`,
    ...spoken.map(({ text }) => paragraph(text)),
    ...notice.map(paragraph),
    ...links,
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
