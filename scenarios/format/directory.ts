// A service directory as a scenario is bound to it: who can do what for whom, when, and whether there is room tonight.
// Shaped after Open Referral HSDS 3 (organization, service, location, service at location, schedules, languages, phones,
// eligibility, cost, accessibility, coverage), with what this field needs beside it. What a directory leaves out is not
// known, and is shown as not known.

import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { rightsPack } from './rights-pack.ts';
import { id, languageTag, sourceMark, text, webAddress } from './text.ts';
import {
  accessKinds,
  advocacies,
  confidentialities,
  costs,
  crimes,
  genders,
  groups,
  interpretings,
  phoneKinds,
  referralCodes,
  serviceComponents,
  serviceModels,
  weekdays,
} from './vocabulary.ts';

const clock = z.string().regex(/^([01][0-9]|2[0-4]):[0-5][0-9]$/, 'is not a time such as 08:30');
const day = z.iso.date('is not a date such as 2026-03-01');

const openHours = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  from: clock,
  /** Up to 24:00; hours past midnight are written on the next day. */
  to: clock,
});

const ages = z.strictObject({
  from: z.int().min(0).max(120).optional(),
  to: z.int().min(0).max(120).optional(),
});

/** Whom a service takes. What is left out is no condition. */
const eligibility = z.strictObject({
  genders: z.array(z.enum(genders)).min(1).optional(),
  ages: ages.optional(),
  crimes: z.array(z.enum(crimes)).min(1).optional(),
  /** Only people of one of these groups: enrolled in a tribal nation, police and their families, the military. */
  groups: z.array(z.enum(groups)).min(1).optional(),
});

/** Where people come, or where a service is run from; left out of what is shown where `kept` says so. */
const location = z.strictObject({
  id,
  name: text,
  address: text.optional(),
  /** The address is not given out: a shelter, a safe house. */
  kept: z.literal(true).optional(),
  area: id.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  access: z.array(z.enum(accessKinds)).optional(),
});

const phone = z.strictObject({
  /** As it is dialled or written to: 555-0142, 1-800-799-7233, 988. */
  number: z.string().min(2).max(40),
  kind: z.enum(phoneKinds),
  /** The word to send, the extension, the hours of this line. */
  note: text.optional(),
});

/** When somebody here last called and made sure, and how long that holds. */
const verification = z.strictObject({ on: day, by: text, expires: day });

const organization = z.strictObject({
  id,
  name: text,
  about: text.optional(),
  website: webAddress.optional(),
});

const service = z.strictObject({
  id,
  name: text,
  organization: id.optional(),
  /** What it does, in words an officer can say as they stand. */
  does: text.optional(),
  models: z.array(z.enum(serviceModels)).optional(),
  components: z.array(z.enum(serviceComponents)).optional(),
  codes: z.array(z.enum(referralCodes)).min(1),
  /** Whose advocates: of police, prosecution or court, or of an independent program. Not the same as `models`. */
  advocacy: z.enum(advocacies).optional(),
  /** What becomes of what is told there. */
  confidentiality: z.enum(confidentialities).optional(),
  confidentialityNote: text.optional(),
  serves: eligibility.optional(),
  /** What it says of itself, where that is not what it does. */
  says: text.optional(),
  /** Whom it does not take, whatever it says. */
  turnsAway: eligibility.optional(),
  languages: z.array(languageTag).optional(),
  interpreting: z.enum(interpretings).optional(),
  access: z.array(z.enum(accessKinds)).optional(),
  /** Whether children can come along, and up to which age. */
  children: z
    .union([z.literal('no'), z.strictObject({ upTo: z.int().min(0).max(17).optional() })])
    .optional(),
  animals: z.enum(['yes', 'arranged', 'no']).optional(),
  cost: z.enum(costs).optional(),
  costNote: text.optional(),
  /** Whether it helps only somebody who has made a police report. */
  reportRequired: z.boolean().optional(),
  hours: z.union([z.literal('always'), z.literal('unknown'), z.array(openHours)]),
  capacity: z.enum(['open', 'waiting', 'full', 'unknown']),
  capacityNote: text.optional(),
  phones: z.array(phone).optional(),
  /** What to mind when it is called or calls back. */
  safeContact: text.optional(),
  locations: z.array(id).optional(),
  /** The areas it covers; without it, everywhere. */
  coverage: z.array(id).optional(),
  /** For these crimes it is harmful, whatever it offers: couples counselling after partner violence. */
  unsafeFor: z.array(z.enum(crimes)).optional(),
  unsafeBecause: text.optional(),
  website: webAddress.optional(),
  /** The day the entry was put together from public material; nobody here has called. */
  compiledOn: day.optional(),
  /** What the compiler could not settle. */
  doubt: text.optional(),
  sources: z.array(sourceMark).optional(),
  verified: verification.optional(),
  /** In a fictional place: it never goes stale, and nobody can be reached there. */
  fictional: z.literal(true).optional(),
  /** Taken out of use by the agency; kept, because attempts were played with it. */
  retired: z.literal(true).optional(),
});

const area = z.strictObject({ id, name: text, about: text.optional() });

export const directoryDocument = z.strictObject({
  format: z.literal(1),
  id,
  version: z.int().min(1),
  name: text,
  about: text.optional(),
  areas: z.array(area).optional(),
  organizations: z.array(organization).optional(),
  locations: z.array(location).optional(),
  sources: z.record(sourceMark, z.strictObject({ title: text, url: webAddress })).optional(),
  /** What people are told about their rights and about compensation, one pack a jurisdiction. */
  rights: z.array(rightsPack).optional(),
  services: z.array(service),
});

/** A directory that has been checked against its schema. */
export type Directory = DeepReadonly<z.output<typeof directoryDocument>>;
export type Service = Directory['services'][number];
export type Eligibility = NonNullable<Service['serves']>;
export type DirectoryLocation = NonNullable<Directory['locations']>[number];
export type Organization = NonNullable<Directory['organizations']>[number];
