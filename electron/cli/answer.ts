/** 0: fine. 1: it was done, and there is something to say. 2: it could not be done. */
export type Status = 0 | 1 | 2;

/** What a command answers: as text for people, as JSON for `--json`, and what went wrong on the way for stderr. */
export type Answer = {
  readonly status: Status;
  /** Printed as it stands; a line break is added where it ends without one. */
  readonly text: string;
  readonly json: unknown;
  /** Sentences for stderr. */
  readonly problems?: readonly string[];
};

/** The answer of a command that could not do what it was asked, in one sentence that says what to do. */
export function couldNot(sentence: string): Answer {
  return { status: 2, text: '', json: { problem: sentence }, problems: [sentence] };
}

/** Writes an answer: to standard output the answer and nothing else, to standard error what went wrong. */
export function printAnswer(answer: Answer, asJson: boolean): void {
  for (const sentence of answer.problems ?? []) process.stderr.write(`${sentence}\n`);
  const text = asJson ? JSON.stringify(answer.json, null, 2) : answer.text;
  if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
