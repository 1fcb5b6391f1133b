/** Why a practice attempt is never exported, in the words that the person who asked is given. */
export const practiceStaysHere =
  'Practice belongs to the officer: it stays on this computer and is never exported. Only assessed attempts become records.';
