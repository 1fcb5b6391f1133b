// Long because every choice of the referral stands here with its words: the officer's words and what they are worth are
// the machinery's, so that an author writes only needs, answers and obstacles. At each step the ways are of one length.

import type { ActId, GateId } from '../assess/code-book.ts';
import type { BarrierKind, ReferralStep, ReferralWayOf } from '../format/referral-vocabulary.ts';

/** The words of one way to take a step, and what it does. */
export type WrittenWay = {
  /** Words that are said; else `do`. */
  readonly say?: string;
  readonly do?: string;
  readonly because: string;
  readonly acts?: readonly ActId[];
  readonly gate?: GateId;
  /** A never-event only where the suspect may see it. */
  readonly gateWhereWatched?: GateId;
  readonly trust?: 1 | -1;
};

type WaysOf<Step extends ReferralStep> = Readonly<Record<ReferralWayOf<Step>, WrittenWay>>;

/** Every step with its ways, apart from going through the agenda, whose words are the needs'. */
export const writtenWays = {
  open: {
    worry: {
      say: 'What worries you most between now and this time tomorrow? We can start with whatever it is.',
      because: 'It lets the person say what presses before any service is named, and starts from that.',
      acts: ['needs-asked', 'worry-asked'],
      trust: 1,
    },
    anything: {
      say: 'That is most of what I had to ask you. Is there anything else that you need from us tonight?',
      because: 'It is polite and closed: who does not know what there is says no.',
    },
    list: {
      say: 'I can read you everything there is: shelters, lawyers, counselors, hotlines. It is a long list.',
      because: 'Everything there is, before anybody has asked what is wanted, is nothing to choose from.',
      trust: -1,
    },
    card: {
      say: 'Thank you for your time. Everybody you could call is on this card, so hold on to it. Good night.',
      because: 'It leaves all of it to the person, on paper.',
      gateWhereWatched: 'leaflet-where-seen',
    },
  } satisfies WaysOf<'open'>,
  offer: {
    together: {
      say: 'Would you like us to call them together, now? I dial and say hello, and you hear them first.',
      because: 'The call is made together and now, and hearing somebody comes before deciding.',
      acts: ['call-together-offered'],
    },
    comes: {
      say: 'Would you like somebody from there to come here to you, while I am still around? I can ask.',
      because: 'Somebody comes to the person, and the officer does the asking.',
    },
    phone: {
      say: 'Would you rather call them yourself, on a phone nobody checks, while I wait outside the door?',
      because: 'The person calls alone, safely and now; the officer makes it possible and stays out of it.',
    },
    card: {
      say: 'I’ll write their number down for you on this card, and you call them whenever you are ready.',
      because: 'A number is homework. It leaves the first step, which is the hardest, to the person alone.',
      gateWhereWatched: 'leaflet-where-seen',
    },
    push: {
      say: 'This one you have to take. I have seen how it goes for people who don’t, so I’m setting it up.',
      because: 'It decides for somebody who has just had things decided for them.',
      trust: -1,
    },
    none: {
      say: 'For this I have found nobody you could have tonight. I’ll say so, and find out who does it.',
      because:
        'It offers nobody. It is honest where nobody can help, and a need left alone where somebody could.',
    },
  } satisfies WaysOf<'offer'>,
  question: {
    answer: {
      say: 'That is a fair thing to ask. I’ll say what I know, and the rest we ask them before you decide.',
      because: 'It answers what can be answered and leaves the rest to those who know.',
    },
    dodge: {
      say: 'They will explain all of that to you when you get there. Let’s not go into the details now.',
      because: 'It asks for a yes to something nobody has explained.',
      trust: -1,
    },
    assure: {
      say: 'You don’t have to worry about that one bit. I promise you, with them it is never a problem.',
      because: 'It promises for others what the officer does not know.',
      trust: -1,
    },
  } satisfies WaysOf<'question'>,
  call: {
    least: {
      say: 'May I give them your first name and a safe number, and nothing else? Then you say the rest.',
      because: 'It asks first, says what would be shared and with whom, and shares the least.',
      acts: ['consent-asked', 'information-limited'],
    },
    everything: {
      say: 'I’ll put them on speaker and tell them the whole story first, so that you don’t have to.',
      because: 'It is meant to spare the person, and tells a stranger all of it without asking.',
    },
    wordless: {
      do: 'Dial, and hold the phone out to them without a word, so that they can get on with it.',
      because: 'Nothing is shared, and nobody has asked whether they wanted this call or said who is on it.',
    },
    case: {
      say: 'I’ll give them your full name, your address and the case number, so it’s all on their file.',
      because: 'It shares more than the call needs, and where the person lives, without asking.',
    },
  } satisfies WaysOf<'call'>,
  handover: {
    aside: {
      do: 'Say who is on the line, hand over the phone, and wait out of hearing; camera as policy says.',
      because:
        'What is said to an advocate before a police officer may not stay theirs. Out of hearing it does.',
    },
    doorway: {
      do: 'Hand over the phone and stay in the doorway, close by, in case there is something they need.',
      because: 'It is meant kindly and it is listening in: the person says only what an officer may hear.',
    },
    answers: {
      do: 'Keep the phone on speaker and answer what you can for them, so that it goes more smoothly.',
      because: 'It takes the conversation away from the one it is for, and hears all of it.',
      trust: -1,
    },
    notes: {
      do: 'Hand over the phone, sit down beside them, and note what is said so that nothing gets lost.',
      because: 'It turns a talk that could have been theirs alone into a part of the case.',
      trust: -1,
    },
  } satisfies WaysOf<'handover'>,
  next: {
    plan: {
      say: 'So it won’t be tonight. I’ll tell you plainly who knows more, when, and what we do until then.',
      because: 'It says honestly what there is not, and what happens in the meantime.',
      acts: ['availability-checked'],
    },
    another: {
      say: 'So they can’t, not tonight. Let me look for somebody else who can, while we are sitting here.',
      because: 'One no is not the end of the list, and the looking is done here and not left to the person.',
      acts: ['availability-checked'],
    },
    hope: {
      say: 'Don’t worry about that. They always find something in the end, you’ll see. It will work out.',
      because: 'It comforts with something nobody has promised.',
    },
    drop: {
      say: 'Well, we tried, and that is what we have. Let’s go on to the other things before it gets late.',
      because: 'It leaves the need where it was.',
    },
  } satisfies WaysOf<'next'>,
  refused: {
    door: {
      say: 'That is fine, and it stays open, next week or next year. You can always come back to it.',
      because: 'The no is taken, and the way back is left open.',
      acts: ['refusal-respected'],
    },
    press: {
      say: 'I really think that you should. Think of what happened tonight, and how it goes from here.',
      because: 'A no that has to be said twice was not taken the first time.',
      trust: -1,
    },
    anyway: {
      say: 'Then I’ll text you their number and let them know about you. That way it is at least there.',
      because: 'It does what was just declined, and puts it on a phone.',
      gateWhereWatched: 'message-where-watched',
      trust: -1,
    },
    silence: {
      do: 'Say nothing more about it, and wait a while to see whether they would rather think it over.',
      because: 'The no hangs in the room: it is neither taken nor questioned.',
    },
  } satisfies WaysOf<'refused'>,
  report: {
    told: {
      say: 'Before we go on: I have to report this. I’ll call it in now, and you can hear what I say.',
      because: 'The report is made, and the person hears of it from the officer first.',
      acts: ['duty-explained'],
    },
    quiet: {
      do: 'Step out and call it in without a word about it, so that it doesn’t upset them any further.',
      because: 'The report is made, and the person learns of it from somebody else.',
      trust: -1,
    },
    leave: {
      do: 'Leave it for tonight. School or the hospital sees this every day and will surely file it.',
      because: 'A report that everybody leaves to somebody else is not made.',
      gate: 'mandated-report-missed',
    },
  } satisfies WaysOf<'report'>,
  rights: {
    explain: {
      say: 'Here is what you have a right to, in plain words. Some costs may be covered; they decide that.',
      because: 'It says what the notice means, what compensation may cover, and who decides.',
      acts: ['rights-explained', 'compensation-explained'],
      trust: 1,
    },
    read: {
      do: 'Read the notice out as it is printed, from the first line to the last, and ask them to sign.',
      because: 'It is complete and explains nothing.',
    },
    paper: {
      do: 'Hand over the notice without going into it, so that they can read it in peace on another day.',
      because: 'Paper explains nothing, and lies where it is put.',
      gateWhereWatched: 'leaflet-where-seen',
    },
    promise: {
      say: 'You have rights in this, and the main one: compensation is going to pay you back for all of it.',
      because: 'It promises money that somebody else decides about, and that never covers all of it.',
    },
  } satisfies WaysOf<'rights'>,
  follow: {
    agreed: {
      say: 'I’ll call you tomorrow before noon, myself. Which number is safe, and what may I say on it?',
      because: 'It says who does what by when, and asks how to reach them safely.',
      acts: ['next-step-told', 'safe-contact-asked', 'follow-up-dated'],
      trust: 1,
    },
    advocate: {
      say: 'The advocate will be in touch with you about everything that comes next, so you can rest now.',
      because: 'It promises for somebody else, without a day and without asking how.',
    },
    somebody: {
      say: 'This goes to the unit, and somebody is going to call you about it just as soon as they can.',
      because: 'Somebody, sometime, on whatever number is on file.',
    },
    theirs: {
      say: 'You have everything you need from me now. Whenever something comes up, you just give us a call.',
      because: 'It leaves the next step to the one who has just taken the hardest.',
    },
    message: {
      say: 'I’ll send you a text with all we’ve talked about, so that you have it together in one place.',
      because: 'It is handy, and puts all of it on a phone before anybody has asked who reads it.',
      gateWhereWatched: 'message-where-watched',
    },
  } satisfies WaysOf<'follow'>,
} satisfies Partial<Readonly<Record<ReferralStep, Readonly<Record<string, WrittenWay>>>>>;

/** What is asked and done about each kind of obstacle. */
export const writtenSolutions: Readonly<Record<BarrierKind, string>> = {
  language: 'Which language is best for this? I’ll get an interpreter who is nobody’s family on the line.',
  ride: 'How would you get there and back? I can drive you, or we ask for a car that they pay for.',
  children: 'What would the kids need for this to work? I’ll ask if they can come before you decide.',
  animals: 'Who would look after the animal? I’ll ask whether it can come, and if not, who boards it.',
  phone: 'Who else sees that phone? We can use mine for this, and nothing of it will show on yours.',
  work: 'What would it do to your job? I’ll ask what they can do at an hour when you are not at work.',
  money: 'What would it cost you that you don’t have? I’ll ask that first, before you say yes or no.',
  police: 'What worries you about us being in it? I’ll tell you what I have to write and what I don’t.',
  immigration: 'What are you afraid it sets off? I don’t ask for papers, and I’ll ask if they would.',
};

/** The ways to take an obstacle, whatever it is; `solve` has its words from the kind. */
export const writtenBarrierWays: Readonly<Record<ReferralWayOf<'barrier'>, WrittenWay>> = {
  solve: {
    because: 'It asks what stands in the way, and does something about it before anybody has to decide.',
    acts: ['barrier-asked'],
    trust: 1,
  },
  vague: {
    say: 'Don’t let that stop you. I’m sure that can be worked out somehow when the time comes, okay?',
    because: 'It is friendly, and nothing is any easier for it.',
  },
  dismiss: {
    say: 'To be honest, after tonight that should really be the least of your worries. It can wait.',
    because: 'What stands in the way is for the person to say.',
    trust: -1,
  },
  decide: {
    say: 'Then we leave that aside. I know how these things go, and I’ll settle it for you my own way.',
    because: 'It takes the obstacle away together with the say in it.',
    trust: -1,
  },
  relative: {
    say: 'There is no need for all that. You have family here who speaks both, so they can say it for us.',
    because: 'It puts the telling into the mouth of somebody who should not have to hear it, or must not.',
    trust: -1,
  },
};
