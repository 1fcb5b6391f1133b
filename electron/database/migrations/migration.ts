/** One step of the schema. Once released it is never edited: what has to change is a step of its own. */
export type Migration = {
  /** From 1, without gaps; the database's `user_version` once it is applied. */
  readonly number: number;
  readonly sql: string;
};
