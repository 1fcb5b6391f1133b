import { dialog, type BrowserWindow } from 'electron';
import type { AddedScenarios } from '../services/added-scenarios.ts';
import { readTextFile } from '../services/read-text-file.ts';

/**
 * Puts the scenario in a file on the shelf and tells the person, or says in a sentence why not. True when there is
 * something new to practise.
 */
export async function openScenario(
  window: BrowserWindow,
  added: AddedScenarios,
  path: string,
): Promise<boolean> {
  const read = readTextFile(path);
  if (!read.ok) return refuse(window, read.sentence);
  const answer = added.add(read.text);
  if (!answer.ok) return refuse(window, `${path} is refused. ${answer.problem.sentence}`);
  const { title, is } = answer.value;
  await dialog.showMessageBox(window, {
    type: 'info',
    message: is === 'added' ? `${title} is on the shelf.` : `${title} was on the shelf already.`,
    detail: is === 'added' ? 'File, Added Scenarios takes it off again.' : '',
  });
  return is === 'added';
}

/** Asks for scenario files; gives their paths, or none. */
export async function chooseScenarios(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a Scenario',
    // Systems filter by what stands after the last dot.
    filters: [{ name: 'Scenarios', extensions: ['json'] }],
    properties: ['openFile', 'multiSelections'],
  });
  return filePaths;
}

/** Asks before a scenario leaves the shelf. True when it has left. */
export async function takeOffShelf(
  window: BrowserWindow,
  added: AddedScenarios,
  { hash, title }: { readonly hash: string; readonly title: string },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Take ${title} off the shelf?`,
    detail: 'Attempts and records that were made with it stay as they are.',
    buttons: ['Take It Off', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return false;
  added.remove(hash);
  return true;
}

async function refuse(window: BrowserWindow, sentence: string): Promise<false> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This scenario was not opened.',
    detail: sentence,
  });
  return false;
}
