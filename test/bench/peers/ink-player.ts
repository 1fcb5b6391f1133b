import { Compiler, CompilerOptions } from 'inkjs/full';
import type { Story } from 'inkjs/full';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { inkSource } from './ink-source.ts';

/** A scenario as inkjs plays it. */
export type InkPlayer = {
  /** Back to the first words. */
  readonly begin: () => void;
  /** The words of every choice that is open now. */
  readonly open: () => readonly string[];
  /** Takes the choice with these words and goes on to the next ones; throws when it is not open. */
  readonly choose: (words: string) => void;
};

/** Compiles a scenario's ink story with inkjs's own compiler. */
export function inkPlayer(scenario: Scenario): InkPlayer {
  const story = compiled(inkSource(scenario));
  return {
    begin: () => {
      story.ResetState();
      story.ContinueMaximally();
    },
    open: () => story.currentChoices.map(({ text }) => text),
    choose: (words) => {
      const position = story.currentChoices.findIndex(({ text }) => text === words);
      story.ChooseChoiceIndex(position);
      story.ContinueMaximally();
    },
  };
}

function compiled(source: string): Story {
  const errors: string[] = [];
  const options = new CompilerOptions(null, [], false, (message) => void errors.push(message));
  try {
    return new Compiler(source, options).Compile();
  } catch (error) {
    // What it throws says only that it failed.
    throw new Error(`Ink refuses the story: ${errors[0] ?? 'it does not say why'}`, { cause: error });
  }
}
