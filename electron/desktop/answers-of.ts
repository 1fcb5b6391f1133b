import type { BrowserWindow } from 'electron';
import { callNames, type CallName } from '../contract/call-names.ts';
import { desktopChannels } from '../contract/desktop-channels.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { RunningCalls } from '../services/running-calls.ts';
import type { DesktopMemory } from './desktop-state.ts';
import type { Ending } from './ending.ts';
import type { PageAnswers } from './ipc.ts';
import { saveFile } from './save-file.ts';

/** What this host answers its page: every call, a file to save, and the wish to quit. */
export function answersOf(parts: {
  readonly calls: RunningCalls;
  readonly window: BrowserWindow;
  readonly memory: DesktopMemory;
  readonly documents: string;
  readonly ending: Ending;
}): PageAnswers {
  const { calls, window, memory, documents, ending } = parts;
  const answer = (name: CallName) => (args: unknown) =>
    calls.handle(name, args) ?? failed({ kind: 'host-gone' });
  // One for each name, because it is made of the list; an object made from entries has forgotten it.
  const callAnswers = Object.fromEntries(callNames.map((name) => [name, answer(name)])) as Record<
    CallName,
    (args: unknown) => unknown
  >;
  return {
    ...callAnswers,
    [desktopChannels.saveFile]: (file) => saveFile(window, file, { memory, documents }),
    [desktopChannels.quit]: () => {
      setImmediate(ending.begin); // when the answer is out
      return succeeded(null); // what did not go well is said in a dialog, for the page is gone by then
    },
  };
}
