import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { libraryTexts } from '../../../scenarios/library/library.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

describe('shippedLibrary', () => {
  it('puts Kitchen Light first on the shelf, and the others in the order of the library', async () => {
    const test = openTestServices(tempFolder(), { library: shippedLibrary() });
    const { scenarios } = await test.value('shelf.list', { as: await test.enter() });
    const shown = scenarios.map(({ id }) => id);
    const listed = libraryTexts.map((text) => (JSON.parse(text) as { readonly id: string }).id); // the parser has taken each
    expect(shown[0]).toBe('kitchen-light');
    expect(shown).toEqual(listed);
  });
});
