// The only file that listens to pages. Each message passes, in this order: the sender, the number of arguments, the
// answer of whoever is responsible, who checks the argument itself. An expected failure is returned; a stranger or a
// bug throws, and reaches the page as an error without details.

import { ipcMain } from 'electron';
import type { CallName } from '../contract/call-names.ts';
import { desktopChannels } from '../contract/desktop-channels.ts';
import { strangerIn } from './check-sender.ts';

type Asked = CallName | (typeof desktopChannels)['saveFile' | 'quit'];

/** What answers each channel. A channel without an answer does not compile; one answered twice throws. */
export type PageAnswers = Readonly<Record<Asked, (argument: unknown) => unknown>>;

/** Begins to answer the pages of our own windows, and nobody else. */
export function answerPages(answers: PageAnswers, isOurs: (id: number) => boolean): void {
  for (const [channel, answer] of Object.entries(answers)) {
    ipcMain.handle(channel, async (event, ...given: unknown[]) => {
      const stranger = strangerIn(event, isOurs);
      if (stranger !== null) throw new Error(`${channel} was not heard: ${stranger}.`);
      if (given.length !== 1) throw new Error(`${channel} takes one argument.`);
      return answer(given[0]);
    });
  }
}
