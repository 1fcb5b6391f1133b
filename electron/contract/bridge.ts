import type { CallArguments, CallProblem, CallValues } from './calls.ts';
import type { CallName } from './call-names.ts';
import type { Result } from './result.ts';
import type { FileToSave } from './values.ts';

export type CallResult<Name extends CallName> = Result<CallValues[Name], CallProblem<Name>>;

/** Whether the host answers: it does, it does not at the moment, or it has ended for good. */
export type HostState = 'here' | 'away' | 'ended';

/** Everything a page can ask of its host, whichever host it is. */
export type Bridge = {
  /** Makes a call. A host that cannot be reached is a problem, not an error; an error is a mistake of ours. */
  readonly call: <Name extends CallName>(name: Name, args: CallArguments<Name>) => Promise<CallResult<Name>>;
  /** Hands a file to the person: a download in a browser, a dialog on the desktop. */
  readonly saveFile: (file: FileToSave) => Promise<void>;
  /** Ends the app. The value is null, or a sentence for the person about what did not go well. */
  readonly quit: () => Promise<Result<string | null, { readonly kind: 'host-gone' }>>;
  /** Tells the listener how the host is, now and whenever it changes; gives what ends that. */
  readonly watchHost: (listener: (state: HostState) => void) => () => void;
};

/** What the preload puts into the page: the same, with one function for each call. */
export type DesktopBridge = Omit<Bridge, 'call'> & {
  readonly calls: { readonly [Name in CallName]: (args: CallArguments<Name>) => Promise<CallResult<Name>> };
};
