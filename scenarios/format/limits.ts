// The sizes beyond which a scenario is refused as absurd. Stated in docs/scenario-format.md.

export const limits = {
  /** Characters of the whole file. */
  fileCharacters: 2_000_000,
  /** Brackets inside brackets, whatever they hold. */
  jsonDepth: 100,
  /** How deep states may stand inside each other. */
  stateDepth: 8,
  /** States of one scenario, sub-scenes expanded. */
  states: 3_000,
  /** Choices of one node: digits 1 to 9 select them. */
  choicesPerNode: 9,
  linesPerState: 40,
  facts: 200,
  needs: 60,
  flags: 200,
  people: 20,
  objectives: 12,
  sources: 200,
  /** Alternatives of one choice, and of one `always` or `onDone`. */
  alternatives: 24,
  actionsPerTransition: 24,
  /** Guards inside one guard. */
  guardTerms: 24,
  guardDepth: 6,
  /** Everything inside one guard, however it is written. */
  guardParts: 300,
  /** The same, of all guards together. */
  allGuardParts: 20_000,
  idCharacters: 60,
  /** One spoken line or choice. */
  lineCharacters: 600,
  /** A reason, a briefing paragraph, an ending's sentence. */
  textCharacters: 4_000,
} as const;
