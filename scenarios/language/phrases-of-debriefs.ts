import { sources } from '../assess/code-book.ts';
import type { Source } from '../assess/code-book-sources.ts';
import type { Phrase } from './phrase.ts';
import type { TextKind } from './scenario-texts.ts';

const pressThree: Source = {
  title: 'KFF Health News (2025): the 988 option “press 3” ended',
  url: 'https://kffhealthnews.org/news/article/988-suicide-crisis-lifeline-hotline-lgbtq-press-3-option-ended-states-backfill/',
};

/** What the product says in its own voice, and the officer where it is judged good. */
const ours: readonly TextKind[] = ['good-line', 'reason', 'inner', 'notice', 'told', 'outcome'];

/** What the debrief, the briefing, the notices and the people should not say. */
export const phrasesOfDebriefs: readonly Phrase[] = [
  {
    id: 'credibility-word',
    pattern:
      /\b(alleg(e|es|ed|edly|ation|ations)|supposed(ly)? victim|purported(ly)?|so-called victim|(he|she|they|victim|\w+) claim(s|ed) (that|to|he|she|they|it)|(her|his|their|your) (story|version( of events)?)|credib(le|ility)|truthful(ness)?|false report|unfounded)\b/iu,
    in: ['reason', 'notice', 'told', 'outcome', 'best-line'],
    reason:
      'weighs whether somebody is to be believed, which nothing here does; say what was said, and by whom',
    basis: 'practice',
  },
  {
    id: 'meter',
    pattern:
      /\b(trauma|truth|credibility|honesty|empathy|stress|lie)[- ](meter|score|gauge|detector|scale|level|bar)\b/iu,
    in: ours,
    reason: 'measures a person by a number; say what can be seen and heard',
    basis: 'convention',
  },
  {
    id: 'brain-slogan',
    pattern:
      /\b(amygdala|hippocampus|(pre-?frontal )?cortex|(reptil(e|ian)|lizard|survival|trauma(tised|tized)?) brain|cortisol|neurobiology|fight,? (or )?flight|brain (shuts|shut|switches|switched|goes|went) (down|off|offline)|(tricks on|plays with) (your|the) mind)\b/iu,
    in: ours,
    reason:
      'explains a person by a part of the brain, beyond what the research carries; say what was told and what was not',
    basis: [sources.S15, sources.S17],
  },
  {
    id: 'certified',
    pattern:
      /\b(certified (in )?trauma[- ]informed|trauma[- ]informed (certified|certification|certificate)|POST[- ](certified|approved|accredited|credits?)|(certified|approved|accredited) by POST)\b/iu,
    in: [...ours, 'day-after', 'person-line'],
    reason: 'claims an approval that nobody has given; leave it out',
    basis: 'practice',
  },
  {
    id: 'press-three',
    pattern: /\b(988\b[^.?!]*\bpress(ing)? (3|three)|press(ing)? (3|three)\b[^.?!]*\b988)\b/iu,
    in: [...ours, 'day-after', 'person-line'],
    reason: 'names an option of 988 that ended on 17 July 2025; name a line that answers',
    basis: [pressThree],
  },
  {
    id: 'childhelp-reports',
    pattern: /\b((report|reported|reporting)\b[^.?!]*\bChildhelp|Childhelp\b[^.?!]*\b(report|CPS))\b/iu,
    in: ours,
    reason: 'sends a report to a line that supports and takes none; name the line of the state',
    basis: [sources.S94],
  },
  {
    id: 'branded-form',
    pattern:
      /\b(FETI|Forensic Experiential|Danger Assessment|Lethality Assessment|LAP (screen|form|questions?))\b/u,
    in: ours,
    reason: 'uses the name of somebody else’s form or method; ask in your own words',
    basis: 'convention',
  },
  {
    id: 'crime-claim',
    pattern: /\b(reduces?|cuts?|prevents?|lowers?) (crime|violence|assaults?|reoffending|recidivism)\b/iu,
    in: ours,
    reason: 'claims an effect that nobody has shown; leave it out',
    basis: 'convention',
  },
  {
    id: 'no-as-failure',
    pattern:
      /\b(uncooperative|non-?complian(t|ce)|in denial|refus(es|ed|al) (help|services|to cooperate|cooperation)|fail(s|ed|ure) to (report|cooperate|leave)|recant(s|ed|ing)?)\b/iu,
    in: ['reason', 'notice', 'told', 'outcome'],
    reason: 'holds a no against the person who may say it; say what was offered, and what was answered',
    basis: 'practice',
  },
  {
    id: 'words-of-consent',
    pattern:
      /\b(had sex with (her|him|them)|(domestic|marital) (dispute|squabble|quarrel)|lovers' quarrel|date rape|performed (oral|sex))\b/iu,
    in: ['reason', 'notice', 'outcome', 'good-line'],
    reason: 'tells violence in words for what two people wanted; say what one did to the other',
    basis: 'practice',
  },
  {
    id: 'arrest-as-success',
    pattern:
      /\b((was|were|is|been|gets?) (arrested|convicted|locked up|sentenced)|behind bars|justice (was|is|has been) (done|served))\b/iu,
    in: ['outcome'],
    reason: 'ends with an arrest as if that were the good end; say what is in place for the person',
    basis: 'convention',
  },
  {
    id: 'thanks-on-cue',
    pattern:
      /\b(thank (you|god) (so much|for (everything|believing|listening|helping|saving|caring|being))|you('ve)? saved (me|my life|us)|what I('d| would) (have done|do) without you|bless you,? officer|you('re| are) (an angel|my hero)|(I feel|feeling) (so )?much better now)\b/iu,
    in: ['person-line', 'outcome', 'day-after'],
    reason: 'pays the officer with gratitude; what a good question earns is that more is told',
    basis: 'practice',
  },
  {
    id: 'forgiveness-on-cue',
    pattern: /\bI('ve)? (can |do |have )?(forgive|forgiven|forgave) (him|her|them|you)\b/iu,
    in: ['person-line', 'day-after'],
    reason: 'makes forgiving the end of it; nobody owes that',
    basis: 'practice',
  },
];
