import { fileURLToPath } from 'node:url';
import type { Services } from '../services/create-services.ts';
import { chooseDataFolder } from '../services/data-folder.ts';
import { handleCall } from '../services/handle-call.ts';
import type { Library } from '../services/library.ts';
import { shippedLibrary } from '../services/shipped-library.ts';
import { startHost, type PortProblem } from '../web/host.ts';
import { makeOpeningToken } from '../web/launch-token.ts';
import { openBrowser } from '../web/open-browser.ts';
import { addressWithToken } from '../web/own-address.ts';
import { leaveRunningNote, removeRunningNote, type RunningNote } from '../web/running-note.ts';
import { readStaticFiles } from '../web/static-files.ts';
import type { Status } from './answer.ts';
import { openOrFind } from './open-or-find.ts';
import { stopSignals } from './stop-signals.ts';

export type ServeOptions = {
  /** Any free one unless given. */
  readonly port?: number | undefined;
  /** Whether one line of JSON is printed instead of words. */
  readonly json?: boolean | undefined;
  /** Whether a browser is opened. */
  readonly open?: boolean | undefined;
  /** What `--data` names. */
  readonly dataFolder?: string | undefined;
};

/** What a test puts in the place of this computer's own. */
export type Surroundings = {
  readonly library?: Library;
  readonly openBrowser?: (address: string) => Promise<boolean>;
};

/** An address to print, and a way to one for a browser. */
type Running = { readonly address: string; readonly port: number; readonly openingAddress: () => string };

const builtPage = fileURLToPath(new URL('../../dist/renderer/', import.meta.url));

/**
 * Serves the app to the browsers of this computer until it is quit, stopped by a signal, or no page has been open for
 * ten minutes. On a folder that another start serves already it gives that one's address and ends. Exit status: 0 when
 * all went well, 1 when there was something to say at the end, 2 when it could not begin.
 */
export async function serve(asked: ServeOptions, around: Surroundings = {}): Promise<Status> {
  const dataFolder = chooseDataFolder(asked.dataFolder);
  const found = await openOrFind(dataFolder, around.library ?? shippedLibrary());
  switch (found.is) {
    case 'refused':
      return couldNot(found.sentence);
    case 'running':
      if (asked.json !== true) say('First Account is running for this folder already.');
      await announce(asked, runningFrom(found.note), dataFolder, around);
      return 0;
    case 'opened':
      return serveFrom(found.services, asked, dataFolder, around);
  }
}

function runningFrom({ port, launchToken }: RunningNote): Running {
  return {
    port,
    address: addressWithToken(port, launchToken),
    openingAddress: () => addressWithToken(port, makeOpeningToken(launchToken, Date.now())),
  };
}

async function serveFrom(
  services: Services,
  asked: ServeOptions,
  dataFolder: string,
  around: Surroundings,
): Promise<Status> {
  const { port = 0 } = asked;
  if (services.damage !== null) say(services.damage.sentence);
  const started = await startHost({
    port,
    files: readStaticFiles(builtPage),
    handleCall: (name, args) => handleCall(services, name, args),
    close: async () => closeServices(services, dataFolder),
    log: say,
  });
  if (!started.ok) {
    services.close();
    return couldNot(portSentence(started.problem, port));
  }
  const host = started.value;
  const signals = stopSignals(() => void host.stop());
  leaveNote(dataFolder, host);
  await announce(asked, host, dataFolder, around);
  const lastWord = await host.ended;
  signals.forget();
  if (lastWord === null) return 0;
  say(lastWord);
  return 1;
}

function closeServices(services: Services, dataFolder: string): string | null {
  try {
    removeRunningNote(dataFolder); // before the folder is let go: after that it could be another's
  } catch {
    say('The note running.json could not be taken away; the next start passes over it.');
  }
  const closing = services.close();
  return closing.copy === 'not-made' ? closing.sentence : null;
}

function leaveNote(dataFolder: string, host: RunningNote): void {
  try {
    leaveRunningNote(dataFolder, host);
  } catch {
    say('Starting the app again will not lead to this one, for its data folder takes no note.');
  }
}

async function announce(
  { json = false, open = false }: ServeOptions,
  { address, port, openingAddress }: Running,
  dataFolder: string,
  around: Surroundings,
): Promise<void> {
  const lines = json
    ? [JSON.stringify({ address, port, dataFolder })]
    : [
        `First Account is at ${address}`,
        `Quit it on its page, or here with Ctrl+C. Its data is in ${dataFolder}.`,
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (open && !(await (around.openBrowser ?? openBrowser)(openingAddress()))) {
    say('No browser could be opened from here; open that address in one.');
  }
}

function portSentence({ kind }: PortProblem, port: number): string {
  return kind === 'port-taken'
    ? `Port ${port} is taken by another program. Choose another with --port, or leave --port out.`
    : `This account may not use port ${port}. Choose one above 1023 with --port, or leave --port out.`;
}

function couldNot(sentence: string): Status {
  say(sentence);
  return 2;
}

/** For people beside the answer; standard output holds the answer alone. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
