import { describe, expect, it } from 'vitest';
import { checkDirectory } from '../../../scenarios/format/check-directory.ts';
import { mergeDirectories } from '../../../scenarios/format/merge-directories.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';

const service = { id: 'line', name: 'Line', codes: ['CBA'], hours: 'always', capacity: 'open' };
const written = { format: 1, id: 'county', version: 1, name: 'County', services: [service] };

describe('checkDirectory', () => {
  it.each([
    ['a field it does not know', { ...written, color: 'red' }, /At the top: .*color/],
    [
      'a time that is none',
      { ...written, services: [{ ...service, hours: [{ days: ['mon'], from: '8', to: '17:00' }] }] },
      /At services\.0\.hours.*/,
    ],
    [
      'a service that stands twice',
      { ...written, services: [service, service] },
      /In services, "line" stands twice/,
    ],
    [
      'an area that is not there',
      { ...written, services: [{ ...service, coverage: ['moon'] }] },
      /The service "line" names the area "moon", which is not there/,
    ],
    [
      'an organization that is not there',
      { ...written, services: [{ ...service, organization: 'x' }] },
      /the organization "x"/,
    ],
    [
      'a location that is not there',
      { ...written, services: [{ ...service, locations: ['x'] }] },
      /the location "x"/,
    ],
    [
      'a source that is not there',
      { ...written, services: [{ ...service, sources: ['S1'] }] },
      /the source "S1"/,
    ],
    [
      'a place in an area that is not there',
      { ...written, locations: [{ id: 'hall', name: 'Hall', area: 'x' }] },
      /The location "hall" names the area "x"/,
    ],
  ])('refuses %s in one sentence that names the place', (_, value, sentence) => {
    const checked = checkDirectory(value);
    expect(checked.ok ? [] : checked.sentences).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes a directory in which every name is there', () => {
    expect(checkDirectory(written)).toEqual({ ok: true, directory: written });
  });
});

describe('mergeDirectories', () => {
  it('puts an agency’s own entry before a shipped one of the same id, and keeps the first one’s name and version', () => {
    const own = fakeDirectory([{ ...service, name: 'Ours' }]);
    const shipped = fakeDirectory([service, { ...service, id: 'other' }]);
    const merged = mergeDirectories(own, { ...shipped, id: 'shipped', version: 7 });
    expect(merged.services.map(({ name }) => name)).toEqual(['Ours', 'Line']);
    expect([merged.id, merged.version]).toEqual([own.id, own.version]);
  });
});
