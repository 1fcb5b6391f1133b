import { checkDirectory } from '../../scenarios/format/check-directory.ts';
import type { Directory, Service } from '../../scenarios/format/directory.ts';
import { verificationDays } from '../../scenarios/directory/standing.ts';
import type { CallProblem } from '../contract/calls.ts';
import type { DirectoryView } from '../contract/directory.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { FileToSave, Trainee } from '../contract/values.ts';
import { toHsdsZip } from '../exports/hsds/to-hsds-zip.ts';
import type { App } from './app.ts';
import { currentDirectory, showDirectory, todayIn } from './directory.ts';

type Changed<Name extends 'directory.keep' | 'directory.retire' | 'directory.verify'> = Result<
  DirectoryView,
  CallProblem<Name>
>;

/** Adds an entry or writes one anew. It is checked with everything it names, and nothing is stored unless it is whole. */
export function keepService(app: App, trainee: Trainee, written: unknown): Changed<'directory.keep'> {
  const current = currentDirectory(app);
  const id = typeof written === 'object' && written !== null && 'id' in written ? written.id : undefined;
  const others = current.services.filter((service) => service.id !== id);
  const checked = checkDirectory({ ...current, services: [written, ...others] });
  if (!checked.ok) return failed({ kind: 'not-a-service', sentence: checked.sentences[0] ?? '' });
  const [service] = checked.directory.services;
  if (service === undefined) throw new Error('A directory with one service came back without it.');
  store(app, trainee, service);
  return succeeded(showDirectory(app));
}

/** Takes an entry out of use, or brings it back. Attempts that were played with it keep it as it was. */
export function retireService(
  app: App,
  trainee: Trainee,
  { service: id, retired }: { readonly service: string; readonly retired: boolean },
): Changed<'directory.retire'> {
  const service = findService(currentDirectory(app), id);
  if (service === undefined) return failed({ kind: 'no-such-service' });
  const { retired: _, ...rest } = service;
  store(app, trainee, retired ? { ...rest, retired } : rest);
  return succeeded(showDirectory(app));
}

/** Notes that somebody here has called and everything is right, good for ninety days. A made-up entry cannot be called. */
export function verifyService(
  app: App,
  trainee: Trainee,
  { service: id, by }: { readonly service: string; readonly by?: string | undefined },
): Changed<'directory.verify'> {
  const service = findService(currentDirectory(app), id);
  if (service === undefined) return failed({ kind: 'no-such-service' });
  if (service.fictional === true) return failed({ kind: 'made-up' });
  const on = todayIn(app);
  const verified = { on, by: by ?? trainee.legalName, expires: daysAfter(on, verificationDays) };
  store(app, trainee, { ...service, verified });
  return succeeded(showDirectory(app));
}

/** The day so many days after another, both written as 2026-11-22. */
function daysAfter(day: string, days: number): string {
  const ends = new Date(`${day}T00:00:00Z`);
  ends.setUTCDate(ends.getUTCDate() + days);
  return ends.toISOString().slice(0, 10);
}

/** The agency's directory with the shipped entries it builds on, as an HSDS package. */
export function exportDirectory(app: App): FileToSave {
  const directory = currentDirectory(app);
  return {
    name: `directory-${todayIn(app)}.zip`,
    mediaType: 'application/zip',
    text: Buffer.from(toHsdsZip(directory)).toString('base64'),
    encoding: 'base64',
  };
}

function findService(directory: Directory, id: string): Service | undefined {
  return directory.services.find((service) => service.id === id);
}

function store(app: App, trainee: Trainee, service: Service): void {
  const { at } = app.reading();
  app.together(() => app.stores.directory.keepService(service, { at, by: trainee.legalName }));
}
