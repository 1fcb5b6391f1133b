// The one schema of a scenario file. What an author may write is its input, what a parsed scenario holds its output;
// rules that need more than one place (targets, inheritance, stakes) are checked after it, in check-meaning.ts.

import { z } from 'zod';
import { actIds, competencyIds, gateIds } from '../assess/code-book.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { guard } from './guard.ts';
import { limits } from './limits.ts';
import { person } from './person.ts';
import { state, subScene } from './state.ts';
import { id, languageTag, sourceMark, statePath, text, webAddress } from './text.ts';
import {
  dimensions,
  factKinds,
  highestDimension,
  lowestDimension,
  referralCodes,
  reviewerRoles,
  serviceModels,
  urgencies,
  weekdays,
} from './vocabulary.ts';

/** The format this app writes and the newest it reads. */
export const newestFormat = 1;

const level = z.int().min(lowestDimension).max(highestDimension);

const objective = z.strictObject({
  id,
  text,
  competencies: z.array(z.enum(competencyIds)),
  requires: z.array(z.enum(actIds)),
});

const briefing = z.strictObject({
  dispatch: text,
  known: z.array(text),
  place: text,
  at: z.strictObject({
    weekday: z.enum(weekdays),
    time: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'is not a time such as 01:04'),
  }),
});

/** Something true that the person may tell. It is told only while `opens` holds; `kept` marks what no choice discloses. */
const fact = z.strictObject({
  text,
  quote: text.optional(),
  kind: z.enum(factKinds),
  opens: guard.optional(),
  kept: z.literal(true).optional(),
});

const need = z.strictObject({
  text,
  urgency: z.enum(urgencies),
  metBy: z.array(z.enum(referralCodes)).min(1),
  /** Whose need it is; without it, the one victim’s. */
  of: id.optional(),
  /** When an officer could have noticed it although nobody told it, once this holds. */
  noticeable: guard.optional(),
  /** The law demands a report: an officer makes it, and nobody can decline it. */
  mandated: z.literal(true).optional(),
  /** Why nobody in the directory can meet it tonight; the proof then does not ask for a service that does. */
  unmet: text.optional(),
});

/** A never-event by omission: tripped at the decision that leaves `after` while none of `unless` has been done. */
const omission = z.strictObject({
  gate: z.enum(gateIds),
  unless: z.array(z.enum(actIds)).min(1),
  after: statePath,
});

const source = z.strictObject({ title: text, url: webAddress });

const review = z.strictObject({
  by: text,
  role: z.enum(reviewerRoles),
  on: z.iso.date('is not a date such as 2026-03-01'),
  /** The scenario version that was read. */
  version: text,
  note: text.optional(),
});

const machine = z.strictObject({
  id,
  initial: id,
  states: z.record(id, z.union([subScene, state])),
});

const record = <T extends z.ZodType>(key: z.ZodString, entry: T, most: number) =>
  z
    .record(key, entry)
    .refine((entries) => Object.keys(entries).length <= most, `holds more than ${most} entries`);

/** A scenario file. */
export const scenarioDocument = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(newestFormat),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'is not a version such as 1.0.0'),
  language: languageTag,
  title: text,
  /** Planned length in minutes. */
  minutes: z.int().min(1).max(60),
  /** Scenarios of one group can be swapped for each other. */
  group: id,
  models: z.array(z.enum(serviceModels)).min(1),
  objectives: z.array(objective).min(1).max(limits.objectives),
  contentNote: text,
  briefing,
  people: record(id, person, limits.people),
  opening: z.strictObject({ safety: level, control: level, trust: level, strain: level }) satisfies z.ZodType<
    Record<(typeof dimensions)[number], number>
  >,
  facts: record(id, fact, limits.facts),
  needs: record(id, need, limits.needs),
  gates: z.array(omission),
  /** The directory the scenario was written with, by name and version. */
  directory: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*@[1-9][0-9]*$/, 'is not a directory and its version, such as alder-county@1')
    .optional(),
  sources: record(sourceMark, source, limits.sources),
  reviews: z.array(review),
  machine,
});

type ParsedDocument = z.output<typeof scenarioDocument>;
type Machine = Omit<ParsedDocument['machine'], 'states'> & { states: Record<string, z.output<typeof state>> };

/** A scenario as an author writes it. */
export type WrittenScenario = z.input<typeof scenarioDocument>;

/** The document after the schema and before sub-scenes and inheritance are expanded. */
export type UnexpandedScenario = ParsedDocument;

/** A parsed scenario: sub-scenes written out, guards in full, inherited channel, presence, reason and basis filled in. */
export type Scenario = DeepReadonly<Omit<ParsedDocument, 'machine' | '$schema'> & { machine: Machine }>;

export type Fact = Scenario['facts'][string];
export type Need = Scenario['needs'][string];
export type Person = Scenario['people'][string];
