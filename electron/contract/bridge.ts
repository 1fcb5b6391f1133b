import type { CallArguments, CallProblem, CallValues } from './calls.ts';
import type { CallName } from './call-names.ts';
import type { Result } from './result.ts';
import type { FileToSave } from './values.ts';

export type CallResult<Name extends CallName> = Result<CallValues[Name], CallProblem<Name>>;

/** Whether the host answers: it does, it does not at the moment, or it has ended for good. */
export type HostState = 'here' | 'away' | 'ended';

/** What a host has to say unasked. */
export type HostNotice =
  /** There is something else to practise than before. */
  | { readonly kind: 'shelf-changed' }
  /** The person chose a place of the app in the host's own menu. */
  | { readonly kind: 'go-to'; readonly place: 'shelf' | 'records' | 'help' };

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
  /** Tells the listener what the host says unasked; gives what ends that. A browser's host says nothing. */
  readonly watchNotices: (listener: (notice: HostNotice) => void) => () => void;
};

/** What the preload puts into the page: the same, with one function for each call. */
export type DesktopBridge = Omit<Bridge, 'call'> & {
  readonly calls: { readonly [Name in CallName]: (args: CallArguments<Name>) => Promise<CallResult<Name>> };
};
