// Runs the body of the serve command in a process of its own, with the options given as JSON.
import { serve, type ServeOptions } from '../../../electron/cli/serve.ts';

const options: ServeOptions = JSON.parse(process.argv[2] ?? '{}');
process.exitCode = await serve(options);
