import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopMemory } from '../../../electron/desktop/desktop-state.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const place = { x: 1, y: 2, width: 800, height: 600, maximized: true };

describe('what the desktop remembers', () => {
  it('is nothing at first, and is there again at the next start', () => {
    const folder = tempFolder();
    expect(desktopMemory(folder).read()).toEqual({ window: null, exportFolder: null });
    const memory = desktopMemory(folder);
    memory.change({ window: place });
    memory.change({ exportFolder: '/exports' });
    expect(desktopMemory(folder).read()).toEqual({ window: place, exportFolder: '/exports' });
    expect(readdirSync(folder)).toEqual(['desktop.json']);
  });

  it('can be read by this account alone', ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such permissions');
    const folder = tempFolder();
    desktopMemory(folder).change({ window: place });
    expect(statSync(join(folder, 'desktop.json')).mode & 0o077).toBe(0);
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"window":7,"exportFolder":7}', '{"window":{"width":"a"}}'])(
    'is nothing when the file holds %s',
    (text) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'desktop.json'), text);
      expect(desktopMemory(folder).read()).toEqual({ window: null, exportFolder: null });
    },
  );

  it('keeps what is whole of a file of which a part is not', () => {
    const folder = tempFolder();
    writeFileSync(
      join(folder, 'desktop.json'),
      JSON.stringify({ window: { width: -1 }, exportFolder: '/e' }),
    );
    expect(desktopMemory(folder).read()).toEqual({ window: null, exportFolder: '/e' });
  });

  it('is forgotten without a word where nothing can be written', () => {
    const memory = desktopMemory(join(tempFolder(), 'nowhere'));
    memory.change({ exportFolder: '/exports' });
    expect(memory.read().exportFolder).toBe('/exports');
  });
});
