import type { CallProblem } from '../../electron/contract/calls.ts';

/** How what was written stands: nothing to save, being saved, on disk, or not, and why. */
export type SaveState =
  | { readonly is: 'untouched' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved' }
  | { readonly is: 'problem'; readonly problem: SaveProblem };

export type SaveProblem = CallProblem<'words.keep' | 'plusDelta.keep'>;

/** Saves what is being written a moment after the last change, one save at a time and the newest last. */
export type Autosave<Value> = {
  readonly change: (value: Value) => void;
  /** Saves at once what is not saved, a refused save again; ready when the host has answered. */
  readonly flush: () => Promise<void>;
  /** Forgets what is not saved; ready when a save that was under way has been answered. */
  readonly drop: () => Promise<void>;
};

type AutosaveOptions<Value> = {
  /** Nothing when it is on disk. */
  readonly save: (value: Value) => Promise<SaveProblem | undefined>;
  readonly tell: (state: SaveState) => void;
};

/** How long a pause in typing has to be, in milliseconds. */
const pauseInTyping = 700;

export function createAutosave<Value>({ save, tell }: AutosaveOptions<Value>): Autosave<Value> {
  let unsaved: { readonly value: Value } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> = Promise.resolve();

  async function saveNewest(): Promise<void> {
    if (unsaved === undefined) return;
    const saving = unsaved;
    tell({ is: 'saving' });
    const problem = await save(saving.value);
    if (problem !== undefined) tell({ is: 'problem', problem });
    else if (unsaved === saving) {
      unsaved = undefined;
      tell({ is: 'saved' });
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    underWay = underWay.then(saveNewest);
    return underWay;
  }

  return {
    change: (value) => {
      unsaved = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseInTyping);
    },
    flush,
    drop: () => {
      clearTimeout(timer);
      unsaved = undefined;
      return underWay;
    },
  };
}
