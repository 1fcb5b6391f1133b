// Long because every phrase stands here with what it catches and what it passes, and they are read as one table.

import type { TextKind } from './scenario-texts.ts';

/** A text that a phrase is there to catch, and a neighbour with the same words or matter that is fine. */
export type PhraseExample = { readonly is: TextKind; readonly caught: string; readonly innocent: string };

/** By the phrase's id. */
export const phraseExamples: Readonly<Record<string, readonly PhraseExample[]>> = {
  'calm-down': [
    {
      is: 'good-line',
      caught: 'Ma’am, I need you to calm down.',
      innocent: 'It’s calm out here. We can sit down, if you like.',
    },
    { is: 'good-line', caught: 'Just relax for me.', innocent: 'You can cry in here. I’m not in a hurry.' },
  ],
  'believe-without-limit': [
    {
      is: 'good-line',
      caught: 'I believe you, 100 percent.',
      innocent: 'I believe the bank opens at nine. Do you want to call it then?',
    },
    {
      is: 'good-line',
      caught: 'I completely believe every word.',
      innocent: 'You don’t have to make me believe it.',
    },
  ],
  'safe-now': [
    { is: 'good-line', caught: 'It’s over. You’re safe now.', innocent: 'Where would you feel safe now?' },
    {
      is: 'good-line',
      caught: 'Nobody is going to hurt you with us here.',
      innocent: 'Tell me once you’re safe to talk.',
    },
  ],
  'get-him': [
    {
      is: 'good-line',
      caught: 'We’ll get him for this.',
      innocent: 'We’ll get him on the phone only if you want it.',
    },
    {
      is: 'good-line',
      caught: 'He’s going to go to jail.',
      innocent: 'What happens to him is up to a court.',
    },
  ],
  promise: [
    {
      is: 'good-line',
      caught: 'I promise it ends tonight.',
      innocent: 'I can’t promise how it ends. I can promise nothing.',
    },
    { is: 'good-line', caught: 'You have my word.', innocent: 'In your words, please.' },
    {
      is: 'good-line',
      caught: 'He won’t come near you.',
      innocent: 'What would help so that he doesn’t come near?',
    },
  ],
  'false-confidentiality': [
    {
      is: 'good-line',
      caught: 'This is just between you and me.',
      innocent: 'What went on between you and him is yours to tell or not.',
    },
    {
      is: 'good-line',
      caught: 'Nobody will ever know you told me.',
      innocent: 'A court may read it. Nobody needs it tonight.',
    },
    {
      is: 'good-line',
      caught: 'It’s strictly confidential.',
      innocent: 'Ask her what is confidential before you tell her.',
    },
  ],
  'police-advocate-confidential': [
    {
      is: 'told',
      caught: 'Our advocate is confidential.',
      innocent: 'Our advocate works for us. One outside can keep it confidential.',
    },
    {
      is: 'good-line',
      caught: 'The department’s victim specialist won’t tell anyone.',
      innocent: 'The advocate at Elm Street can keep a secret. Ours may have to tell.',
    },
  ],
  'blaming-why': [
    {
      is: 'good-line',
      caught: 'Why didn’t you call us last time?',
      innocent: 'Why I ask: it changes what I do next.',
    },
    { is: 'good-line', caught: 'Why don’t you just leave?', innocent: 'Why don’t we sit down over there?' },
    { is: 'good-line', caught: 'What were you wearing?', innocent: 'What was he wearing?' },
  ],
  minimising: [
    {
      is: 'good-line',
      caught: 'At least he didn’t hit you.',
      innocent: 'There are at least two ways to do this.',
    },
    {
      is: 'notice',
      caught: 'It could have been a lot worse.',
      innocent: 'She says that the cough is worse.',
    },
  ],
  'prevention-tip': [
    {
      is: 'good-line',
      caught: 'Next time, lock the door first.',
      innocent: 'The next time you want to talk, this number finds me.',
    },
    {
      is: 'reason',
      caught: 'She should have called sooner.',
      innocent: 'The officer could ask where she wants to be.',
    },
    { is: 'outcome', caught: 'She will be more careful.', innocent: 'She has a number that she can call.' },
  ],
  'couples-counselling': [
    {
      is: 'good-line',
      caught: 'There’s couples counseling at the church.',
      innocent: 'There’s a counselor, for you alone.',
    },
    {
      is: 'good-line',
      caught: 'A mediator could help.',
      innocent: 'The media is outside; use the back door.',
    },
  ],
  'compensation-will-pay': [
    {
      is: 'good-line',
      caught: 'The victims’ compensation will pay for the door.',
      innocent: 'Victims’ compensation may pay for the door. It takes months, and someone can help you ask.',
    },
    { is: 'outcome', caught: 'The state will cover it all.', innocent: 'The state may cover some of it.' },
  ],
  'visa-available': [
    {
      is: 'good-line',
      caught: 'A U visa is available to you.',
      innocent: 'Whether a U visa fits is a question for a lawyer. Want one?',
    },
    {
      is: 'told',
      caught: 'The officer can get her a T visa.',
      innocent: 'The officer may sign a form for a T visa.',
    },
  ],
  'leading-tag': [
    { is: 'best-line', caught: 'He was drunk, wasn’t he?', innocent: 'I’ll wait on the landing, all right?' },
    {
      is: 'best-line',
      caught: 'That was the first time, right?',
      innocent: 'Is it the first door on the right?',
    },
  ],
  'several-questions': [
    {
      is: 'best-question',
      caught: 'Who was it? And where did he go?',
      innocent: 'Tell me more about the car. What, if anything, did you hear?',
    },
  ],
  'credibility-word': [
    { is: 'reason', caught: 'She claims that he came back.', innocent: 'She says that he came back.' },
    { is: 'notice', caught: 'The alleged victim sits down.', innocent: 'Maya sits down.' },
    {
      is: 'reason',
      caught: 'Her story changes here.',
      innocent:
        'The officer asks for the story of the house. “Her story changes” is what the other line says.',
    },
    { is: 'told', caught: 'An unfounded report.', innocent: 'A report was found in the drawer.' },
  ],
  meter: [
    {
      is: 'notice',
      caught: 'Her stress level rises.',
      innocent: 'She holds on to the level edge of the table.',
    },
    { is: 'told', caught: 'An empathy score of eight.', innocent: 'The score on the radio is eight to two.' },
  ],
  'brain-slogan': [
    {
      is: 'reason',
      caught: 'Her amygdala has taken over.',
      innocent: 'Stress can act on memory either way.',
    },
    {
      is: 'good-line',
      caught: 'In shock the brain shuts down.',
      innocent: 'You don’t have to know it now. Leave what isn’t there.',
    },
  ],
  certified: [
    {
      is: 'told',
      caught: 'You are now a certified trauma-informed interviewer.',
      innocent: 'Practice for a trauma-informed first interview.',
    },
    { is: 'told', caught: 'One hour of POST credit.', innocent: 'A post by the gate gives some cover.' },
  ],
  'press-three': [
    { is: 'good-line', caught: 'Call 988 and press 3.', innocent: 'Call 988, day or night.' },
    { is: 'told', caught: 'Press three at 988 for youth.', innocent: 'Press three times on the bell.' },
  ],
  'childhelp-reports': [
    {
      is: 'reason',
      caught: 'The report goes to Childhelp.',
      innocent: 'Childhelp supports families. The state’s line takes what must be told.',
    },
  ],
  'branded-form': [
    {
      is: 'reason',
      caught: 'This is item four of the Danger Assessment.',
      innocent: 'Danger is asked about in private.',
    },
    { is: 'told', caught: 'A FETI interview.', innocent: 'A confetti of paper on the floor.' },
  ],
  'crime-claim': [
    {
      is: 'told',
      caught: 'Training that reduces crime.',
      innocent: 'Training on the first interview after a crime.',
    },
  ],
  'no-as-failure': [
    {
      is: 'reason',
      caught: 'The victim was uncooperative.',
      innocent: 'She said no, and her no was the end of it.',
    },
    { is: 'outcome', caught: 'She failed to report it.', innocent: 'She can report it on any day.' },
  ],
  'words-of-consent': [
    { is: 'reason', caught: 'He had sex with her in the car.', innocent: 'He raped her in the car.' },
    { is: 'notice', caught: 'A domestic dispute.', innocent: 'Neighbors heard a man shouting.' },
  ],
  'arrest-as-success': [
    {
      is: 'outcome',
      caught: 'He was arrested before dawn.',
      innocent: 'Whether there is an arrest, a prosecutor decides.',
    },
  ],
  'thanks-on-cue': [
    {
      is: 'person-line',
      caught: 'Thank you so much for believing me.',
      innocent: 'Thank you for coming. I’ve got school in the morning.',
    },
    {
      is: 'day-after',
      caught: 'She saved my life? You saved my life, officer.',
      innocent: 'He saved the receipt.',
    },
  ],
  'forgiveness-on-cue': [
    { is: 'person-line', caught: 'I forgive him.', innocent: 'His mother says I should forgive.' },
  ],
};
