// Every command in one table. What a command does is loaded when it is called, so that help and mistakes are answered
// at once.

import { Command, InvalidArgumentError, Option } from 'commander';
import { decisionLimit, policyNames } from '../../scenarios/report/policies.ts';
import { printAnswer } from './answer.ts';
import type { Answer, Status } from './answer.ts';
import type { PlayOptions } from './play-command.ts';
import type { ProveOptions } from './prove-command.ts';
import type { ExportOptions } from './records-command.ts';
import type { Renaming } from './trainees-command.ts';
import type { VerifyOptions } from './verify-command.ts';
import type { Whom } from './whom.ts';

type Json = { readonly json?: boolean };
type Data = { readonly data?: string };

/** The commands, ready to parse. Each prints its answer and tells `finish` the status. */
export function commandTable(finish: (status: Status) => void): Command {
  const program = new Command('first-account')
    .description(
      'Practice for the first interview with a victim of crime: scenarios, records and the app itself.',
    )
    .helpCommand(false)
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride()
    .addHelpText('after', '\nExit status: 0 fine, 1 there are findings, 2 it could not be done.');
  const answer = ({ json }: Json, given: Answer) => {
    printAnswer(given, json === true);
    finish(given.status);
  };
  addScenarioCommands(program, answer);
  addTraineeCommands(program, answer);
  addRecordCommands(program, answer);
  addServe(program, finish);
  return program;
}

type Answered = (options: Json, given: Answer) => void;

function addCommand(parent: Command, words: string, description: string, isDefault = false): Command {
  return parent.command(words, { isDefault }).description(description).option('--json', 'answer as JSON');
}

function addScenarioCommands(program: Command, answer: Answered): void {
  addCommand(program, 'new', 'Write a small scenario to start from; never over a file that is there.')
    .argument('[FILE]', 'where to', 'my-scenario.scenario.json')
    .action(async (file: string, options: Json) => {
      const { newScenario } = await import('./new-command.ts');
      answer(options, newScenario(file));
    });

  addCommand(program, 'check', 'Say what is wrong with scenario files, place by place.')
    .argument('<FILE...>', 'scenario files')
    .action(async (files: readonly string[], options: Json) => {
      const { check } = await import('./check-command.ts');
      answer(options, check(files));
    });

  addCommand(program, 'prove', 'Prove what every run of a scenario comes to, or show the run that breaks it.')
    .argument('<FILE>', 'a scenario file')
    .option('--directory <FILE>', 'the service directory to prove it with, else the one it names, else any')
    .addOption(new Option('--limit <N>', 'stop after so many states').argParser(readCount))
    .option('--no-chances', 'leave out how often officers are met, which takes longest')
    .action(async (file: string, options: Json & ProveOptions) => {
      const { proveFile } = await import('./prove-command.ts');
      answer(options, proveFile(file, options));
    });

  addCommand(
    program,
    'tells',
    'Say how far words alone give the best lines away, in the shipped scenarios and in these.',
  )
    .argument('[FILES...]', 'scenario files')
    .action(async (files: readonly string[], options: Json) => {
      const { tells } = await import('./tells-command.ts');
      answer(options, tells(files));
    });

  addCommand(
    program,
    'packet',
    'Print a scenario for review: a screenplay with every reason, to read and initial.',
  )
    .argument('<FILE>', 'a scenario file')
    .option('--out <FILE>', 'write the page there instead of printing it')
    .action(async (file: string, options: Json & { readonly out?: string }) => {
      const { packet } = await import('./packet-command.ts');
      answer(options, packet(file, options));
    });

  addCommand(program, 'play', 'Play a scenario by named choices or by a policy, and assess it.')
    .argument('<FILE>', 'a scenario file')
    .option(
      '--choices <a,b,c>',
      'the choices in order; call:SERVICE:NEED or call:full for a choice over services',
    )
    .addOption(new Option('--policy <NAME>', 'how to choose').choices(policyNames))
    .addOption(new Option('--seed <N>', 'shuffles the choices').default(1).argParser(readSeed))
    .addOption(
      new Option('--limit <N>', 'stop a policy after so many decisions')
        .default(decisionLimit)
        .argParser(readCount),
    )
    .option(
      '--directory <FILE>',
      'the service directory to play with, else the one it names, else a stand-in',
    )
    .addHelpText('after', '\nExit status 1 means that no ending was reached. The result is in the answer.')
    .action(async (file: string, options: Json & PlayOptions) => {
      const { play } = await import('./play-command.ts');
      answer(options, play(file, options));
    });
}

function addTraineeCommands(program: Command, answer: Answered): void {
  const trainees = program
    .command('trainees')
    .description('List, add and rename who practises here; reset a PIN.');

  withData(addCommand(trainees, 'list', 'Everybody who practises here, by legal name.', true)).action(
    async (options: Json & Data) => {
      const { listTrainees } = await import('./trainees-command.ts');
      answer(options, await listTrainees(options));
    },
  );

  withData(addCommand(trainees, 'add', 'Add somebody, who can sign in from then on.'))
    .requiredOption('--legal-name <NAME>', 'as records name them')
    .option('--display-name <NAME>', 'as screens name them; the legal name unless given')
    .option('--badge <BADGE>', 'badge or POST number')
    .action(async (options: Json & Data & { readonly legalName: string; readonly badge?: string }) => {
      const { addTrainee } = await import('./trainees-command.ts');
      answer(options, await addTrainee(options));
    });

  withWhom(addCommand(trainees, 'rename', 'Change names or badge; records keep the ones of their day.'))
    .option('--legal-name <NAME>', 'as records name them')
    .option('--display-name <NAME>', 'as screens name them')
    .option('--badge <BADGE>', 'badge or POST number')
    .option('--no-badge', 'take the badge away')
    .action(async (who: string, options: Json & Data & Whom & Renaming) => {
      const { renameTrainee } = await import('./trainees-command.ts');
      answer(options, await renameTrainee(who, options));
    });

  withWhom(addCommand(trainees, 'reset-pin', 'Take a forgotten PIN away.')).action(
    async (who: string, options: Json & Data & Whom) => {
      const { resetPin } = await import('./trainees-command.ts');
      answer(options, await resetPin(who, options));
    },
  );
}

function addRecordCommands(program: Command, answer: Answered): void {
  const records = program.command('records').description('List, show, verify and export assessed attempts.');

  withWhose(addCommand(records, 'list', 'The records, the newest first.', true)).action(
    async (options: Json & Data & Whom) => {
      const { listRecords } = await import('./records-command.ts');
      answer(options, await listRecords(options));
    },
  );

  withData(addCommand(records, 'show', 'One record: what was said, and how it is assessed.'))
    .argument('<RECORD>', 'the record, as the list names it')
    .action(async (record: string, options: Json & Data) => {
      const { showRecord } = await import('./records-command.ts');
      answer(options, await showRecord(record, options));
    });

  withData(
    addCommand(
      records,
      'verify',
      'Check all records, or an exported JSON file, against their hashes and replays.',
    ),
  )
    .argument('[FILE]', 'an export as JSON, judged by itself')
    .option('--since <FILE>', 'an earlier export: whether the chain still goes through where it was then')
    .action(async (file: string | undefined, options: Json & VerifyOptions) => {
      const { verifyRecords } = await import('./verify-command.ts');
      answer(options, await verifyRecords(file, options));
    });

  withWhose(addCommand(records, 'export', 'Records as one file. Practice is never exported.'))
    .addOption(
      new Option('--format <FORMAT>', 'for a spreadsheet or to verify')
        .choices(['csv', 'json'])
        .makeOptionMandatory(),
    )
    .option('--record <RECORD>', 'one record; without it, all')
    .option('--out <FILE>', 'write it there instead of printing it; never over a file that is there')
    .action(async (options: Json & ExportOptions) => {
      const { exportRecords } = await import('./records-command.ts');
      answer(options, await exportRecords(options));
    });
}

function addServe(program: Command, finish: (status: Status) => void): void {
  withData(program.command('serve').description('Run the app for the browsers of this computer.'))
    .addOption(new Option('--port <N>', 'any free one unless given').argParser(readPort))
    .option('--open', 'open a browser on it')
    .option('--json', 'print one line of JSON with the address')
    .action(async (options: Data & Json & { readonly port?: number; readonly open?: boolean }) => {
      const { serve } = await import('./serve.ts');
      const { data, ...asked } = options;
      finish(await serve({ ...asked, dataFolder: data }));
    });
}

function withData(command: Command): Command {
  return command.option(
    '--data <DIR>',
    'the data folder; FIRST_ACCOUNT_DATA unless given, else the usual place',
  );
}

function withWhom(command: Command): Command {
  return tellingApart(withData(command).argument('<WHO>', 'a badge or a name'));
}

function withWhose(command: Command): Command {
  return tellingApart(withData(command).option('--trainee <WHO>', 'of one person only, by badge or name'));
}

function tellingApart(command: Command): Command {
  return command
    .option('--whose-badge <BADGE>', 'of two with one name, the one with this badge')
    .option('--without-badge', 'of two with one name, the one without a badge');
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

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It has to be a port number, from 0 to 65535; 0 is any free one.');
}
