import { describe, expect, it } from 'vitest';
import { nodeVersionProblem } from '../../../tools/bootstrap/node-version-problem.mjs';

describe('nodeVersionProblem', () => {
  it.each(['20.0.0', '20.20.2', '22.1.0', '24.21.0', '100.0.0'])('accepts Node %s', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['8.17.0', '18.19.1', '19.9.0'])('refuses Node %s and names both versions', (version) => {
    const problem = nodeVersionProblem(version);
    expect(problem).toContain(version);
    expect(problem).toContain('Node 20 or newer');
  });
});
