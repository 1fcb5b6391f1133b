import { accessActs } from './code-book-acts-access.ts';
import { accountActs } from './code-book-acts-account.ts';
import { explainingActs } from './code-book-acts-explaining.ts';
import { referralActs } from './code-book-acts-referral.ts';
import { rightsActs } from './code-book-acts-rights.ts';
import { safetyActs } from './code-book-acts-safety.ts';
import { teamActs } from './code-book-acts-team.ts';

/** The acts in the order and under the headings of the code book. */
export const actGroups = [
  { id: 'safety', name: 'Safety and medical care', acts: safetyActs },
  { id: 'explaining', name: 'Explaining and choice', acts: explainingActs },
  { id: 'access', name: 'Language, access and identity', acts: accessActs },
  { id: 'account', name: 'The account', acts: accountActs },
  { id: 'referral', name: 'Needs and referral', acts: referralActs },
  { id: 'rights', name: 'Rights, record and what comes next', acts: rightsActs },
  { id: 'team', name: 'Partners, children and death notification', acts: teamActs },
] as const;

/** Everything an officer can be required to ask or offer. An act counts when it is done, whatever the answer. */
export const acts = {
  ...safetyActs,
  ...explainingActs,
  ...accessActs,
  ...accountActs,
  ...referralActs,
  ...rightsActs,
  ...teamActs,
};

export type ActId = keyof typeof acts;

// Object.keys gives string[]; the record above has exactly these keys.
export const actIds = Object.keys(acts) as readonly ActId[];
