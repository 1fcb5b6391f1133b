/**
 * Who may import whom, one row a folder. The lint configuration is made from this table, so the rule and its
 * enforcement cannot drift apart. `packages` names what may be imported from node_modules (`node:*` stands for
 * Node itself); `closed` names the folders that may not be reached, not even for a type.
 */
export type Layer = {
  readonly folder: string;
  readonly packages: readonly string[];
  readonly closed: readonly string[];
};

const outside = ['test', 'tools'] as const;
const hosts = ['desktop', 'web', 'cli'] as const;
const closedToTheCore = ['renderer', 'preload', ...hosts, ...outside] as const;
const hostPackages = ['node:*', 'node:*/**', 'zod', 'commander', 'fastify'] as const;

export const layers: readonly Layer[] = [
  {
    folder: 'scenarios',
    packages: ['xstate', 'xstate/**', 'zod', 'canonicalize', 'leven', '@humanwhocodes/momoa'],
    closed: ['electron', 'renderer', ...outside],
  },
  {
    folder: 'electron/contract',
    packages: ['zod'],
    closed: [...closedToTheCore, 'database', 'services', 'exports', 'imports'],
  },
  {
    folder: 'electron/database',
    packages: ['node:*', 'better-sqlite3', 'zod'],
    closed: [...closedToTheCore, 'services', 'exports', 'imports'],
  },
  {
    folder: 'electron/exports',
    packages: ['node:*', 'papaparse', 'fflate'],
    closed: [...closedToTheCore, 'services', 'database', 'imports'],
  },
  {
    // What agencies bring: directories of services in formats of others. The names of fields are the export's.
    folder: 'electron/imports',
    packages: ['papaparse', 'fflate'],
    closed: [...closedToTheCore, 'services', 'database'],
  },
  {
    folder: 'electron/services',
    packages: ['node:*', 'zod'],
    closed: closedToTheCore,
  },
  ...hosts.map((host) => ({
    folder: `electron/${host}`,
    packages: host === 'desktop' ? [...hostPackages, 'electron'] : hostPackages,
    closed: [
      'renderer',
      'preload',
      'database',
      'exports',
      'imports',
      // The terminal's "serve" is what starts the browser host; no other host knows another.
      ...hosts.filter((other) => other !== host && !(host === 'cli' && other === 'web')),
      ...outside,
    ],
  })),
  {
    folder: 'electron/preload',
    packages: ['electron'],
    closed: ['renderer', 'scenarios', 'database', 'services', 'exports', 'imports', ...hosts, ...outside],
  },
  {
    folder: 'renderer',
    packages: [
      'react',
      'react/**',
      'react-dom',
      'react-dom/**',
      '@xstate/react',
      'xstate',
      'xstate/**',
      'zod',
      'react-aria-components',
      'react-aria-components/**',
      '@tanstack/react-query',
      'i18next',
      'react-i18next',
      'lucide-react',
      'wouter',
      'wouter/**',
      '@dicebear/*',
      '@fontsource-variable/**',
    ],
    closed: ['services', 'database', 'exports', 'imports', 'preload', ...hosts, ...outside],
  },
];
