import { callArguments } from '../contract/calls.ts';
import type { CheckedArguments } from '../contract/calls.ts';
import type { Trainee } from '../contract/values.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { whom } from './whom.ts';
import type { Whom } from './whom.ts';
import { withOffice } from './with-office.ts';

type Data = { readonly data?: string | undefined };
/** Names as they are typed; without a display name the legal one is shown. */
type Names = {
  readonly legalName: string;
  readonly displayName?: string | undefined;
  readonly badge?: string | undefined;
};

/** Everybody who practises in the data folder. */
export function listTrainees({ data }: Data): Promise<Answer> {
  return withOffice(data, (office) => {
    const trainees = office.trainees();
    const text = trainees.length === 0 ? 'There are no trainees here yet.' : trainees.map(asLine).join('\n');
    return { status: 0, text, json: { trainees } };
  });
}

/** Adds somebody, who can sign in from then on. */
export async function addTrainee({ data, ...given }: Data & Names): Promise<Answer> {
  const names = readNames(given);
  if (!names.ok) return couldNot(names.sentence);
  return withOffice(data, async (office) => {
    const added = await office.register(names.names);
    return added.ok ? oneTrainee('Added', added.value) : couldNot(added.problem.sentence);
  });
}

/** What is to be different; what is left out stays. `badge` is false to take the badge away. */
export type Renaming = {
  readonly legalName?: string | undefined;
  readonly displayName?: string | undefined;
  readonly badge?: string | boolean | undefined;
};

/** Gives somebody other names or another badge; their records keep the ones of their day. */
export async function renameTrainee(who: string, options: Data & Whom & Renaming): Promise<Answer> {
  const { data, legalName, displayName, badge } = options;
  if (legalName === undefined && displayName === undefined && badge === undefined) {
    return couldNot('Say what to change: --legal-name, --display-name, --badge or --no-badge.');
  }
  return withOffice(data, (office) => {
    const person = whom(who, options);
    const found = office.find(person);
    if (!found.ok) return couldNot(found.problem.sentence);
    const kept = badge ?? found.value.badge;
    const names = readNames({
      legalName: legalName ?? found.value.legalName,
      displayName: displayName ?? found.value.displayName,
      badge: typeof kept === 'string' ? kept : undefined,
    });
    if (!names.ok) return couldNot(names.sentence);
    const renamed = office.rename(person, names.names);
    return renamed.ok ? oneTrainee('Now', renamed.value) : couldNot(renamed.problem.sentence);
  });
}

/** Takes a forgotten PIN away. */
export function resetPin(who: string, options: Data & Whom): Promise<Answer> {
  return withOffice(options.data, (office) => {
    const reset = office.resetPin(whom(who, options));
    return reset.ok ? oneTrainee('Without a PIN now', reset.value) : couldNot(reset.problem.sentence);
  });
}

type ReadNames =
  | { readonly ok: true; readonly names: CheckedArguments<'trainee.register'> }
  | { readonly ok: false; readonly sentence: string };

const optionNames: Readonly<Record<string, string>> = {
  legalName: 'The legal name',
  displayName: 'The display name',
  badge: 'The badge',
};

/** Names by the rules that a page's names are held to. */
function readNames({ legalName, displayName, badge }: Names): ReadNames {
  const asked = { legalName, displayName: displayName ?? legalName, badge };
  const parsed = callArguments['trainee.register'].safeParse(asked);
  if (parsed.success) return { ok: true, names: parsed.data };
  const [issue] = parsed.error.issues;
  const what = optionNames[String(issue?.path[0])] ?? 'A name';
  const most = issue?.path[0] === 'badge' ? 40 : 120;
  return { ok: false, sentence: `${what} has to have 1 to ${most} characters.` };
}

function oneTrainee(what: string, trainee: Trainee): Answer {
  return { status: 0, text: `${what}: ${asLine(trainee)}`, json: { trainee } };
}

function asLine({ legalName, displayName, badge, hasPin }: Trainee): string {
  const shown = displayName === legalName ? '' : `, called ${displayName}`;
  return `${legalName}${shown}${badge === null ? '' : `, badge ${badge}`}${hasPin ? ', with a PIN' : ''}`;
}
