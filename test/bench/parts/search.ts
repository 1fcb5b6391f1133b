import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/database/open-database.ts';
import { createServices } from '../../../electron/services/create-services.ts';
import { handleCall } from '../../../electron/services/handle-call.ts';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import type { Directory, Service } from '../../../scenarios/format/directory.ts';
import type { CallArguments } from '../../../electron/contract/calls.ts';
import { measurement } from '../measurement.ts';
import type { BenchPart, Measurement } from '../measurement.ts';
import { sampleCalls } from '../sample-calls.ts';
import { percentile } from '../spread.ts';

type Query = CallArguments<'directory.search'>['query'];

const sizes = { full: [2_000, 20_000], tiny: [60] } as const;
const rounds = { full: 60, tiny: 2 } as const;

/** What officers type, and what they narrow it by. */
const queries: readonly Query[] = [
  { text: 'shelter' },
  { text: 'night advocate', openAt: { weekday: 'tue', time: '01:04' } },
  { text: 'counsel', serves: { languages: ['es'], age: 34, gender: 'woman' } },
  { codes: ['DVSH'], serves: { area: 'millbrook' }, openAt: { weekday: 'sun', time: '06:10' } },
  { text: 'fraud bank 555' },
];

/** A search with everything an officer can narrow it by, beside the words alone in SQLite's FTS5. */
export const search: BenchPart = {
  name: 'search',
  about: 'Looking for a service, 19 of 20 times',
  run: async (scale) => {
    const measured: Measurement[] = [];
    for (const size of sizes[scale]) measured.push(await measureSize(size, rounds[scale]));
    return measured;
  },
};

async function measureSize(size: number, times: number): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-search-'));
  try {
    const directory = grown(size);
    const ours = await searchTimes(join(folder, 'data'), directory, times);
    const plain = plainTimes(join(folder, 'plain.db'), directory, times);
    return measurement({
      what: `Search among ${size.toLocaleString('en')} services`,
      unit: 'ms',
      ours: percentile(ours, 0.95),
      beside: { what: 'the words alone in FTS5', value: percentile(plain, 0.95) },
      // Two thousand is a large state; ten times that only shows how it grows.
      goal: size > 2_000 ? null : { of: 'ours', atMost: 50 },
      note: 'Words, kind of help, hour, language and whom a service takes, through the call a page makes.',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shipped county, again and again under other names, until it is as large as asked. */
function grown(size: number): Directory {
  const shipped = shippedLibrary().shippedDirectory();
  const services = Array.from({ length: size }, (_, position): Service => {
    const service = shipped.services[position % shipped.services.length];
    if (service === undefined) throw new Error('The shipped directory is empty.');
    return { ...service, id: `${service.id.slice(0, 40)}-${position}`, name: `${service.name} ${position}` };
  });
  return { ...shipped, services };
}

async function searchTimes(
  dataFolder: string,
  directory: Directory,
  times: number,
): Promise<readonly number[]> {
  const library = { ...shippedLibrary(), shippedDirectory: () => directory };
  const opened = createServices({ dataFolder, host: 'browser', version: '0.0.0-bench', library });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const services = opened.value;
  try {
    const names = { legalName: 'Ana Ruiz', displayName: 'Ana' };
    const entered = await handleCall(services, 'trainee.register', names);
    if (!entered.ok) throw new Error('Nobody could sign in.');
    const { as } = entered.value;
    const ask = async (query: Query) => {
      const found = await handleCall(services, 'directory.search', { as, query });
      if (!found.ok) throw new Error(`The search was refused: ${found.problem.kind}`);
    };
    // The index is made at the first search of a directory, once.
    await ask({ text: 'first' });
    return await sampleCalls(repeated(times), ask);
  } finally {
    services.close();
  }
}

function plainTimes(file: string, { services }: Directory, times: number): readonly number[] {
  const db = openDatabase(file);
  try {
    db.exec('CREATE VIRTUAL TABLE words USING fts5 (service UNINDEXED, name, does)');
    const insertion = db.prepare('INSERT INTO words VALUES (?, ?, ?)');
    db.transaction(() => {
      for (const { id, name, does = '' } of services) insertion.run(id, name, does);
    })();
    const plain = db.prepare('SELECT service FROM words WHERE words MATCH ? ORDER BY rank').pluck();
    return repeated(times).flatMap(({ text }) => {
      if (text === undefined) return [];
      const words = text.split(' ').map((word) => `"${word}"*`);
      const began = performance.now();
      plain.all(words.join(' '));
      return [performance.now() - began];
    });
  } finally {
    db.close();
  }
}

function repeated(times: number): readonly Query[] {
  return Array.from({ length: times }, () => queries).flat();
}
