// A host leaves a note in its data folder for as long as it runs, so that starting the app again leads to it. The note
// holds the launch token; who can read the folder can read the records themselves, so it gives nothing away, and it is
// readable by this account alone. A note left by a crash names a port that may be somebody else's by now: therefore the
// host behind it has to prove that it holds the token before its address is opened or shown.

import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { proveLaunchToken } from './launch-token.ts';
import { ownOrigin } from './own-address.ts';
import { sameSecret } from './same-secret.ts';

const noteForm = z.strictObject({
  port: z.int().min(1).max(65_535),
  launchToken: z.string().min(43).max(43),
});
const proofForm = z.object({ proof: z.string() });

export type RunningNote = z.infer<typeof noteForm>;

/** Leaves the note. The folder must be held by this process. */
export function leaveRunningNote(folder: string, { port, launchToken }: RunningNote): void {
  const file = noteIn(folder);
  const unfinished = `${file}-${process.pid}`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, JSON.stringify({ port, launchToken }), { mode: 0o600, flag: 'wx' });
  renameSync(unfinished, file);
}

/** Takes the note away again. */
export function removeRunningNote(folder: string): void {
  rmSync(noteIn(folder), { force: true });
}

/** The host that runs on a folder, or null when there is no note, nobody answers, or who answers is not that host. */
export async function findRunningHost(folder: string): Promise<RunningNote | null> {
  const note = readNote(folder);
  if (note === null) return null;
  const challenge = randomBytes(32).toString('base64url');
  try {
    const address = `${ownOrigin(note.port)}/running/${challenge}`;
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(2_000) });
    const { proof } = proofForm.parse(await answer.json());
    return sameSecret(proof, proveLaunchToken(note.launchToken, challenge)) ? note : null;
  } catch {
    return null; // whatever is there, it is not our host
  }
}

function readNote(folder: string): RunningNote | null {
  try {
    return noteForm.parse(JSON.parse(readFileSync(noteIn(folder), 'utf8')));
  } catch {
    return null; // not there, not ours to read, or not whole: no note
  }
}

function noteIn(folder: string): string {
  return join(folder, 'running.json');
}
