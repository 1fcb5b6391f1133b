import type { Draw } from './draw.ts';
import type { WrittenMeta } from './fake-scenario.ts';
import type { Vocabulary } from './scenario-vocabulary.ts';

type WrittenLine = NonNullable<WrittenMeta['lines']>[number];

/** Some lines of every kind, and one for each fact that can be told, so that no disclosure goes unheard. */
export function drawLines(draw: Draw, words: Vocabulary, inPerson = true): WrittenLine[] {
  const lines = Array.from({ length: draw.int(0, 2) }, (_, at) => drawLine(draw, words, at, inPerson));
  return [...lines, ...words.open.map((fact): WrittenLine => ({ by: 'maya', says: fact }))];
}

function drawLine(draw: Draw, words: Vocabulary, at: number, inPerson: boolean): WrittenLine {
  const when = draw.rarely(3) ? { when: words.guard() } : {};
  const text = `Line ${at}.`;
  switch (draw.int(0, 5)) {
    case 0:
      return { by: 'scene', text, ...when };
    case 1:
      return { by: 'maya', via: 'voice', text, meant: 'What was really said.', lang: 'mam', ...when };
    case 2:
      return { by: 'cousin', for: 'maya', text, ...when };
    case 3:
      return { by: 'luis', to: 'maya', text, ...when };
    case 4:
      return { by: 'maya', ...(inPerson && { as: 'written' as const }), text, ...when };
    default:
      return { by: 'maya', mood: 'guarded', text, ...when };
  }
}

export function drawNotice(draw: Draw, words: Vocabulary): Pick<WrittenMeta, 'notice'> {
  const kind = draw.int(0, 2);
  if (kind === 0) return {};
  if (kind === 1) return { notice: 'Her hands are still.' };
  return { notice: [{ text: 'Her voice is hoarse.', when: words.guard() }, { text: 'A door is open.' }] };
}
