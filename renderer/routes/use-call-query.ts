import { useQuery } from '@tanstack/react-query';
import type { CallArguments, CallProblem, CallValues } from '../../electron/contract/calls.ts';
import type { CallName } from '../../electron/contract/call-names.ts';
import { call } from '../bridge.ts';

type CallQuery<Name extends CallName> =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly value: CallValues[Name] }
  | { readonly is: 'problem'; readonly problem: CallProblem<Name>; readonly retry: () => void };

/** Asks the host once, and again when something it depends on was changed. */
export function useCallQuery<Name extends CallName>(name: Name, args: CallArguments<Name>): CallQuery<Name> {
  const { data, refetch } = useQuery({ queryKey: [name, args], queryFn: () => call(name, args) });
  if (data === undefined) return { is: 'loading' };
  if (data.ok) return { is: 'here', value: data.value };
  return { is: 'problem', problem: data.problem, retry: () => void refetch() };
}
