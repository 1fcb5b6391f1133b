import type { Scenario } from '../../../scenarios/format/scenario-document.ts';

/** The packet's style sheet, for paper first. The running foot names the scenario, its version and the page. */
export function packetStyle({ title, version }: Pick<Scenario, 'title' | 'version'>): string {
  return `
@page { margin: 18mm 18mm 20mm; @bottom-left { content: ${cssString(`${title} ${version}`)}; } @bottom-right { content: counter(page) " of " counter(pages); } }
@page { @bottom-left { font: 8pt var(--sans, sans-serif); color: #575c63; } @bottom-right { font: 8pt sans-serif; color: #575c63; } }
${rules}`;
}

/** A CSS string that ends neither itself nor the style element around it. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:;!?()-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

const rules = `
:root { --serif: 'Literata Variable', 'Literata', 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif;
  --sans: 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 46rem; font: 10.5pt/1.45 var(--sans); color: #1f2328; background: #fff; hyphens: manual; }
@media print { body { padding: 0; max-width: none; } }
h1 { font: 600 26pt/1.15 var(--serif); margin: .2em 0 .3em; text-wrap: balance; }
h2 { font: 600 15pt/1.25 var(--serif); margin: 2em 0 .6em; break-after: avoid; }
h3 { font: 600 11pt/1.3 var(--sans); margin: 1.8em 0 .5em; break-after: avoid; }
p { margin: .35em 0; orphans: 2; widows: 2; }
code { font: .86em ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace; color: #575c63; overflow-wrap: break-word; }
a { color: #1f5f6b; text-decoration: underline; text-decoration-thickness: .5pt; text-underline-offset: .18em; } a code { color: inherit; }
table { border-collapse: collapse; width: 100%; margin: .4em 0 1em; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .35em .9em .35em 0; border-top: .5pt solid #d9d2c3; overflow-wrap: break-word; }
thead th, caption { font-size: 8.5pt; color: #575c63; text-align: left; border-top: 0; } tr { break-inside: avoid; }
tbody th { font-weight: 600; }
.kicker, .sub, .setting, .note, .aside, .kind, .url { color: #575c63; font-size: 9pt; } .kicker { letter-spacing: .08em; text-transform: uppercase; }
.content-note { margin-top: 1.2em; } .quote { font-family: var(--serif); }
.sign-off { border: .75pt solid #7d7666; border-radius: 3pt; padding: .8em 1em; margin: 1.2em 0; break-inside: avoid; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: .4em 1.6em; }
.fields div { border-bottom: .5pt solid #7d7666; height: 2.6em; display: flex; align-items: flex-end; font-size: 8.5pt; color: #575c63; }
.contents { list-style: none; padding: 0; columns: 2; } .contents li { break-inside: avoid; padding: .15em 0; }
.front + .chapter { break-before: page; } .front + .chapter > h2 { margin-top: 0; } .chapter > h2 { margin-top: 2.2em; padding-bottom: .3em; border-bottom: 1.5pt solid #1f2328; }
.place { margin: 0 0 1.6em; } .place > h3 { border-top: .75pt solid #7d7666; padding-top: .7em; } .kind { font-weight: 400; }
.line { margin: .8em 0; padding-left: 9mm; break-inside: avoid; }
.line .words { font: 12pt/1.45 var(--serif); max-width: 34em; margin: .1em 0; }
.line.scene .words { font-style: italic; font-size: 11pt; }
.speaker { margin: 0; font-weight: 600; break-after: avoid; } .aside { font-weight: 400; font-style: italic; }
.notice { padding-left: 9mm; font-style: italic; max-width: 40em; } .notice .note { font-style: normal; }
.choice { border-left: 1.5pt solid #d9d2c3; padding: .1em 0 .1em 4mm; margin: 1em 0; break-inside: avoid; }
.choice .head { margin: 0; font-size: 9pt; color: #575c63; break-after: avoid; } .choice > .words { font: 12pt/1.4 var(--serif); margin: .1em 0 .35em; break-after: avoid; }
.judged { break-after: avoid; } .chip { display: inline-block; border: .5pt solid #7d7666; border-radius: 2pt; padding: 0 .45em; margin: 0 .2em .25em 0; font-size: 8.5pt; }
.gate { font-weight: 600; color: #7c2a1d; }
dl { margin: .3em 0; font-size: 9.5pt; } dl div { display: grid; grid-template-columns: 11.5em 1fr; gap: .8em; margin: .2em 0; break-inside: avoid; }
dt { color: #575c63; } dd { margin: 0; } .ways { list-style: none; padding: 0; margin: 0; } .ways li { margin: 0 0 .25em; } .done { color: #575c63; }
.route { margin: .8em 0; font-size: 9.5pt; break-inside: avoid; } .route .ways { padding-left: 4mm; }
.outcomes th { width: 13em; } .outcomes th::first-letter { text-transform: uppercase; }
.review { break-before: avoid; margin: 1em 0 7mm; padding: .5em 0 0; font-size: 8.5pt; color: #575c63; break-inside: avoid; }
.review p { margin: 0 0 .3em; display: flex; gap: .6em; align-items: baseline; } .review .for { margin-left: auto; }
.blank { display: inline-block; width: 7em; border-bottom: .5pt solid #7d7666; } .box { display: inline-block; width: .8em; height: .8em; border: .5pt solid #7d7666; margin-left: .8em; }
.review .rule { height: 8mm; border-bottom: .5pt solid #bdb5a4; }
.legend { break-before: page; } .legend h3 { margin-top: 1.2em; }
`;
