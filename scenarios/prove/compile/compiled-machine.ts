import type { ServiceClass } from '../../format/vocabulary.ts';
import type {
  ScenarioChoice,
  ScenarioIndex,
  ScenarioNode,
  StateEntry,
} from '../../machine/index-scenario.ts';
import type { CompiledGuard } from './compile-guard.ts';
import type { Step, StepTree } from './compile-step.ts';
import type { ContextBits, Words } from './context-bits.ts';

/** Something an officer can do at a configuration: a choice, or a choice over services with the class it finds. */
export type Move = {
  readonly node: ScenarioNode;
  readonly choice: ScenarioChoice;
  readonly found: ServiceClass | undefined;
  /** The choice's id, with the class after a colon where there is one. */
  readonly event: string;
  readonly isOpen: CompiledGuard;
  readonly tree: StepTree;
  readonly run: Step;
};

/** One way a move can end. */
export type Landing = {
  readonly move: Move;
  /** The configuration in which the interview rests. */
  readonly to: number;
  /** The interview is still at the node. */
  readonly stays: boolean;
  /** The beats and scenery passed and entered, and where the interview rests. */
  readonly entered: readonly StateEntry[];
  /** By how much strain is raised on the way, before it is kept within its bounds. */
  readonly strain: number;
  /** For each fact that is asked for on the way: the guards of the lines that would say it; empty where none would. */
  readonly says: ReadonlyMap<string, readonly CompiledGuard[]>;
  /** The bit that remembers that the node has been left, where that is kept. */
  readonly leaves: number | undefined;
};

/** Where the interview can rest: a node or an ending, and the scenery beside it. */
export type Configuration = {
  /** The paths of the atomic states it stands for. */
  readonly leaves: readonly string[];
  readonly place: StateEntry;
  /** Nothing at an ending. */
  readonly node: ScenarioNode | undefined;
  readonly moves: readonly Move[];
};

/** A scenario as transitions over bits. Its configurations are all that could be reached if every guard could hold. */
export type CompiledMachine = {
  readonly index: ScenarioIndex;
  readonly bits: ContextBits;
  readonly configurations: readonly Configuration[];
  readonly landings: readonly Landing[];
  readonly opening: {
    readonly configuration: number;
    readonly words: Words;
    /** The beats and scenery passed and entered before the first decision, and where the interview rests. */
    readonly entered: readonly StateEntry[];
    /** The facts told before the first decision. */
    readonly told: readonly string[];
  };
};
