import { app } from 'electron';
import { isScenarioFile, readCommandLine } from './command-line.ts';

export type OpenedFiles = {
  /** Hands over every file, those that came before included, one after the other. */
  readonly handTo: (open: (path: string) => Promise<void>) => void;
};

/**
 * Collects the scenario files a person opens, from before there is a window to show them in: those on the command line,
 * those the system hands over (macOS), and those of a second start.
 */
export function collectOpenedFiles(first: readonly string[]): OpenedFiles {
  const waiting = [...first];
  let open: ((path: string) => Promise<void>) | null = null;
  let isOpening = false;
  const openNext = async () => {
    if (open === null || isOpening) return;
    isOpening = true;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await open(path);
    isOpening = false;
  };
  const take = (paths: readonly string[]) => {
    waiting.push(...paths);
    void openNext();
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isScenarioFile(path)) take([path]);
  });
  app.on('second-instance', (_event, words, from) =>
    take(readCommandLine(words.slice(1), from).scenarioFiles),
  );
  return {
    handTo(opener) {
      open = opener;
      void openNext();
    },
  };
}
