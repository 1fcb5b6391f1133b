import { callArguments } from '../contract/calls.ts';
import type { CallProblem, CallValues, CheckedArguments } from '../contract/calls.ts';
import type { CallName } from '../contract/call-names.ts';
import { failed } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Services } from './create-services.ts';

/**
 * Answers a call of a page whose host has made sure that it is ours: checks the arguments, in this one place, asks the
 * service, and turns what the disk did into a problem with a name. It rejects only for a bug.
 */
export async function handleCall<Name extends CallName>(
  services: Services,
  name: Name,
  args: unknown,
): Promise<Result<CallValues[Name], CallProblem<Name>>> {
  const checked = callArguments[name].safeParse(args);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'the arguments' : issue.path.join('.');
    return failed({
      kind: 'bad-arguments',
      sentence: `The call ${name} was not understood: ${place}: ${issue?.message ?? 'not as agreed'}.`,
    });
  }
  try {
    // The schema of this name was what checked them; the compiler does not follow that through the table.
    return await services.handlers[name](checked.data as CheckedArguments<Name>);
  } catch (error) {
    services.errors.note(name, error);
    const problem = services.problemFrom(error);
    if (problem === undefined) throw error;
    return failed(problem);
  }
}
