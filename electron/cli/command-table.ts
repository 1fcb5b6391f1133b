// Every command in one table. What a command does is loaded when it is called, so that help and mistakes are answered
// at once.

import { Command, InvalidArgumentError, Option } from 'commander';
import { decisionLimit, policyNames } from '../../scenarios/report/policies.ts';
import type { Answer } from './answer.ts';
import type { PlayOptions } from './play-command.ts';

type Answered = (answer: Answer, asJson: boolean) => void;
type Json = { readonly json?: boolean };

/** The commands, ready to parse; each hands its answer over. */
export function commandTable(answered: Answered): Command {
  const program = new Command('first-account')
    .description(
      'Practice for the first interview with a victim of crime: scenarios, records and the app in a browser.',
    )
    .helpCommand(false)
    .configureHelp({ sortSubcommands: false })
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride()
    .addHelpText('after', '\nExit status: 0 fine, 1 there are findings, 2 it could not be done.');
  const answer = (asJson: boolean | undefined, given: Answer) => {
    answered(given, asJson === true);
  };

  const command = (parent: Command, words: string, description: string) =>
    parent.command(words).description(description).option('--json', 'answer as JSON');

  command(program, 'new', 'Write a small scenario to start from; never over a file that is there.')
    .argument('[FILE]', 'where to', 'my-scenario.scenario.json')
    .action(async (file: string, { json }: Json) => {
      const { newScenario } = await import('./new-command.ts');
      answer(json, newScenario(file));
    });

  command(program, 'check', 'Say what is wrong with scenario files, place by place.')
    .argument('<FILE...>', 'scenario files')
    .action(async (files: readonly string[], { json }: Json) => {
      const { check } = await import('./check-command.ts');
      answer(json, check(files));
    });

  command(
    program,
    'packet',
    'Print a scenario for review: a screenplay with every reason, to read and initial.',
  )
    .argument('<FILE>', 'a scenario file')
    .option('--out <FILE>', 'write the page there instead of printing it')
    .action(async (file: string, options: Json & { readonly out?: string }) => {
      const { packet } = await import('./packet-command.ts');
      answer(options.json, packet(file, options));
    });

  command(program, 'play', 'Play a scenario by named choices or by a policy, and assess it.')
    .argument('<FILE>', 'a scenario file')
    .option(
      '--choices <a,b,c>',
      'the ids of the choices, in order; call:SERVICE:NEED for a choice over services',
    )
    .addOption(new Option('--policy <NAME>', 'how to choose').choices(policyNames))
    .addOption(new Option('--seed <N>', 'shuffles the choices').default(1).argParser(readSeed))
    .addOption(
      new Option('--limit <N>', 'stop a policy after so many decisions')
        .default(decisionLimit)
        .argParser(readCount),
    )
    .option('--directory <FILE>', 'the service directory to play with')
    .addHelpText(
      'after',
      '\nExit status 1 means that no ending was reached. The assessment is in the answer.',
    )
    .action(async (file: string, options: Json & PlayOptions) => {
      const { play } = await import('./play-command.ts');
      answer(options.json, play(file, options));
    });
  return program;
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d{1,10}$/u.test(text) && seed <= 0xffffffff) return seed;
  throw new InvalidArgumentError('It has to be a whole number from 0 to 4294967295.');
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It has to be a whole number from 1.');
}
