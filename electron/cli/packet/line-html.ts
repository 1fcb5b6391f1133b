import type { Line } from '../../../scenarios/format/line.ts';
import type { DeepReadonly } from '../../../scenarios/format/deep-readonly.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { factInWords, guardInWords } from '../../../scenarios/report/guard-in-words.ts';
import { namedPerson } from '../../../scenarios/report/named-person.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** One line as a screenplay sets it: the speaker, how it is said, the words, and under them when it is spoken. */
export function lineHtml(line: DeepReadonly<Line>, scenario: Scenario): Html {
  const words = line.text ?? '';
  const notes = lineNotes(line, scenario);
  const under = notes.length === 0 ? null : html`<p class="note">${notes.join(' ')}</p>`;
  if (line.by === 'scene')
    return html`<div class="line scene">
      <p class="words">${words}</p>
      ${under}
    </div>`;
  const manner = mannerOf(line, scenario);
  const aside = manner.length === 0 ? null : html` <span class="aside">(${manner.join(', ')})</span>`;
  const lang = line.lang === undefined ? null : html` lang="${line.lang}"`;
  return html`<div class="line">
    <p class="speaker">${namedPerson(scenario, line.by).name}${aside}</p>
    <p class="words" ${lang}>${words}</p>
    ${under}
  </div>`;
}

function mannerOf(line: DeepReadonly<Line>, scenario: Scenario): readonly string[] {
  const name = (id: string) => namedPerson(scenario, id).name;
  return [
    line.mood ?? [],
    line.to === undefined ? [] : `to ${name(line.to)}`,
    line.via === undefined ? [] : `through ${name(line.via)}`,
    line.for === undefined ? [] : `for ${name(line.for)}`,
    line.lang === undefined ? [] : `in the language “${line.lang}”`,
    line.as === undefined ? [] : 'on paper',
  ].flat();
}

function lineNotes(line: DeepReadonly<Line>, scenario: Scenario): readonly string[] {
  return [
    line.meant === undefined ? [] : `Really said, and shown only in the debrief: “${line.meant}”`,
    line.says === undefined
      ? []
      : `Spoken only when the decision just taken brought out ${factInWords(line.says, scenario)}.`,
    line.when === undefined ? [] : `Spoken only when ${guardInWords(line.when, scenario)}.`,
  ].flat();
}
