import {
  actGroups,
  acts,
  type Basis,
  type CodeFamily,
  codeBookVersion,
  codes,
  competencies,
  type Entry,
  favourability,
  gates,
  invitationCodes,
  principles,
  ratings,
  recommendedCodes,
  type SourceId,
  sources,
  victimNeeds,
} from '../../scenarios/assess/code-book.ts';

const families = {
  substantive: 'Counted in the question map',
  drawn: 'Drawn, not counted',
  harm: 'Drawn, and listed as harm',
} as const satisfies Record<CodeFamily, string>;

const trips = { choice: 'by a choice', omission: 'by leaving it undone' } as const;

/** The text of docs/code-book.md, written from the code book and from nothing else. */
export function codeBookPage(): string {
  return [
    `# Code book, version ${codeBookVersion}`,
    '',
    'This page is generated from `scenarios/assess/code-book.ts`; change it there and run `npm run docs`.',
    '',
    'The code book says what the words of an assessment mean. A *code* names a kind of thing an officer says, a ' +
      '*competency* is what a choice is rated on, an *act* is something asked or offered whatever the answer, and a ' +
      '*gate* is something that must never happen. Every example was written for this book.',
    '',
    'Each entry says what it rests on: published texts that support it (numbers lead to the list at the end), ' +
      '*practice*, which is common among people who do this work and was not checked against a text, or ' +
      '*convention*, which this product decided. Most texts were read as abstracts or openings, not whole. The ' +
      'division into ten competencies, their anchors, what is counted and in which order are conventions throughout. ' +
      'Nothing here is legal advice.',
    '',
    ...codeSection(),
    ...competencySection(),
    ...gateSection(),
    ...actSection(),
    ...sourceSection(),
  ].join('\n');
}

function codeSection(): string[] {
  return [
    '## Codes',
    '',
    'A prompt with several codes has its place in the question map by the last of them in this order: ' +
      `${listed(favourability)}. It counts there once, or not at all where that code is not counted.`,
    '',
    `*Recommended share*: ${listed(recommendedCodes)} of all counted prompts. *Invitations*: ${listed(invitationCodes)} of ` +
      'all counted prompts. *Open prompts before the first closed one*: invitations before the first counted prompt ' +
      'that is closed.',
    '',
    'The question, not the word, is coded: “the reason I ask is …” is an explanation, though it could be said with why.',
    '',
    ...(['substantive', 'drawn', 'harm'] as const).flatMap((wanted) => [
      `### ${families[wanted]}`,
      '',
      ...familyLines(wanted),
    ]),
  ];
}

function familyLines(family: CodeFamily): string[] {
  return Object.entries(codes)
    .filter(([, code]) => code.family === family)
    .flatMap(([id, code]) => [
      `#### ${id} · ${code.name}`,
      '',
      ...entryLines(code, code.closed ? 'Closed' : 'Open'),
    ]);
}

function listed(ids: readonly string[]): string {
  return ids.join(', ');
}

function competencySection(): string[] {
  return [
    '## Competencies',
    '',
    ...Object.entries(competencies).flatMap(([id, competency]) => [
      `### ${id} · ${competency.name}`,
      '',
      ...entryLines(competency),
      '| rating | what it looks like |',
      '| --: | --- |',
      ...ratings.toReversed().map((rating) => `| ${signed(rating)} | ${competency.anchors[rating]} |`),
      '',
      `Serves: ${competency.principles.map((served) => principles[served].name).join('; ')} (principles); ` +
        `${competency.needs.map((need) => victimNeeds[need].toLowerCase()).join(', ')} (needs of victims).`,
      '',
    ]),
  ];
}

function gateSection(): string[] {
  return [
    '## Gates',
    '',
    'Any gate means *not yet*, whatever the profile.',
    '',
    ...Object.entries(gates).flatMap(([id, gate]) => [
      `### ${gate.name} \`${id}\``,
      '',
      ...entryLines(gate, `Tripped ${gate.trippedBy.map((how) => trips[how]).join(' or ')}`),
      `Why never: ${gate.why}`,
      '',
      `Instead: ${gate.instead}`,
      '',
    ]),
  ];
}

function actSection(): string[] {
  return [
    '## Acts',
    '',
    `${Object.keys(acts).length} acts. An act is the officer’s asking or offering; it counts whatever the answer is.`,
    '',
    ...actGroups.flatMap((group) => [
      `### ${group.name}`,
      '',
      '| act | what it is | like this | not like this | basis |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries<Entry>(group.acts).map(
        ([id, act]) =>
          `| **${act.name}** \`${id}\` | ${act.definition} | ${act.good} | ${act.bad} | ${basisText(act.basis)} |`,
      ),
      '',
    ]),
  ];
}

function sourceSection(): string[] {
  return [
    '## Sources',
    '',
    ...Object.entries(sources).map(
      ([id, source]) => `- <a id="${id.toLowerCase()}"></a>${id}: [${source.title}](${source.url})`,
    ),
    '',
  ];
}

function entryLines(entry: Entry, mark?: string): string[] {
  return [
    entry.definition,
    '',
    `- Like this: ${entry.good}`,
    `- Not like this: ${entry.bad}`,
    `- ${mark === undefined ? '' : `${mark}. `}Basis: ${basisText(entry.basis)}`,
    '',
  ];
}

function basisText(basis: Basis): string {
  if (typeof basis === 'string') return basis;
  return basis.source.map((id: SourceId) => `[${id}](#${id.toLowerCase()})`).join(', ');
}

function signed(rating: number): string {
  if (rating === 0) return '0';
  return rating > 0 ? `+${rating}` : `−${-rating}`;
}
