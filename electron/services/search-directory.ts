import { canonicalJson } from '../../scenarios/canonical-json.ts';
import { filterServices } from '../../scenarios/directory/filter-services.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { CallProblem } from '../contract/calls.ts';
import type { DirectoryQuery, FoundInDirectory } from '../contract/directory.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { sha256 } from '../database/sha256.ts';
import type { App } from './app.ts';
import { currentDirectory } from './directory.ts';
import { findAttempt } from './find-attempt.ts';

/**
 * What fits a query: in the directory an attempt is played with, or, without an attempt, in the one of this computer.
 * With words the best match comes first, unless a place is given: then the nearest does.
 */
export function searchDirectory(
  app: App,
  trainee: Trainee,
  { attempt, query }: { readonly attempt?: string | undefined; readonly query: DirectoryQuery },
): Result<readonly FoundInDirectory[], CallProblem<'directory.search'>> {
  const searched = attempt === undefined ? directoryHere(app) : directoryOf(app, trainee, attempt);
  if (searched === undefined) return failed({ kind: 'no-such-attempt' });
  const { hash, directory } = searched;
  const found = filterServices(directory, query);
  const matching = app.stores.serviceIndex.search(hash, () => directory, query.text ?? '');
  const ranks = matching && new Map(matching.map((id, rank) => [id, rank]));
  const kept = ranks === undefined ? found : found.filter(({ service }) => ranks.has(service.id));
  const ordered =
    ranks === undefined || query.near !== undefined
      ? kept
      : kept.toSorted((a, b) => (ranks.get(a.service.id) ?? 0) - (ranks.get(b.service.id) ?? 0));
  return succeeded(
    ordered.map(({ service, kilometers }) => ({ service: service.id, kilometers: kilometers ?? null })),
  );
}

type Searched = { readonly hash: string; readonly directory: Directory };

function directoryOf(app: App, trainee: Trainee, attempt: string): Searched | undefined {
  const hash = findAttempt(app, trainee.id, attempt)?.run.directoryHash ?? null;
  const directory = app.texts.directory(hash);
  return hash === null || directory === undefined ? undefined : { hash, directory };
}

/** Made once for one version of the agency's entries: hashing a large directory takes longer than searching it. */
const known = new WeakMap<App, { readonly version: number } & Searched>();

function directoryHere(app: App): Searched {
  const version = app.stores.directory.readVersion();
  const before = known.get(app);
  if (before?.version === version) return before;
  const directory = currentDirectory(app);
  const made = { version, directory, hash: sha256(canonicalJson(directory)) };
  known.set(app, made);
  return made;
}
