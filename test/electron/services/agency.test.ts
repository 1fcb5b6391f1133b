import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

const line = { name: 'Peer team, room 12', text: 'Any hour.\nAsk for Lee, extension 4417.' };

describe('the agency’s own support line', () => {
  it('is nothing until somebody writes it, then the same for everybody and after a restart', async () => {
    const folder = tempFolder();
    const test = openTestServices(folder);
    expect(await test.value('agency.show', {})).toEqual({ supportLine: null });
    const as = await test.enter();
    expect(await test.value('agency.setSupportLine', { as, line })).toEqual({ supportLine: line });
    test.services.close();
    const again = openTestServices(folder);
    expect(await again.value('agency.show', {})).toEqual({ supportLine: line });
    again.services.close();
  });

  it('can be changed and taken away', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    await test.value('agency.setSupportLine', { as, line });
    const other = { name: 'Chaplain', text: 'On call.' };
    expect(await test.value('agency.setSupportLine', { as, line: other })).toEqual({ supportLine: other });
    expect(await test.value('agency.setSupportLine', { as, line: null })).toEqual({ supportLine: null });
    test.services.close();
  });

  it('is written only by somebody who has signed in, with words of a length that the card can show', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const problem = async (said: { as: string; line: { name: string; text: string } }) =>
      (await test.problem('agency.setSupportLine', said)).kind;
    expect(await problem({ as: 'x'.repeat(32), line })).toBe('signed-out');
    expect(await problem({ as, line: { ...line, name: ' ' } })).toBe('bad-arguments');
    expect(await problem({ as, line: { ...line, text: '' } })).toBe('bad-arguments');
    expect(await problem({ as, line: { ...line, name: 'n'.repeat(81) } })).toBe('bad-arguments');
    expect(await problem({ as, line: { ...line, text: 'n'.repeat(401) } })).toBe('bad-arguments');
    expect(await test.value('agency.show', {})).toEqual({ supportLine: null });
    test.services.close();
  });
});
