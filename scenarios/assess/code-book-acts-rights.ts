import type { Entry } from './code-book-basis.ts';

/** Rights, record and what comes next: what the officer asks or offers, whatever the answer. */
export const rightsActs = {
  'rights-explained': {
    name: 'Rights explained',
    definition: 'Gives the notice of rights and explains it in the person’s language.',
    good: 'This says you can be told about every hearing, and be heard. Shall I go through it?',
    bad: 'Read this and sign here.',
    basis: { source: ['S87'] },
  },
  'notification-explained': {
    name: 'Notification explained',
    definition: 'Says how the person can learn of a release, a hearing or a change in custody.',
    good: 'You can have a call when he gets out. I’ll show you how to sign up.',
    bad: 'You’ll hear about it.',
    basis: 'practice',
  },
  'order-enforcement-explained': {
    name: 'Order’s reach explained',
    definition: 'Says where an order counts and whom to call when it is broken.',
    good: 'It counts across the line too. Either of us has to act on it.',
    bad: 'Not valid over here.',
    basis: 'practice',
  },
  'kit-tracking-explained': {
    name: 'Kit tracking explained',
    definition: 'Says how the person can follow where their kit is.',
    good: 'With this number you can see where your kit is, without asking us.',
    bad: 'It’s in the system.',
    basis: 'practice',
  },
  'property-explained': {
    name: 'Property explained',
    definition: 'Says what is taken, why, and how it comes back.',
    good: 'We need the phone for two days. Here is the receipt and the name to ask for.',
    bad: 'It’s evidence now.',
    basis: 'practice',
  },
  'media-explained': {
    name: 'Media explained',
    definition: 'Says what may become public, and that they need not speak to anybody.',
    good: 'Reporters may come. You owe them nothing.',
    bad: 'It’ll be on the news anyway.',
    basis: 'practice',
  },
  'burial-help-explained': {
    name: 'Next steps after a death explained',
    definition: 'Says what happens with the body, when it is released, and who helps with cost.',
    good: 'The medical examiner has him now. I’ll tell you when, and who helps with the funeral.',
    bad: 'The coroner will tell you.',
    basis: 'practice',
  },
  'safe-contact-asked': {
    name: 'Safe contact asked',
    definition:
      'Asks how, when and through whom the person can be reached safely, and what a message may say.',
    good: 'Which number is safe, at what times, and may I leave a message?',
    bad: 'What’s your number?',
    basis: 'practice',
  },
  'next-step-told': {
    name: 'Next step told',
    definition: 'Says what happens tonight and next, and what does not.',
    good: 'Tonight I write this up. Tomorrow a detective reads it. Nobody comes here unless you ask.',
    bad: 'We’ll be in touch.',
    basis: { source: ['S43'] },
  },
  'contact-named': {
    name: 'Contact named',
    definition: 'Names who has it next, with a way to reach them.',
    good: 'Detective Ruiz has it. This is her own line.',
    bad: 'Somebody from the unit.',
    basis: 'practice',
  },
  'follow-up-dated': {
    name: 'Follow-up dated',
    definition: 'Says on which day and by whom the person will hear again.',
    good: 'She calls you Thursday before noon. If not, call me.',
    bad: 'It may take a while.',
    basis: 'practice',
  },
  'update-given': {
    name: 'Update given',
    definition: 'Tells how the case stands, bad news included.',
    good: 'I have bad news and I would rather you hear it from me.',
    bad: 'Still pending.',
    basis: 'practice',
  },
  'feedback-invited': {
    name: 'Feedback invited',
    definition: 'Asks what helped and what hurt, or offers the survey, as something optional.',
    good: 'What have we done that helped, and what made it worse? Only if you like.',
    bad: 'Would you rate us five?',
    basis: 'practice',
  },
  'choice-reopened': {
    name: 'Choice reopened',
    definition: 'Says that an earlier no or yes can be changed, and how.',
    good: 'You said no then. It is open again, if you want it.',
    bad: 'So you’re still not cooperating?',
    basis: 'practice',
  },
} as const satisfies Record<string, Entry>;
