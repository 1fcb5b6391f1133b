import { describe, expect, it } from 'vitest';
import { layers } from '../../../tools/lint/layers.ts';
import { plantedViolations } from '../../../tools/lint/planted-violations.ts';

describe('the planted violations', () => {
  it.each(layers.map(({ folder }) => folder))('include imports that %s may not make', (folder) => {
    const planted = plantedViolations.filter(
      ({ path, rule }) => path.startsWith(`${folder}/`) && rule === 'eslint(no-restricted-imports)',
    );
    expect(planted.length).toBeGreaterThan(3);
  });

  it('stand each in a file of its own', () => {
    const paths = plantedViolations.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
