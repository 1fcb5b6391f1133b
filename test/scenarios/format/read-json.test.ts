import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../scenarios/format/limits.ts';
import { readJson } from '../../../scenarios/format/read-json.ts';

/** The first sentence with which a text is refused. */
function refusal(text: string): string | undefined {
  const read = readJson(text);
  return read.ok ? undefined : read.refusals[0]?.sentence;
}

function nativeParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('readJson', () => {
  it('gives the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.boolean(), (text, isSpaced) => {
        const written = isSpaced ? JSON.stringify(JSON.parse(text), null, 2) : text;
        const read = readJson(written);
        fc.pre(read.ok || !/__proto__|\\u[0-9a-f]{4}|\p{Cc}/iu.test(written));
        expect(read).toMatchObject({ ok: true, value: JSON.parse(written) });
      }),
    );
  });

  it('refuses what JSON.parse refuses, after any change of one character', () => {
    const text = '{"a": [1, -2.5e3, "b\\n", {"c": null}], "d": true, "e": {}, "f": "“”"}';
    const character = fc.constantFrom(...Array.from('{}[]",:\\/\'0123-+.eE \t\n\u0001tfnxu“'), '');
    fc.assert(
      fc.property(fc.nat(text.length), fc.boolean(), character, (position, isInserted, added) => {
        const changed = text.slice(0, position) + added + text.slice(isInserted ? position : position + 1);
        const native = nativeParse(changed);
        const read = readJson(changed);
        const isStricter =
          !read.ok && /is written twice|cannot be shown/.test(read.refusals[0]?.sentence ?? '');
        expect(read.ok ? { value: read.value } : undefined).toEqual(isStricter ? undefined : native);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 'Line 1 is not JSON: the file is empty.'],
    [' \n', 'Line 1 is not JSON: the file is empty.'],
    ['{\n  "a": 1,\n}', 'Line 3 is not JSON: there is a comma too many, or the closing "}" is.'],
    ['{"a": [1, 2,]}', 'Line 1 is not JSON: there is a comma too many, or the closing "]" is.'],
    ['{\n"a": 1\n"b": 2}', 'Line 3 is not JSON: a comma or a colon is missing before “"b": 2}”.'],
    ['{"a": 1 // one\n}', 'Line 1 is not JSON: JSON has no comments.'],
    ['{"a": “one”}', 'Line 1 is not JSON: texts stand between straight double quotation marks (").'],
    ["{'a': 1}", 'Line 1 is not JSON: texts stand between straight double quotation marks (").'],
    [
      '{"a": [1, 2',
      'Line 1 is not JSON: the file ends here, and a bracket or a quotation mark is not closed.',
    ],
    [
      '{"a": "one',
      'Line 1 is not JSON: the file ends here, and a bracket or a quotation mark is not closed.',
    ],
    ['{"a": True}', 'Line 1 is not JSON: “True}” should not stand here.'],
    ['{"a": 1}}', 'Line 1 is not JSON: there is a comma too many, or the closing "}" is.'],
  ])('says what is wrong with %j', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
  });

  it('refuses what two readers could understand differently, with the place and the line', () => {
    expect(readJson('{"people": {\n"maya": 1,\n"maya": 2}}')).toEqual({
      ok: false,
      refusals: [{ sentence: '*people.maya* is written twice.', path: 'people.maya', line: 3 }],
    });
    expect(refusal('{"a": [{"__proto__": 1}]}')).toBe(
      '*a[0].__proto__* is a name that JavaScript keeps for itself.',
    );
    expect(refusal('{"a": {"\\u005f_proto__": 1}}')).toBe(
      '*a.__proto__* is a name that JavaScript keeps for itself.',
    );
    expect(refusal('{"a": "half \\ud83d"}')).toBe('*a* holds a character that cannot be shown.');
    expect(refusal('{"a": "bell \\u0007"}')).toBe('*a* holds a character that cannot be shown.');
    expect(refusal('{"a": "one\ntwo"}')).toBe(
      '*a* is broken over two lines or holds a tab; write \\n or \\t.',
    );
  });

  it('takes new lines, tabs, a byte order mark, and −0 as 0', () => {
    expect(readJson('\uFEFF{"a": "one\\n\\ttwo", "b": -0}')).toMatchObject({
      ok: true,
      value: { a: 'one\n\ttwo', b: 0 },
    });
  });

  it('leaves the prototype of Object alone', () => {
    readJson('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses absurd sizes before it parses them', () => {
    const large = `"${'a'.repeat(limits.fileCharacters)}"`;
    expect(refusal(large)).toBe('The file is larger than a scenario may be (2 million characters).');
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(refusal(deep)).toBe('The file has more brackets inside brackets than a scenario can have.');
    const quoted = JSON.stringify(['['.repeat(5_000), `"${'{'.repeat(5_000)}\\`]);
    expect(readJson(quoted).ok).toBe(true);
  });

  it('knows the line of a value, or of the nearest value around it', () => {
    const read = readJson('{\n"a": {\n"b": [\n1,\n{"c": 2}\n]}\n}');
    if (!read.ok) throw new Error('It is JSON.');
    expect(read.lineAt([])).toBe(1);
    expect(read.lineAt(['a', 'b'])).toBe(3);
    expect(read.lineAt(['a', 'b', 1, 'c'])).toBe(5);
    expect(read.lineAt(['a', 'b', 7])).toBe(3);
    expect(read.lineAt(['a', 'missing', 'deeper'])).toBe(2);
    expect(read.lineAt(['a', 'b', 0, 'c'])).toBe(4);
  });
});
