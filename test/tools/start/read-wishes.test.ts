import { describe, expect, it } from 'vitest';
import { readWishes } from '../../../tools/start/read-wishes.ts';

const nothing = { host: 'any', data: undefined, files: [], others: [] } as const;

describe('what is typed after npm start', () => {
  it.each([
    [[], nothing],
    [['--desktop'], { ...nothing, host: 'desktop' }],
    [['--browser'], { ...nothing, host: 'browser' }],
    [['--data', 'my records'], { ...nothing, data: 'my records' }],
    [['--data=records', '--browser'], { ...nothing, data: 'records', host: 'browser' }],
    [['mine.scenario.json'], { ...nothing, files: ['mine.scenario.json'] }],
    [['--port', '8080'], { ...nothing, host: 'browser', others: ['--port', '8080'] }],
    [['--json'], { ...nothing, host: 'browser', others: ['--json'] }],
  ] as const)('%j is understood', (words, wishes) => {
    expect(readWishes(words)).toEqual({ ok: true, wishes });
  });

  it.each([
    [['--desktop', '--browser'], 'exclude each other'],
    [['--data'], '--data needs a folder'],
    [['--data', ''], '--data needs a folder'],
    [['--desktop', '--port', '8080'], '--port is for the browser host'],
  ])('%j is refused in a sentence', (words, part) => {
    expect(readWishes(words)).toEqual({ ok: false, sentence: expect.stringContaining(part) });
  });
});
