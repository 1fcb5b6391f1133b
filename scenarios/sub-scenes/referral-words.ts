// What an author writes to use `referral@1`: whom it is with, what each need is answered with, and what stands in the
// way. The officer's words and the judgement of them are the machinery's.

import { z } from 'zod';
import { actIds, gateIds } from '../assess/code-book.ts';
import { nearest } from '../format/did-you-mean.ts';
import { guard } from '../format/guard.ts';
import { line } from '../format/line.ts';
import { barrierKinds, referralWays } from '../format/referral-vocabulary.ts';
import { presence } from '../format/state.ts';
import { id, spokenText, text } from '../format/text.ts';
import { channels, moods } from '../format/vocabulary.ts';

/** A need's name becomes part of the ids of choices, which have an end. */
const mostNeedCharacters = 36;

/** The agenda has a choice for each need and one to go on. */
const mostNeeds = 8;

/** What the person says, alone or with the face that goes with it. */
const reply = z.union([
  spokenText.transform((written): { text: string; mood?: (typeof moods)[number] } => ({ text: written })),
  z.strictObject({ text: spokenText, mood: z.enum(moods).optional() }),
]);

export type Reply = z.output<typeof reply>;

const flag = id.refine(
  (name) => name.startsWith('referral-'),
  'is a flag of the referral and has to begin with *referral-*',
);

const barrier = z.strictObject({
  kind: z.enum(barrierKinds),
  /** What the person says stands in the way. */
  line: reply,
  /** What they say once it is out of the way. */
  solved: reply,
  /** What it is to let the wrong person interpret; only where language is in the way. */
  goBetween: z.enum(gateIds).extract(['child-interpreter', 'suspect-side-interpreter']).optional(),
});

const offered = z.strictObject({
  /** Told when the officer asks what worries the person most. */
  surfaces: z.literal(true).optional(),
  /** Spoken when the need is taken up. */
  line: reply.optional(),
  barrier: barrier.optional(),
  /** When the person asks something before answering, and what. */
  asks: z.strictObject({ when: guard.optional(), line: reply }).optional(),
  /** When the person accepts; without it, at trust 0 or more. */
  accepts: guard.optional(),
  yes: reply,
  no: reply,
  /** What comes from the other end; without it, that somebody answers. */
  voice: z.array(line).min(1).optional(),
  /** When the person changes their mind after the call, and what they say then. */
  changes: z.strictObject({ when: guard, line: reply }).optional(),
  /** Said after the call. */
  after: reply,
  /** Said when there is no room, or nobody there. */
  full: reply,
  /** Said when the service turns out to be no help to this person. */
  turned: reply.optional(),
  /** Said to something that would put them in danger; without it, the no. */
  unsafe: reply.optional(),
  /** What the officer also does by offering it: `advocate-offered`, `shelter-offered`. */
  acts: z.array(z.enum(actIds)).min(1).optional(),
  /** Flags for the close and the endings to speak of. */
  flags: z
    .strictObject({ accepted: flag.optional(), called: flag.optional(), declined: flag.optional() })
    .optional(),
});

export type OfferedNeed = z.output<typeof offered>;

/** A report that the law demands: the person is told, and does not decide. */
const reported = z.strictObject({
  line: reply.optional(),
  /** Said when the officer tells them first, and when they learn of it after. */
  told: reply,
  quiet: reply,
});

export type ReportedNeed = z.output<typeof reported>;

const needId = id.max(
  mostNeedCharacters,
  `is longer than the name of a need in a referral may be (${mostNeedCharacters} characters)`,
);

const most = (entries: object) => Object.keys(entries).length <= mostNeeds;

const written = z.strictObject({
  /** With whom the officer goes through it. */
  person: id,
  /** The interpreter through whom it goes, where there is one. */
  via: id.optional(),
  channel: z.enum(channels),
  present: z.array(presence).min(1),
  /** The suspect may find paper here, or read this person's phone. */
  watched: z.literal(true).optional(),
  /** The jurisdiction whose notice of rights is explained. */
  pack: id.optional(),
  /** Spoken when the referral begins. */
  lines: z.array(line).min(1),
  opening: z.strictObject({
    /** To the question what worries them most. */
    worry: reply,
    /** To the question whether there is anything else. */
    anything: reply,
    /** To a list read out. */
    list: reply,
    /** To a card and a goodbye. */
    card: reply,
  }),
  needs: z
    .record(needId, offered)
    .refine((needs) => Object.keys(needs).length > 0, 'names no need')
    .refine(most, `names more than ${mostNeeds} needs`),
  reports: z.record(needId, reported).optional(),
  replies: z.strictObject({
    /** When a no is taken. */
    left: reply,
    /** When a no is not taken. */
    pressed: reply,
  }),
  rights: z.strictObject({ explained: reply, other: reply }),
  follow: z.strictObject({ agreed: reply, other: reply }),
  /** Other words for a choice, under its id without `referral-`. */
  words: z.record(id, spokenText).optional(),
  /** How a choice was taken, under its id without `referral-`; shown after the attempt. */
  inner: z.record(id, text).optional(),
});

/** What an author writes in `with`. */
export const referralWords = written.check(({ value, issues }) => {
  if (Object.keys(value.needs).length === 0) return;
  const known = choiceNames([...Object.keys(value.needs), ...Object.keys(value.reports ?? {})]);
  for (const field of ['words', 'inner'] as const) {
    for (const name of Object.keys(value[field] ?? {})) {
      if (known.has(name)) continue;
      const meant = nearest(name, [...known]);
      const hint = meant === undefined ? '' : `; the nearest is *${meant}*`;
      const message = `is no choice of the referral${hint}`;
      issues.push({ code: 'custom', input: name, path: [field, name], message });
    }
  }
});

/** The ids of the choices of a referral over these needs, without `referral-`. */
function choiceNames(needs: readonly string[]): ReadonlySet<string> {
  const { open, agenda, rights, follow, ...ofNeeds } = referralWays;
  const [take] = agenda;
  const words = [take, ...Object.values(ofNeeds).flat()];
  return new Set<string>([
    ...open,
    'enough',
    ...rights.map((way) => `rights-${way}`),
    ...follow.map((way) => `follow-${way}`),
    ...needs.flatMap((need) => words.map((word) => `${need}-${word}`)),
  ]);
}

export type ReferralWords = z.output<typeof referralWords>;
