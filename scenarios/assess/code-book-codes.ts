import type { Entry } from './code-book-basis.ts';

/**
 * How a code takes part in the question map: `substantive` prompts are counted, `drawn` ones are shown and not
 * counted, `harm` is shown and listed.
 */
export type CodeFamily = 'substantive' | 'drawn' | 'harm';

/** A kind of thing an officer says to a victim. */
export interface Code extends Entry {
  readonly family: CodeFamily;
  /** Whether the prompt narrows the answer to what the officer put into it (product convention for MUL and BLM). */
  readonly closed: boolean;
}

export const codes = {
  OPN: {
    name: 'Open invitation',
    family: 'substantive',
    closed: false,
    definition: 'Hands the account over: the person chooses where to begin, what to tell and how much.',
    good: 'Start wherever makes sense to you and tell me what you are able to.',
    bad: 'Start at the beginning and leave nothing out.',
    basis: { source: ['S10', 'S22', 'S25'] },
  },
  CUE: {
    name: 'Cued invitation',
    family: 'substantive',
    closed: false,
    definition: 'Takes something the person has already said, in their own word, and asks for more of it.',
    good: 'You said the hallway. Tell me more about the hallway.',
    bad: 'So after he grabbed you, what then?',
    basis: 'practice',
  },
  PRB: {
    name: 'Probing question',
    family: 'substantive',
    closed: false,
    definition:
      'Asks who, what, where, when or how about one thing the person has raised, with room to answer.',
    good: 'Where was your phone at that point?',
    bad: 'What exactly did he do, to the minute?',
    basis: { source: ['S22'] },
  },
  SEN: {
    name: 'Sensory prompt',
    family: 'substantive',
    closed: false,
    definition: 'Asks about one sense, open and conditional, so that “nothing” is as good an answer as any.',
    good: 'What, if anything, do you remember hearing?',
    bad: 'You can still smell him, can’t you?',
    basis: { source: ['S18'] },
  },
  APC: {
    name: 'Appropriate closed question',
    family: 'substantive',
    closed: true,
    definition: 'A needed fact asked for directly, after the person has had their say.',
    good: 'You mentioned a neighbor. Do you know the last name?',
    bad: 'Name, date of birth, address?',
    basis: { source: ['S22'] },
  },
  INC: {
    name: 'Closed too early',
    family: 'substantive',
    closed: true,
    definition: 'A yes-or-no question where an open one would have served, most often before any account.',
    good: 'Tell me what brought you to call.',
    bad: 'Did he hit you?',
    basis: { source: ['S22'] },
  },
  FRC: {
    name: 'Forced choice',
    family: 'substantive',
    closed: true,
    definition: 'Offers the answers to choose from, though the true one may not be among them.',
    good: 'What part of the hand was it, if you know?',
    bad: 'Was it a fist or an open hand?',
    basis: { source: ['S22'] },
  },
  MUL: {
    name: 'Several at once',
    family: 'substantive',
    closed: true,
    definition: 'Two or more questions in one breath; only one gets an answer and nobody knows which.',
    good: 'Who was there? … And when was that?',
    bad: 'Who was it, when did it start, and had you met before?',
    basis: { source: ['S22'] },
  },
  LDG: {
    name: 'Leading question',
    family: 'substantive',
    closed: true,
    definition: 'Carries its own answer and asks the person to agree.',
    good: 'What did you notice about how he was?',
    bad: 'He was drunk, wasn’t he?',
    basis: { source: ['S22'] },
  },
  SUG: {
    name: 'Suggestive question',
    family: 'substantive',
    closed: true,
    definition:
      'Brings in something the person has not said, or presses with what others are supposed to have said.',
    good: 'Is there anything else you want me to know?',
    bad: 'Two other women told us he filmed them. You too?',
    basis: 'practice',
  },
  BLM: {
    name: 'Blaming question',
    family: 'substantive',
    closed: true,
    definition:
      'Asks the person to account for what they did or did not do. Judged by what it does, not by the word why.',
    good: 'The reason I ask where you stood is to find a camera.',
    bad: 'Why did you let him back in?',
    basis: { source: ['S1'] },
  },
  SAF: {
    name: 'Safety or duty question',
    family: 'drawn',
    closed: true,
    definition:
      'A closed question that must be asked: injury, danger, a screen, a legal item. Never counted against anybody.',
    good: 'I ask everyone this: is there a gun in the house?',
    bad: 'You’re not hurt, are you?',
    basis: 'convention',
  },
  EXP: {
    name: 'Explanation',
    family: 'drawn',
    closed: false,
    definition: 'Says what happens and why, sets a ground rule, or lays out a choice.',
    good: 'You can skip any question, and “I don’t know” is a fine answer.',
    bad: 'I just need this for my report.',
    basis: { source: ['S1'] },
  },
  SUP: {
    name: 'Support',
    family: 'drawn',
    closed: false,
    definition: 'Warmth that neither judges, promises nor suggests what happened.',
    good: 'Take the time you need. I am listening.',
    bad: 'I believe every word, and he will pay for it.',
    basis: { source: ['S2'] },
  },
  FAC: {
    name: 'Facilitator',
    family: 'drawn',
    closed: false,
    definition: 'A pause, a sound or an echo that keeps the person’s own account going.',
    good: '… the back door.',
    bad: 'Right, right. Moving on.',
    basis: 'practice',
  },
  CLR: {
    name: 'Check',
    family: 'drawn',
    closed: false,
    definition: 'Says back what was heard so that the person can put it right.',
    good: 'Let me say that back. Stop me wherever I have it wrong.',
    bad: 'So basically he snapped.',
    basis: { source: ['S5'] },
  },
  MIN: {
    name: 'Minimizing',
    family: 'harm',
    closed: false,
    definition: 'Makes what happened, or how it felt, smaller than the person says it is.',
    good: 'That sounds frightening.',
    bad: 'At least nothing is broken.',
    basis: 'practice',
  },
  OPI: {
    name: 'Opinion or doubt',
    family: 'harm',
    closed: false,
    definition: 'States the officer’s own view of the account, the person or what they should do.',
    good: 'Help me get the order right: was the call before or after?',
    bad: 'That does not add up.',
    basis: { source: ['S22'] },
  },
  PRM: {
    name: 'Promise beyond one’s power',
    family: 'harm',
    closed: false,
    definition: 'Promises what only a court, another agency or luck can give.',
    good: 'I cannot tell you how it ends. I can tell you what happens tonight.',
    bad: 'He is going away for years.',
    basis: 'practice',
  },
  INT: {
    name: 'Interruption',
    family: 'harm',
    closed: false,
    definition: 'Cuts into an account that is running, or hops to another topic.',
    good: 'Go on. I will ask about the car later.',
    bad: 'Hold on. What color was the car?',
    basis: 'practice',
  },
} as const satisfies Record<string, Code>;

export type CodeId = keyof typeof codes;

// Object.keys gives string[]; the record above has exactly these keys.
export const codeIds = Object.keys(codes) as readonly CodeId[];

/**
 * From the most to the least favourable. A prompt with several codes has its place in the question map by the last of
 * them, so that a warm word does not hide a blaming question and a doubt is not counted as an invitation.
 */
export const favourability = [
  'EXP',
  'SUP',
  'FAC',
  'CLR',
  'SAF',
  'OPN',
  'CUE',
  'PRB',
  'SEN',
  'APC',
  'INT',
  'INC',
  'FRC',
  'MUL',
  'MIN',
  'OPI',
  'PRM',
  'LDG',
  'SUG',
  'BLM',
] as const satisfies readonly CodeId[];

/** The numerator of the recommended share. */
export const recommendedCodes = ['OPN', 'CUE', 'PRB'] as const satisfies readonly CodeId[];

/** The numerator of the invitations share, and what “open” means in “open prompts before the first closed one”. */
export const invitationCodes = ['OPN', 'CUE'] as const satisfies readonly CodeId[];
