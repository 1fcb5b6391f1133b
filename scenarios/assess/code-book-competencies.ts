import type { Entry } from './code-book-basis.ts';
import type { PrincipleId, VictimNeedId } from './code-book-principles.ts';

/** What a choice can be rated on a competency, worst to best. */
export const ratings = [-2, -1, 0, 1, 2] as const;

export type Rating = (typeof ratings)[number];

/** One of the ten competencies. The division into ten and the anchors are this product's convention. */
export interface Competency extends Entry {
  /** What a choice looks like at each rating. */
  readonly anchors: Readonly<Record<Rating, string>>;
  readonly principles: readonly PrincipleId[];
  readonly needs: readonly VictimNeedId[];
}

export const competencies = {
  C1: {
    name: 'Safety and medical care',
    definition:
      'Makes the place safe and private first, and asks about injury in words that can be answered.',
    good: 'Before anything else: are you hurt anywhere, also where I could not see it?',
    bad: 'Tell me what happened and then we will get you looked at.',
    anchors: {
      '2': 'Makes the place safe and private, asks about injury and neck in specific words, has care come.',
      '1': 'Asks about injury in general, or moves somewhere better.',
      '0': 'Waits for the person to bring it up.',
      '-1': 'Comes to it late, after the account, or in front of others.',
      '-2': 'Walks past a danger or an injury that could be seen.',
    },
    principles: ['safety'],
    needs: ['safety'],
    basis: { source: ['S43'] },
  },
  C2: {
    name: 'Transparency, choice and consent',
    definition:
      'Says what this is for, what its limits are and what the person may decide, and takes no for an answer.',
    good: 'You decide how far we go tonight. If you want to stop, say so and we stop.',
    bad: 'You called us, so I need a statement.',
    anchors: {
      '2': 'Explains purpose, limits and options, and accepts a no without changing tone.',
      '1': 'Explains some of it, or asks before going on.',
      '0': 'Gives a name and no more.',
      '-1': 'Hurries consent, or lets it be assumed.',
      '-2': 'Presses, threatens or promises what cannot be kept.',
    },
    principles: ['trust', 'empowerment', 'choice'],
    needs: ['information', 'voice'],
    basis: { source: ['S1'] },
  },
  C3: {
    name: 'Rapport and supportive neutrality',
    definition: 'Is patient and specific in empathy, and keeps judgment, doubt and verdicts out of it.',
    good: 'That is a lot to carry for two days. I am in no hurry.',
    bad: 'Okay. Next question.',
    anchors: {
      '2': 'Answers what this person said, patiently, without judging or taking sides.',
      '1': 'Is courteous.',
      '0': 'Is flat and efficient.',
      '-1': 'Brushes aside or is somewhere else.',
      '-2': 'Blames, mocks or doubts aloud.',
    },
    principles: ['trust', 'empowerment'],
    needs: ['support'],
    basis: { source: ['S2'] },
  },
  C4: {
    name: 'Questioning',
    definition: 'Opens, follows the person’s own words, then probes, and puts nothing into the account.',
    good: 'You said he came back. Tell me about that.',
    bad: 'And that is when he pushed you, right?',
    anchors: {
      '2': 'Opens, or follows with a cue or a probe made of the person’s own words.',
      '1': 'Mostly open, or a needed fact at its right time.',
      '0': 'Neither opens nor closes the account.',
      '-1': 'Closed too early, forced choice, or several at once.',
      '-2': 'Leads or suggests on something that matters.',
    },
    principles: ['empowerment'],
    needs: ['voice', 'justice'],
    basis: { source: ['S22', 'S10'] },
  },
  C5: {
    name: 'Recognizing distress, and pace',
    definition: 'Notices what the person shows, changes pace for it, and concludes nothing from it.',
    good: 'Let us stop here for a moment. Water, a pause, or go on: you say.',
    bad: 'You seem very calm for somebody this happened to.',
    anchors: {
      '2': 'Changes pace, offers a pause or a choice, and draws no conclusion from how the person seems.',
      '1': 'Notices and slows down.',
      '0': 'Carries on as before.',
      '-1': 'Pushes on through it.',
      '-2': 'Takes the reaction as proof of anything.',
    },
    principles: ['safety', 'empowerment'],
    needs: ['support'],
    basis: { source: ['S15', 'S17'] },
  },
  C6: {
    name: 'Culture, language and access',
    definition: 'Asks what the person prefers and brings in what lets them speak for themselves.',
    good: 'Which language is best for you for something this important? I will get an interpreter.',
    bad: 'Can your son tell me what she said?',
    anchors: {
      '2': 'Asks the preference and arranges a qualified interpreter or what else is needed.',
      '1': 'Means it well and gets part of the way.',
      '0': 'Treats everybody the same.',
      '-1': 'Assumes language, ability, name or custom.',
      '-2': 'Lets a child, a suspect or somebody on a suspect’s side speak for the person.',
    },
    principles: ['culture', 'empowerment'],
    needs: ['access', 'voice'],
    basis: { source: ['S69', 'S70', 'S74'] },
  },
  C7: {
    name: 'Needs and danger',
    definition: 'Asks about danger in private, says why, and acts on the answer.',
    good: 'I ask everybody these, because the answers change what I do tonight. Has a weapon ever been part of it?',
    bad: 'But you feel safe, right?',
    anchors: {
      '2': 'Asks in private, explains why, and acts on the answer.',
      '1': 'Asks, but leaves something out.',
      '0': 'Asks only whether they are safe.',
      '-1': 'Skips it although there are signs.',
      '-2': 'Dismisses a sign of danger.',
    },
    principles: ['safety'],
    needs: ['safety', 'support'],
    basis: { source: ['S79', 'S82'] },
  },
  C8: {
    name: 'Quality of the referral',
    definition:
      'Offers help that fits, in plain words, with permission, together, and with the obstacles cleared.',
    good: 'She works for an independent program, not for us. Shall I call, so you can hear what she does and then decide?',
    bad: 'Here is a list of numbers. Do you want an advocate?',
    anchors: {
      '2': 'Fits, is explained, asked for and made together; ride, language, cost or childcare is solved.',
      '1': 'Fits, and comes with a card and an explanation.',
      '0': 'Hands over a general list.',
      '-1': 'Fits poorly.',
      '-2': 'Is unsafe, or shuts this person out.',
    },
    principles: ['peers', 'collaboration', 'choice'],
    needs: ['support', 'access'],
    basis: { source: ['S78', 'S52'] },
  },
  C9: {
    name: 'Rights, privacy and the record',
    definition:
      'Explains rights, is right about who keeps what to themselves, and writes down words, not conclusions.',
    good: 'I will write “it was only for a second” the way you said it, in quotation marks.',
    bad: 'I will put that you were uncooperative at first.',
    anchors: {
      '2': 'Explains the notice, is right about confidentiality, and keeps the person’s words as quotes.',
      '1': 'Gives the notice with a word about it.',
      '0': 'Hands over a card in silence.',
      '-1': 'Leaves it out.',
      '-2': 'Gives away where or who somebody is, or writes a verdict into the report.',
    },
    principles: ['trust', 'empowerment'],
    needs: ['information', 'justice'],
    basis: { source: ['S48', 'S87'] },
  },
  C10: {
    name: 'Team and follow-up',
    definition: 'Hands over to a named person with a date, and stands by the partners’ part of the work.',
    good: 'Detective Ruiz has this from here. She calls you Thursday before noon, at the number you chose.',
    bad: 'Somebody will be in touch.',
    anchors: {
      '2': 'Names who has it next, and when they will be in touch.',
      '1': 'Hands over.',
      '0': 'Says that somebody will call.',
      '-1': 'Leaves it open.',
      '-2': 'Blocks a partner or works against one.',
    },
    principles: ['collaboration', 'trust'],
    needs: ['continuity', 'information'],
    basis: { source: ['S62'] },
  },
} as const satisfies Record<string, Competency>;

export type CompetencyId = keyof typeof competencies;

// Object.keys gives string[]; the record above has exactly these keys.
export const competencyIds = Object.keys(competencies) as readonly CompetencyId[];
