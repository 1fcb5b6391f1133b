import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, writeSettings } from '../../../renderer/settings/settings.ts';

function storageWith(stored: string | null) {
  const kept = new Map(stored === null ? [] : [['first-account/settings', stored]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('readSettings', () => {
  it('gives back what was written', () => {
    const storage = storageWith(null);
    const settings = { theme: 'dark', text: '150', digits: false, ownWords: 'every' } as const;
    writeSettings(storage, settings);
    expect(readSettings(storage)).toEqual(settings);
  });

  it.each([null, '', 'null', '[]', '7', '{"theme":"neon","text":"9000","ownWords":"seldom"}', '{'])(
    'takes %j for a browser that has set nothing',
    (stored) => {
      expect(readSettings(storageWith(stored))).toEqual(defaultSettings);
    },
  );
});
