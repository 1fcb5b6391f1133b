/** What an officer decided at one node. The run of an attempt is a list of these. */
export type Decision = {
  /** The path of the node it was taken at. */
  readonly node: string;
  readonly choice: string;
  /** For a choice over services: which service was asked, and for which need. */
  readonly args?: { readonly service: string; readonly need: string } | undefined;
};
