import { sources } from '../assess/code-book.ts';
import type { Phrase } from './phrase.ts';

/** What no line above 0 should say, because somebody would say it at a real door. */
export const phrasesOfOfficers: readonly Phrase[] = [
  {
    id: 'calm-down',
    pattern:
      /\b(calm (yourself )?down|(try to|just) (relax|calm)|settle down|(don't|stop) (cry|crying|be upset|be hysterical))\b/iu,
    in: ['good-line'],
    reason: 'orders a feeling away and says that it is too much; slow down, and leave the feeling alone',
    basis: 'practice',
  },
  {
    id: 'believe-without-limit',
    pattern: /\bI (do |completely |fully |totally |absolutely )*believe (you|every|all of it)\b/iu,
    in: ['good-line'],
    reason:
      'is a verdict that no officer can hold to, and that is read out in court; say that you are listening',
    basis: 'practice',
  },
  {
    id: 'safe-now',
    pattern:
      /\byou(?:'re| are)(?: all| both)?(?: completely| totally| perfectly)? safe (now|here|in here|tonight|again|with (me|us))\b|\bno ?(one|body) (can|will|is going to) (hurt|touch|harm) you\b/iu,
    in: ['good-line'],
    reason:
      'promises what no officer can keep once the car has left; say what is done tonight and what is not',
    basis: 'practice',
  },
  {
    id: 'get-him',
    pattern:
      /\b(we|I)(?:'ll| will|'re going to| are going to|'m going to| am going to) (get|catch|nail|arrest|lock up|put away) (him|her|them|the (guy|man|people|person))\b(?! (on|to|in|out|up|some|an?)\b)|\b(?:he|she|they)(?:'ll| will|'s going to| is going to) (be locked up|be behind bars|go to (jail|prison)|do time|pay for)\b/iu,
    in: ['good-line'],
    reason: 'promises an arrest or a sentence that others decide; say the next step and whose it is',
    basis: 'practice',
  },
  {
    id: 'promise',
    pattern:
      /\b(I|we)(?:'ll| will| do| can)? (promise|guarantee|swear)\b(?! nothing)|\b(you have|you've got|I give you) my word\b|\b(?:he|she|they) won't (ever )?(bother|touch|hurt|come near|contact) you\b/iu,
    in: ['good-line'],
    reason: 'promises an outcome; say what you will do yourself, and by when',
    basis: 'practice',
  },
  {
    id: 'false-confidentiality',
    pattern:
      /\b((just |only )?between (you and me|us|the two of us)|off the record|stays (in this room|with me|right here)|never leaves (this|my)|no ?(one|body) (else )?(will|has to|needs to|is going to) (ever )?(know|hear|see|read|find out)|I won't tell (a soul|anyone|anybody)|(strictly|completely|totally|100%|fully|all) confidential)\b/iu,
    in: ['good-line'],
    reason: 'promises a secrecy that a report does not have; say who may read it before anything is told',
    basis: [sources.S48],
  },
  {
    id: 'police-advocate-confidential',
    pattern:
      /\b(our|my|the (department|agency|unit|office)'s|police) (own )?(victim )?(advocate|specialist)\b[^.?!]*\b(confidential|secret|can keep|won't (tell|pass)|stays)\b/iu,
    in: ['good-line', 'reason', 'told', 'outcome'],
    reason:
      'gives police advocates the privilege of those in the community, which many have not; say who they work for',
    basis: [sources.S47, sources.S48],
  },
  {
    id: 'blaming-why',
    pattern:
      /\bwhy (didn't|did not|haven't|hadn't|wouldn't|couldn't|did|were|would|are|do) you\b|\bwhy don't you (just |ever )?(leave|report|tell|press|go to)\b|\bwhat (were you|did you) (wearing|expect|think would)\b/iu,
    in: ['good-line'],
    reason: 'asks somebody to answer for what was done to them; ask what happened, or say why you ask',
    basis: [sources.S1],
  },
  {
    id: 'minimising',
    pattern:
      /\b(at least (it|he|she|you|they|nobody|no one) (wasn't|weren't|didn't|did not|was not|is|was|only|got|have|still)|could have been (a lot |so much |much )?worse|(only|just) a (slap|shove|push|spat|lovers' quarrel)|boys will be boys)\b/iu,
    in: ['good-line', 'notice', 'outcome'],
    reason: 'weighs what was done against something worse; leave the weighing to the person',
    basis: 'practice',
  },
  {
    id: 'prevention-tip',
    pattern:
      /\byou (should|could|ought to|might)(n't| not)? have\b|\b(she|he|they) (should|could|ought to)(n't| not)? have (called|left|told|locked|stayed|known|screamed|fought|said|waited|checked|run)\b|\b(next time|from now on|in (the )?future),? (you )?(don't|do not|be|make sure|try|keep|lock|never|call (us )?(sooner|right away|first|earlier))\b|\b(be more careful|watch your drink|don't walk (home )?alone)\b|\bif (only )?you('d| had) (only |just )?(locked|called|stayed|left|told|said)\b/iu,
    in: ['good-line', 'outcome', 'reason'],
    reason: 'tells the person how not to have been hurt; what was done is the doing of whoever did it',
    basis: 'practice',
  },
  {
    id: 'couples-counselling',
    pattern:
      /\b((couples?|marriage|family)('s?)? (counsel(l)?(ing|or|ors)|therap(y|ist))|mediat(ion|or|e between)|anger management|(see|sit down with) (you|the two of you|you two) both)\b/iu,
    in: ['good-line'],
    reason:
      'sends two people into one room where one is afraid of the other; offer something for the one in front of you',
    basis: 'practice',
  },
  {
    id: 'compensation-will-pay',
    pattern:
      /\b(compensation|CVC|victims?'? (fund|compensation))\b[^.?!]*(\bwill|'ll|\bgoing to|\balways) (pay|cover|reimburse)\b|\b(they|the state)('ll| will) (pay|cover|reimburse) (you|it|for|all|every)/iu,
    in: ['good-line', 'reason', 'told', 'outcome'],
    reason:
      'promises money that a board decides later, on conditions; say that it may pay and who helps to ask',
    basis: [sources.S60, sources.S61],
  },
  {
    id: 'visa-available',
    pattern:
      /\b[UT][- ]visas?\b[^.?!]*\b(available|guaranteed|yours|you('ll| will) get)\b|\b(get|give|offer|have|sign) (you|her|him|them)? ?(an?|the|your) [UT][- ]visa\b/iu,
    in: ['good-line', 'reason', 'told', 'outcome'],
    reason:
      'promises a status that others grant, in years; say that an immigration lawyer can tell, and offer one',
    basis: 'practice',
  },
  {
    id: 'leading-tag',
    pattern:
      /, (right|correct|(is|was|did|does|do|has|have|had|would|are|were)n't (it|he|she|you|they|there|that)|(didn't|don't|doesn't) (he|she|you|they))\?/iu,
    in: ['best-line'],
    reason: 'puts the answer into the question; ask what happened and leave the rest open',
    basis: [sources.S22],
  },
  {
    id: 'several-questions',
    pattern: /\?[^?]*\w[^?]*\?/u,
    in: ['best-question'],
    reason: 'asks more than one thing at once, and the second covers the first; ask one, and wait',
    basis: [sources.S22],
  },
];
