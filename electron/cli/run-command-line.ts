import { CommanderError } from 'commander';
import type { Status } from './answer.ts';
import { commandTable } from './command-table.ts';

/** Runs one command line and gives the exit status of the process: 0 fine, 1 findings, 2 could not. */
export async function runCommandLine(words: readonly string[]): Promise<Status> {
  let status: Status = 0;
  const program = commandTable((ended) => {
    status = ended;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (thrown) {
    // Commander has said what is wrong with the words; showing help or the version is no fault.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const told = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    process.stderr.write(`First Account stopped because of a fault of its own; please report it.\n${told}\n`);
    return 2;
  }
}
