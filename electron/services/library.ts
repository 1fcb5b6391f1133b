import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';

/** What can be practised: parsed scenarios, and the directories they name. Asked for when it is first needed. */
export type Library = {
  readonly scenarios: () => readonly Scenario[];
  /** By name and version, such as `alder-county@1`. */
  readonly directory: (name: string) => Directory | undefined;
  /** The directory that an agency begins with: the fictional county and the national lines. */
  readonly shippedDirectory: () => Directory;
};
