// Why a point of a referral was earned or not, each in one sentence. A stored assessment holds the names; the sentences
// may become clearer without any record changing.

/** The items on which a referral is judged, in the order in which they are shown; after the checklist of §4.4. */
export const referralItemIds = [
  'asking',
  'order',
  'needs',
  'fit',
  'accuracy',
  'barriers',
  'questions',
  'connection',
  'consent',
  'handover',
  'no-room',
  'no-respected',
  'report',
  'rights',
  'safe-contact',
  'follow-up',
] as const;
export type ReferralItemId = (typeof referralItemIds)[number];

/** What each item asks, in words. */
export const referralItems: Readonly<Record<ReferralItemId, string>> = {
  asking: 'What would help was asked before any service was named.',
  order: 'What could not wait was taken up first.',
  needs: 'Each need was offered the best there was for it, the most urgent weighing most.',
  fit: 'What was offered is the right kind of help and takes this person.',
  accuracy: 'What was said of a service is what the person needs to know, and true.',
  barriers: 'What stood in the way was asked about and solved.',
  questions: 'What the person asked was answered honestly.',
  connection: 'The contact was made together, or brought here, and not left to paper.',
  consent: 'Leave was asked before anything was shared, and the least was shared.',
  handover: 'The person was left alone to talk.',
  'no-room': 'Where there was no room, the next step was plain.',
  'no-respected': 'A no was taken, and the door left open.',
  report: 'The person heard of a report from the officer first.',
  rights: 'Rights and compensation were explained, and nothing promised.',
  'safe-contact': 'A safe way to be in touch was asked.',
  'follow-up': 'It is plain who does what by when.',
};

/** Why each point was earned or not. */
export const pointReasons = {
  'asked-first': 'The worry of the next day was asked before any service was named.',
  'asked-closed': 'Whether there was anything else was asked so that the answer is no.',
  'list-first': 'Everything there is was read out before anybody had asked what is wanted.',
  'card-first': 'The person was left with a card before anybody had asked what is wanted.',
  'most-urgent': 'Nothing that was left was more urgent.',
  'less-urgent': 'Something that was left was more urgent.',
  'best-offered': 'It was offered the best there was for it.',
  'less-offered': 'It was offered something, and there was better.',
  'nothing-offered': 'It was offered nothing that could help, and something could have.',
  fits: 'It is the right kind of help and takes this person.',
  'does-not-take': 'It does not take this person.',
  'other-help': 'It is another kind of help.',
  'would-harm': 'It would put this person in danger.',
  said: 'It was said, and it is true.',
  unsaid: 'It was not said.',
  'said-falsely': 'It was said, and it is not true.',
  solved: 'What stood in the way was asked about and solved.',
  unsolved: 'What stood in the way was left there.',
  answered: 'The question was answered, and what was not known was left to those who know.',
  unanswered: 'The question was put off, or answered with a promise.',
  together: 'The call was to be made together, now.',
  comes: 'Somebody was to come here.',
  'safe-phone': 'The person was to call, now, from a phone nobody watches.',
  'on-paper': 'The number was left on paper.',
  pushed: 'It was decided for the person.',
  'not-connected': 'Nobody was offered.',
  'leave-asked': 'Leave was asked before the call.',
  'leave-unasked': 'Nobody asked before the call.',
  'least-shared': 'No more was shared than the call needs.',
  'more-shared': 'More was shared than the call needs.',
  'out-of-hearing': 'The officer moved out of hearing.',
  'in-hearing':
    'The officer stayed where the talk could be heard: what is said before police may not stay theirs.',
  'planned-on': 'What there is not, and what comes instead, was said plainly.',
  'hoped-on': 'It was left to luck.',
  'no-taken': 'The no was taken, and the door left open.',
  'no-untaken': 'The no was not taken as an answer.',
  'report-told': 'The person heard of the report from the officer first.',
  'report-untold': 'The person did not hear of the report from the officer first.',
  explained: 'Rights and compensation were explained in plain words.',
  unexplained: 'Rights and compensation were not explained.',
  'promised-money': 'Money was promised that somebody else decides about.',
  'contact-asked': 'A safe way to be in touch was asked.',
  'contact-unasked': 'Nobody asked which way is safe.',
  'who-said': 'It is plain who will be in touch.',
  'who-unsaid': 'It is not plain who will be in touch.',
  'when-said': 'It is plain by when.',
  'when-unsaid': 'It is not plain by when.',
} as const;

export type PointReason = keyof typeof pointReasons;

// Object.keys gives string[]; the record above has exactly these keys.
export const pointReasonIds = Object.keys(pointReasons) as readonly PointReason[];
