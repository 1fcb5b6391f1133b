import { resolve } from 'node:path';

/** What was typed, or what the system passed on when a file was opened. */
export type CommandLine = {
  /** What `--data=` names. */
  readonly dataFolder: string | undefined;
  /** Scenario files, with their whole paths. */
  readonly scenarioFiles: readonly string[];
};

const scenarioEnding = '.scenario.json';

/** Whether a file is one this app opens, by its name. */
export function isScenarioFile(path: string): boolean {
  return path.toLowerCase().endsWith(scenarioEnding);
}

/**
 * Reads a command line as the app gets it. The browser inside adds words of its own and may change their order, so only
 * words that carry their meaning in themselves count, and the others are passed over.
 */
export function readCommandLine(words: readonly string[], from: string): CommandLine {
  const data = words.findLast((word) => word.startsWith('--data='))?.slice('--data='.length);
  return {
    dataFolder: data === undefined ? undefined : resolve(from, data),
    scenarioFiles: words
      .filter((word) => !word.startsWith('-') && isScenarioFile(word))
      .map((word) => resolve(from, word)),
  };
}
