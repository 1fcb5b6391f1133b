import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { ChoiceStanding } from '../../../scenarios/machine/open-choices.ts';
import type { Told } from './read-tree.ts';

/** What has to be called something, because a screen reader says it, lists it or jumps to it. */
const named = new Set([
  'button',
  'checkbox',
  'complementary',
  'dialog',
  'form',
  'group',
  'heading',
  'image',
  'link',
  'list',
  'navigation',
  'radio',
  'radiogroup',
  'region',
  'textbox',
]);

/**
 * What is wrong with how the interview is read out at this turn. The focus is on the heading of the turn; after it come
 * its lines, then what is noticed, then the choices, all of them in one group that is called something, the locked ones
 * within reach and with their reason; and nothing is unnamed.
 */
export function readingProblems(tree: readonly Told[], interview: Interview): readonly string[] {
  const turn = latestTurn(interview);
  const heading = tree.findIndex(({ role, isFocused }) => role === 'heading' && isFocused);
  const problems: string[] = tree
    .filter(({ role, name }, place) => named.has(role) && name === '' && !isDisclosure(tree, place))
    .map(({ role }) => `there is a ${role} without a name`);
  if (heading === -1) return [...problems, `the focus is on ${focusOf(tree)} and not on a heading`];
  if (tree[heading]?.level !== 2) problems.push('the heading of the turn is not of the second level');

  let at = heading;
  for (const text of [...turn.spoken.map((spoken) => spoken.text), ...turn.notice]) {
    const next = tree.findIndex((told, place) => place > at && isText(told) && told.name === spaced(text));
    if (next === -1) problems.push(`“${text}” does not come in its place`);
    else at = next;
  }
  return turn.place.is === 'ending' ? problems : [...problems, ...choiceProblems(tree, at, interview)];
}

function choiceProblems(tree: readonly Told[], after: number, interview: Interview): readonly string[] {
  const shown = choicesNow(interview).filter(({ is }) => is !== 'hidden');
  const groups = [...tree.keys()].filter(
    (place) => tree[place]?.role === 'group' && tree[place].name === 'What do you do?',
  );
  const [group = -1] = groups;
  if (groups.length !== 1) return [`there are ${groups.length} groups of choices and not one`];
  const problems: string[] = [];
  if (group < after) problems.push('the choices come before what is said and noticed');
  const buttons = tree.filter(({ role, within }) => role === 'button' && within.includes(group));
  // In the referral the desk at which services are found and told of stands in the group too.
  const { place } = latestTurn(interview);
  const hasDesk = place.is === 'node' && place.node.phase === 'referral';
  if (hasDesk ? buttons.length < shown.length : buttons.length !== shown.length) {
    problems.push(`there are ${buttons.length} choices in the group and not ${shown.length}`);
  }
  return [...problems, ...shown.flatMap((standing) => standingProblems(standing, buttons))];
}

function standingProblems(standing: ChoiceStanding, buttons: readonly Told[]): readonly string[] {
  const { choice, is } = standing;
  const words = spaced(choice.say ?? choice.do ?? '');
  const button = buttons.find(({ name }) => name.includes(words));
  if (button === undefined) return [`no choice is called “${words}”`];
  return [
    ...(button.isFocusable ? [] : [`“${words}” cannot have the focus`]),
    ...(button.isDisabled === (is === 'locked') ? [] : [`“${words}” is not told as ${is}`]),
    ...(is !== 'locked' || button.name.includes(spaced(standing.reason))
      ? []
      : [`“${words}” is locked and does not say why`]),
  ];
}

/** What opens and closes is called by what opens it. */
function isDisclosure(tree: readonly Told[], place: number): boolean {
  const first = tree[place + 1];
  return first?.role === 'DisclosureTriangle' && first.name !== '' && first.within[0] === place;
}

function focusOf(tree: readonly Told[]): string {
  const told = tree.findLast(({ isFocused }) => isFocused);
  return told === undefined ? 'nothing' : `${told.role} “${told.name}”`;
}

function isText({ role }: Told): boolean {
  return role === 'StaticText';
}

/** With single spaces, as a browser shows text. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
