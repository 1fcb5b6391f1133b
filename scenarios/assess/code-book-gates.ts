import type { Entry } from './code-book-basis.ts';

/** A never-event: tripped, the attempt is not yet met, whatever the profile says. */
export interface Gate extends Entry {
  /** Why no profile makes up for it. */
  readonly why: string;
  /** What to do in its place. */
  readonly instead: string;
  /** How it can be tripped: by a choice that names it, or by acts left undone after a named node. */
  readonly trippedBy: readonly ('choice' | 'omission')[];
}

export const gates = {
  'danger-left-unasked': {
    name: 'Danger left unasked',
    definition: 'Leaves, or lets the person go, without having asked about danger from the suspect.',
    why: 'The signs that come before a killing are mostly known only to the person, and are told when somebody asks.',
    instead: 'Say why you ask, ask about danger in private, and act on the answer before anybody leaves.',
    good: 'I ask everyone in this spot, because it changes what I do tonight: are you afraid of what he may do next?',
    bad: 'Well, call us if he comes back.',
    trippedBy: ['choice', 'omission'],
    basis: { source: ['S79', 'S82'] },
  },
  'neck-left-unasked': {
    name: 'Neck left unasked',
    definition:
      'There are signs of pressure on the neck, and nobody asks, or no marks is taken for an answer.',
    why: 'Strangulation often leaves little to see, can kill hours later, and foretells worse violence.',
    instead:
      'Ask in more than one wording about neck, breath, voice and swallowing, and offer medical care every time.',
    good: 'Did anything press on your neck, even briefly, or make it hard to breathe or swallow?',
    bad: 'I don’t see any marks, so we are good there.',
    trippedBy: ['choice', 'omission'],
    basis: { source: ['S82', 'S83', 'S84'] },
  },
  'person-left-in-danger': {
    name: 'Person left in danger',
    definition:
      'Leaves somebody, a child included, where a danger that could be foreseen can reach them tonight.',
    why: 'Nothing else the officer did well is worth anything to somebody who is hurt an hour later.',
    instead:
      'Know where the suspect is, ask what tonight looks like, and stay until there is a plan the person chose.',
    good: 'I am not leaving until you and the boys have somewhere you want to be tonight.',
    bad: 'He said he would cool off, so lock the door.',
    trippedBy: ['choice', 'omission'],
    basis: 'practice',
  },
  'child-interpreter': {
    name: 'Child used as interpreter',
    definition: 'A child interprets beyond the moment in which a life is at stake.',
    why: 'It wounds the child, silences the parent, and leaves an account nobody can rely on.',
    instead: 'Thank the child, let them go and be a child, and get a qualified interpreter on the phone.',
    good: 'Thank you, Luis, you helped us find your mom. I have an interpreter for this part.',
    bad: 'Ask your mother where he hit her.',
    trippedBy: ['choice'],
    basis: { source: ['S69'] },
  },
  'suspect-side-interpreter': {
    name: 'Interpreter from the suspect’s side',
    definition: 'The suspect, or family, staff or a boss on the suspect’s side, speaks for the person.',
    why: 'What reaches the officer is what that side wants told, and what the person says reaches that side.',
    instead: 'Move that person out of sight and hearing, and get somebody qualified and independent.',
    good: 'Sir, please wait with my partner. I will talk with her through my own interpreter.',
    bad: 'You’re her husband, so you tell me what she is signing.',
    trippedBy: ['choice'],
    basis: { source: ['S69'] },
  },
  'full-child-interview': {
    name: 'Full interview of a child',
    definition: 'Patrol goes beyond what is needed for safety and takes the account from the child.',
    why: 'Every early interview costs the child, and can spoil the one a trained interviewer will hold.',
    instead:
      'Ask the reporting adult first; ask the child only what safety tonight needs; write down their exact words.',
    good: 'Thank you for telling your teacher. You don’t have to tell it again to me now.',
    bad: 'Show me on this doll, and then tell me how many times.',
    trippedBy: ['choice'],
    basis: { source: ['S11', 'S12'] },
  },
  'exam-made-conditional': {
    name: 'Exam made conditional',
    definition:
      'Says or acts as if a medical-forensic exam needed a report, cooperation or police permission.',
    why: 'It is untrue, and the hours it costs do not come back.',
    instead:
      'Say that the exam is free and theirs, with or without a report, and that evidence can wait in storage.',
    good: 'You can have the exam tonight and decide about a report later, or never.',
    bad: 'No report, no kit.',
    trippedBy: ['choice'],
    basis: { source: ['S54', 'S55'] },
  },
  'service-made-conditional': {
    name: 'Help made conditional',
    definition:
      'Makes shelter, an advocate, compensation or other help depend on reporting, cooperating or signing.',
    why: 'Help that must be paid for in cooperation teaches people not to ask again.',
    instead:
      'Offer the help for its own sake, and say that it does not depend on what they decide about the case.',
    good: 'The advocate is there for you whatever you decide about a report.',
    bad: 'If you work with us I can get you into the shelter.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'threat-for-cooperation': {
    name: 'Threat to gain cooperation',
    definition:
      'Holds arrest, immigration, a warrant or the loss of children over somebody so that they talk.',
    why: 'It does the suspect’s work, and what is said under it is worth nothing.',
    instead: 'Say what cooperation is for and that they may decline; leave every other matter out of it.',
    good: 'I am here about what was done to you. Nothing you tell me about that is a reason to call anybody on you.',
    bad: 'With that warrant you may want to start talking.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'location-disclosed': {
    name: 'Whereabouts given away',
    definition:
      'Tells anybody who need not know, or says where it can be overheard, where the person is or will be.',
    why: 'Being found is how people who left are killed.',
    instead:
      'Say nothing about where anybody is, also to relatives; keep it off the open radio and out of the copy he gets.',
    good: 'I can’t say where anybody is. I can pass on that you asked.',
    bad: 'She’s at her sister’s tonight, so give her space.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'identity-disclosed': {
    name: 'Private identity given away',
    definition:
      'Tells others who someone loves, their gender history, immigration status or health without need or leave.',
    why: 'For some it costs the job, the family or the country, and it is often the threat that kept them silent.',
    instead:
      'Share the least that is needed, with leave, and keep it off open radio and out of text that need not hold it.',
    good: 'I will use the name you gave me. What may I say to the hospital, and what not?',
    bad: 'Dispatch, the male half is actually female.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'account-told-to-suspect': {
    name: 'Account carried to the suspect',
    definition:
      'Tells the suspect, or somebody who will, what the person has said while that can still hurt them.',
    why: 'It is the punishment they were promised for talking.',
    instead: 'Ask the suspect for their own account, openly, without a word of hers.',
    good: 'Tell me about your evening.',
    bad: 'She says you put your hands on her neck. Did you?',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'mandated-report-missed': {
    name: 'Mandated report not made',
    definition: 'A report the law demands, for a child or an adult at risk, is not made.',
    why: 'It is the one thing that is not the officer’s to weigh.',
    instead: 'Say early that you have to report, and make the report yourself before the shift ends.',
    good: 'I have to call this in to protective services. I would rather you heard that from me.',
    bad: 'The school will probably file something.',
    trippedBy: ['choice', 'omission'],
    basis: 'practice',
  },
  'mandated-report-wrong-line': {
    name: 'Mandated report to the wrong line',
    definition: 'Takes a call to a support or information line for the report that the law demands.',
    why: 'Nobody who can protect the child or the adult hears of it, and everybody believes that it is done.',
    instead: 'Report to the state’s own intake, and write down its number, the name and the time.',
    good: 'State intake took the report at 14:10, and here is the reference.',
    bad: 'I called the child help line, so that is reported.',
    trippedBy: ['choice'],
    basis: { source: ['S94'] },
  },
  'false-confidentiality': {
    name: 'Wrong promise of confidentiality',
    definition:
      'Says that something stays private which may not: with police, with a system advocate, in a report.',
    why: 'The person tells it on the strength of a promise somebody else will break in court.',
    instead: 'Say before they tell who can keep it to themselves and who cannot.',
    good: 'Our own advocate works with the case, so what you tell her may be shared. The program across town is independent.',
    bad: 'Nothing leaves this room.',
    trippedBy: ['choice'],
    basis: { source: ['S47', 'S48'] },
  },
  'leaflet-where-seen': {
    name: 'Paper left where it is seen',
    definition: 'Leaves a card, leaflet, notice or case number where the suspect may find it.',
    why: 'A card on the table tells him that she talked, and to whom.',
    instead: 'Ask where paper would be safe, and offer to tell, to send safely or to keep it for them.',
    good: 'Is there anywhere this would be safe to keep? If not, I will say the number and you choose how to hold it.',
    bad: 'I’ll leave the shelter card on the counter.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'message-where-watched': {
    name: 'Message to a watched device',
    definition: 'Calls, writes or leaves a voicemail about the case where the suspect may read or hear it.',
    why: 'It warns the one who watches, and takes the device away from the person as a way to get help.',
    instead:
      'Ask first which way of reaching them is safe, at what times, and what may be said in a message.',
    good: 'If I get voicemail, may I say who I am? Is there a time that is better?',
    bad: 'I’ll text you the advocate’s address.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'couples-counselling': {
    name: 'Joint counseling or mediation',
    definition: 'Sends the person into counseling, mediation or a talk together with the one who hurts them.',
    why: 'They pay for every honest word there once they are home.',
    instead: 'Offer help for the person alone, from people who know this kind of violence.',
    good: 'There is somebody who works only with you and not with him.',
    bad: 'Sounds like you two need a counselor.',
    trippedBy: ['choice'],
    basis: 'practice',
  },
  'spoken-before-suspect': {
    name: 'Asked before the suspect',
    definition:
      'Asks about what happened within the suspect’s sight or hearing, or that of somebody on their side.',
    why: 'The answer can only be the one that is safe to give, and the question alone can be punished.',
    instead: 'Separate people out of sight and hearing before the first question about what happened.',
    good: 'Let us step outside for a minute, just you and me.',
    bad: 'Ma’am, with him sitting here: did he touch you?',
    trippedBy: ['choice'],
    basis: 'practice',
  },
} as const satisfies Record<string, Gate>;

export type GateId = keyof typeof gates;

// Object.keys gives string[]; the record above has exactly these keys.
export const gateIds = Object.keys(gates) as readonly GateId[];
