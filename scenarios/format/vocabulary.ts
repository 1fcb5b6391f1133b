// The closed lists of the scenario format that are not in the code book. An unknown name is refused.

/** The four dimensions of the person across from the officer, each a whole number from −3 to +3. */
export const dimensions = ['safety', 'control', 'trust', 'strain'] as const;
export type Dimension = (typeof dimensions)[number];

export const lowestDimension = -3;
export const highestDimension = 3;

/** The phases of an interview, after PEACE, with the referral set apart. */
export const phases = [
  'plan',
  'safety',
  'explain',
  'account',
  'clarify',
  'needs',
  'referral',
  'close',
] as const;
export type Phase = (typeof phases)[number];

export const channels = ['in-person', 'phone', 'video', 'text'] as const;

/** How somebody is there: in sight, only heard, or at the other end of a line. */
export const presences = ['seen', 'heard', 'remote'] as const;

export const roles = [
  'victim',
  'witness',
  'suspect',
  'child',
  'relative',
  'friend',
  'interpreter',
  'advocate',
  'medic',
  'officer',
  'staff',
  'bystander',
] as const;

/** What a face and a posture can say. A face never carries what the notice does not say. */
export const moods = [
  'guarded',
  'flat',
  'tired',
  'worried',
  'withdrawn',
  'sad',
  'calm',
  'explaining',
  'warm',
] as const;

export const factKinds = [
  'risk',
  'injury',
  'event',
  'sequence',
  'sensory',
  'person',
  'place',
  'history',
  'digital',
  'worry',
] as const;

/** When a need has to be met, the most urgent first (domain brief, triage order). */
export const urgencies = ['now', 'tonight', 'days', 'later'] as const;

/** What a service can do for somebody, as the directory and the needs name it. */
export const referralCodes = [
  'EMS',
  'SANE',
  'CBA',
  'SBA',
  'DVSH',
  'PO',
  'LEGAL',
  'IMM',
  'CVC',
  'CAC',
  'CPS',
  'APS',
  'HT',
  'TRIBAL',
  'CULT',
  'INTERP',
  'DEAF',
  'TECH',
  'FIN',
  'MH',
  'PEER',
  'TRANS',
  'MDT',
] as const;

export const serviceModels = ['direct', 'advocacy', 'community'] as const;

/** What a service gives, within the three models of the article this product grew from (domain brief, §4.2). */
export const serviceComponents = [
  'crisis-intervention',
  'emotional-support',
  'resources',
  'legal-assistance',
  'navigation',
  'holistic',
  'multi-agency',
] as const;

/** Whose advocates they are. What is told to a system-based advocate may reach the case (S47, S48). */
export const advocacies = ['system-based', 'community-based'] as const;

/**
 * What becomes of what is told to a service: held by privilege, held unless the person agrees in writing, passed on
 * within the case, or passed on freely.
 */
export const confidentialities = ['privileged', 'confidential', 'shared', 'none'] as const;

export const costs = ['free', 'sliding', 'fee', 'insurance'] as const;
export const interpretings = ['none', 'by-phone', 'arranged'] as const;
export const phoneKinds = ['voice', 'text', 'tty', 'videophone', 'chat', 'fax'] as const;
export const accessKinds = ['step-free', 'deaf', 'blind', 'plain-language', 'text'] as const;
export const genders = ['woman', 'man', 'nonbinary'] as const;

/** Groups that some services are for: enrolled in a tribal nation, police and their families, the military community. */
export const groups = ['enrolled', 'police', 'military'] as const;

export const crimes = [
  'partner-violence',
  'sexual-assault',
  'stalking',
  'robbery',
  'assault',
  'fraud',
  'elder-abuse',
  'child-abuse',
  'neglect',
  'trafficking',
  'hate-crime',
  'homicide',
] as const;

export const outcomeSubjects = ['satisfaction', 'resolution', 'safety'] as const;
export const outcomeStates = ['in-place', 'within-reach', 'theirs'] as const;

/** What a bound service is for one need of this person, at the briefing's time; the best class first. */
export const serviceClasses = [
  'meets',
  'full',
  'closed',
  'not-for-this-person',
  'wrong-service',
  'unsafe',
] as const;
export type ServiceClass = (typeof serviceClasses)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const tones = ['warm', 'plain'] as const;

export const reviewerRoles = [
  'advocate',
  'survivor',
  'trainer',
  'clinician',
  'lawyer',
  'interpreter',
] as const;
