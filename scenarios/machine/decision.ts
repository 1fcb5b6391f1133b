import type { Statement } from '../format/referral-vocabulary.ts';

/** What a choice over services names. */
export type DecisionArgs = {
  readonly service: string;
  readonly need: string;
  /** What the officer said about the service when offering it, each once, in the order it was said. */
  readonly said?: readonly Statement[] | undefined;
};

/** What an officer decided at one node. The run of an attempt is a list of these. */
export type Decision = {
  /** The path of the node it was taken at. */
  readonly node: string;
  readonly choice: string;
  /** For a choice over services: which service was asked, for which need, and what was said of it. */
  readonly args?: DecisionArgs | undefined;
};
