// The closed lists of the referral phase: which steps it has, in which ways an officer can take each, what can be said
// of a service, and what can stand in the way. An unknown name is refused.

/** The steps of a referral. Each node of a referral phase is one of them. */
export const referralSteps = [
  'open',
  'agenda',
  'barrier',
  'offer',
  'question',
  'call',
  'handover',
  'next',
  'refused',
  'report',
  'rights',
  'follow',
] as const;
export type ReferralStep = (typeof referralSteps)[number];

/**
 * The ways in which each step can be taken, the one that the field asks for first. `offer` has several that are good:
 * how warm each is, the rubric says.
 */
export const referralWays = {
  open: ['worry', 'anything', 'list', 'card'],
  agenda: ['take', 'enough'],
  barrier: ['solve', 'vague', 'dismiss', 'decide', 'relative'],
  offer: ['together', 'comes', 'phone', 'card', 'push', 'none'],
  question: ['answer', 'dodge', 'assure'],
  call: ['least', 'everything', 'wordless', 'case'],
  handover: ['aside', 'doorway', 'answers', 'notes'],
  next: ['plan', 'another', 'hope', 'drop'],
  refused: ['door', 'press', 'anyway', 'silence'],
  report: ['told', 'quiet', 'leave'],
  rights: ['explain', 'read', 'paper', 'promise'],
  follow: ['agreed', 'advocate', 'somebody', 'theirs', 'message'],
} as const satisfies Readonly<Record<ReferralStep, readonly string[]>>;

export type ReferralWayOf<Step extends ReferralStep> = (typeof referralWays)[Step][number];
export type ReferralWay = ReferralWayOf<ReferralStep>;

/** Every way once, whatever its step. */
// Object.values forgets which words it was given: they are all the ways.
export const allReferralWays = [...new Set(Object.values(referralWays).flat())] as readonly ReferralWay[];

/** The steps that are about one need. */
export const stepsAboutNeed: readonly ReferralStep[] = [
  'barrier',
  'offer',
  'question',
  'call',
  'handover',
  'next',
  'refused',
  'report',
];

/** The steps at which a service is named, each with its ways that name none. */
export const stepsOverServices: Partial<Readonly<Record<ReferralStep, readonly ReferralWay[]>>> = {
  offer: ['none'],
  call: [],
  report: ['leave'],
};

/**
 * What an officer can say about a service when offering it. Whether it is true, the directory says; none of it steers
 * where the interview goes.
 */
export const statements = [
  /** What it does, in the directory's words. */
  'does',
  /** It is apart from the police, and what is said there stays there unless the person agrees in writing. */
  'apart',
  /** It works with police or court, and what is said there may be passed on. */
  'passed-on',
  /** Nothing said there ever gets out. */
  'never-out',
  'free',
  /** There may be a cost, and they will say. */
  'costs',
  /** They will pay all of it back. */
  'pays-back',
  'no-is-fine',
  /** They want a police report first. */
  'report-first',
  /** They take people in this position. */
  'takes-you',
  'room-tonight',
] as const;
export type Statement = (typeof statements)[number];

/** What can stand between a person and help. */
export const barrierKinds = [
  'language',
  'ride',
  'children',
  'animals',
  'phone',
  'work',
  'money',
  'police',
  'immigration',
] as const;
export type BarrierKind = (typeof barrierKinds)[number];
