// How much an officer may write. Apart from the schemas, so that a page can hold to it without bringing them along.

/** Characters of what is typed before the choices of a turn. */
export const mostTyped = 500;

/** Characters of each half of the first page of a debrief. */
export const mostReflected = 2000;
