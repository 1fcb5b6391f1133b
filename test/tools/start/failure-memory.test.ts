import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureMemory } from '../../../tools/start/failure-memory.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const hour = 3_600_000;
const began = Date.UTC(2026, 10, 22);

function memoryIn(file: string, { version = '45.4.1', after = 0 } = {}) {
  return failureMemory(file, version, () => began + after);
}

describe('the memory of a failed fetch', () => {
  it('is fresh for a day, in every start of that day', () => {
    const file = join(tempFolder(), 'cache', 'note.json');
    expect(memoryIn(file).isFresh()).toBe(false);
    memoryIn(file).remember();
    expect(memoryIn(file, { after: 0 }).isFresh()).toBe(true);
    expect(memoryIn(file, { after: 23.9 * hour }).isFresh()).toBe(true);
    expect(memoryIn(file, { after: 24 * hour }).isFresh()).toBe(false);
  });

  it('is of one release, and of the past', () => {
    const file = join(tempFolder(), 'note.json');
    memoryIn(file).remember();
    expect(memoryIn(file, { version: '46.0.0' }).isFresh()).toBe(false);
    expect(memoryIn(file, { after: -hour }).isFresh()).toBe(false);
  });

  it('is gone when it is forgotten', () => {
    const file = join(tempFolder(), 'note.json');
    memoryIn(file).remember();
    memoryIn(file).forget();
    expect(memoryIn(file).isFresh()).toBe(false);
    memoryIn(file).forget();
  });

  it.each(['', '{', 'null', '7', '{}', '{"at":"today","version":"45.4.1"}'])(
    'is none when the file holds %s',
    (text) => {
      const file = join(tempFolder(), 'note.json');
      writeFileSync(file, text);
      expect(memoryIn(file).isFresh()).toBe(false);
    },
  );

  it('that cannot be written is none, and no fault', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    const memory = memoryIn(join(folder, 'file', 'note.json'));
    memory.remember();
    expect(memory.isFresh()).toBe(false);
  });
});
