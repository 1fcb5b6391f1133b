import { describe, expect, it } from 'vitest';
import { noticeText } from '../../../tools/build/notice-text.ts';
import type { ShippedPackage } from '../../../tools/build/shipped-packages.ts';

const fakePackage = (name: string, text: string | null = `Copyright ${name}`): ShippedPackage => ({
  name,
  version: '1.0.0',
  license: 'MIT',
  text,
});

describe('noticeText', () => {
  it('says under which licence the code and the scenarios are', () => {
    expect(noticeText([])).toMatch(/Apache License 2\.0[^]*scenarios\/library[^]*CC BY 4\.0/);
  });

  it('says what the packages carry besides the builds, and where the licences of that are', () => {
    expect(noticeText([])).toMatch(
      /Node\.js[^]*runtime\/LICENSE\.txt[^]*Electron[^]*LICENSES\.chromium\.html/,
    );
  });

  it('names each package with its version, its licence and the licence’s text', () => {
    expect(noticeText([fakePackage('react')])).toContain('react 1.0.0 (MIT)\n\nCopyright react\n');
  });

  it('prints a text that several packages share once', () => {
    const text = noticeText([fakePackage('a', 'the same words'), fakePackage('b', 'the same words')]);
    expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nthe same words\n');
    expect(text.split('the same words')).toHaveLength(2);
  });

  it('admits that a package brings no text', () => {
    expect(noticeText([fakePackage('bare', null)])).toContain('MIT, and no licence text of its own.');
  });

  it('credits the portraits and SQLite only when they ship', () => {
    expect(noticeText([])).not.toContain('Open Peeps');
    expect(noticeText([fakePackage('@dicebear/open-peeps')])).toContain('Pablo Stanley');
    expect(noticeText([fakePackage('better-sqlite3')])).toContain('SQLite (https://sqlite.org/)');
  });
});
