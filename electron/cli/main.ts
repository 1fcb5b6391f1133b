#!/usr/bin/env node
// The terminal of First Account: the same services as the app, for people who write scenarios or keep the records.
import { runCommandLine } from './run-command-line.ts';

// Whoever reads the answer may stop reading it, as `head` does; there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2));
