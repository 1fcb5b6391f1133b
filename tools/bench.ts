import { runNode } from './run-node.ts';

// Measures everything under test/bench/parts and prints one table; --only PART measures a part, --json prints JSON.
process.exitCode = await runNode(['test/bench/run-bench.ts', ...process.argv.slice(2)]);
