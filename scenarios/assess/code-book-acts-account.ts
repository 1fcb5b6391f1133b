import type { Entry } from './code-book-basis.ts';

/** The account: what the officer asks or offers, whatever the answer. */
export const accountActs = {
  'account-invited': {
    name: 'Account invited',
    definition: 'Invites the account openly and leaves the start to the person.',
    good: 'Start wherever makes sense to you.',
    bad: 'Did he hit you?',
    basis: { source: ['S10', 'S25'] },
  },
  'silence-kept': {
    name: 'Silence kept',
    definition: 'Leaves a silence alone so that the account can go on.',
    good: '(Waits.)',
    bad: 'Hello? So then what?',
    basis: 'practice',
  },
  'own-words-kept': {
    name: 'Own words kept',
    definition: 'Uses and writes down the person’s own words.',
    good: 'You said “the bad cupboard”. I’ll write it like that.',
    bad: 'So, the closet.',
    basis: { source: ['S11'] },
  },
  'sequence-left-open': {
    name: 'Order left open',
    definition: 'Leaves the order of the account to the person and sorts it later.',
    good: 'Any order is fine. I will sort it out later.',
    bad: 'Start at the beginning and don’t skip.',
    basis: { source: ['S1'] },
  },
  'reaction-left-unjudged': {
    name: 'Reaction left unjudged',
    definition:
      'Takes laughter, calm, anger or silence as one of many ways to be, and draws nothing from it.',
    good: 'People react in all kinds of ways. Yours is fine.',
    bad: 'You’re laughing. Is this funny?',
    basis: 'practice',
  },
  'pattern-asked': {
    name: 'Pattern asked',
    definition: 'Asks about earlier times and what has been changing, once the account is there.',
    good: 'Has there been anything like this before tonight?',
    bad: 'How many times has he done this? Ten? Twenty?',
    basis: { source: ['S76'] },
  },
  'control-asked': {
    name: 'Control asked',
    definition: 'Asks about control over money, phone, papers, movements or people.',
    good: 'Is there anything you have to ask leave for?',
    bad: 'You could leave if you wanted.',
    basis: 'practice',
  },
  'work-conditions-asked': {
    name: 'Conditions of work asked',
    definition: 'Asks openly about work, pay, debt, papers and freedom to leave.',
    good: 'Tell me how the work started, and how it goes on a normal day.',
    bad: 'Is this a pay dispute?',
    basis: { source: ['S65'] },
  },
  'defense-asked': {
    name: 'Defense asked',
    definition: 'Asks each alone how each injury came about, before deciding who is who.',
    good: 'Tell me how you got that scratch.',
    bad: 'Looks mutual to me.',
    basis: { source: ['S45'] },
  },
  'read-back': {
    name: 'Read back',
    definition: 'Says the account back briefly and asks for corrections.',
    good: 'Let me say it back. Stop me where it’s wrong.',
    bad: 'I’ve got all I need.',
    basis: { source: ['S5'] },
  },
  'adult-asked-first': {
    name: 'Adult asked first',
    definition:
      'Takes the facts from the reporting adult, out of the child’s hearing, before any word with the child.',
    good: 'Before I see Eli: what did he say, word for word, and what did you say?',
    bad: 'Let’s get him in here and ask.',
    basis: { source: ['S11', 'S12'] },
  },
  'minimal-facts-kept': {
    name: 'Minimal facts kept',
    definition: 'Asks a child nothing, or only what safety tonight needs, and stops there.',
    good: 'Thank you. That is all I need to ask today.',
    bad: 'And what did he do then? And then?',
    basis: { source: ['S11', 'S12'] },
  },
  'overhearing-stopped': {
    name: 'Talk in front of others stopped',
    definition: 'Stops others, kindly, from asking or telling about it in the person’s or a child’s hearing.',
    good: 'Let us talk about that outside, please.',
    bad: 'Go ahead, tell me here.',
    basis: { source: ['S11'] },
  },
} as const satisfies Record<string, Entry>;
