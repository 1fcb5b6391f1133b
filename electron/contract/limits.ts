// How much an officer may write. Apart from the schemas, so that a page can hold to it without bringing them along.

/** Characters of what is typed before the choices of a turn. */
export const mostTyped = 500;

/** Characters of each half of the first page of a debrief. */
export const mostReflected = 2000;

/** How many days an officer may have practice kept; it is deleted for good after that. */
export const practiceDays = [30, 90, 365] as const;
export type PracticeDays = (typeof practiceDays)[number];
export const usualPracticeDays: PracticeDays = 90;

/** Characters of the name of the agency's own line on the support card, and of what it says. */
export const mostSupportName = 80;
export const mostSupportText = 400;
