import { useEffect, useState } from 'react';
import { createAutosave } from './create-autosave.ts';
import type { Autosave, SaveProblem, SaveState } from './create-autosave.ts';

/**
 * Saves what is being written on this screen: when typing pauses, when the page is hidden or left, and when the screen
 * is. The function that saves is taken from the first time.
 */
export function useAutosave<Value>(
  save: (value: Value) => Promise<SaveProblem | undefined>,
): readonly [SaveState, Autosave<Value>] {
  const [state, setState] = useState<SaveState>({ is: 'untouched' });
  const [autosave] = useState(() => createAutosave({ save, tell: setState }));
  useEffect(() => {
    const flush = () => void autosave.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', flushWhenHidden);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flushWhenHidden);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);
  return [state, autosave];
}
