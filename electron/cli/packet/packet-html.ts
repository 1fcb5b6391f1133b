// The review packet: a scenario as a screenplay that an advocate or a trainer can read on paper, with everything it
// claims beside the words, and room to initial and to write at each place.

import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { readingOrder } from '../../../scenarios/report/reading-order.ts';
import { chapterHtml } from './chapter-html.ts';
import { frontMatterHtml } from './front-matter-html.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { legendHtml } from './legend-html.ts';
import { packetStyle } from './packet-style.ts';
import { packetPlaces } from './packet-places.ts';

/**
 * A scenario as one HTML page that needs nothing else: no scripts, no network, every text escaped. `fonts` is a style
 * sheet of embedded typefaces; without it the reader's own serif is used.
 */
export function packetHtml(scenario: Scenario, fonts = ''): string {
  const chapters = readingOrder(scenario);
  const places = packetPlaces(chapters);
  const style: Html = { markup: `${fonts}\n${packetStyle(scenario)}` };
  const page = html`<!doctype html>
    <html lang="${scenario.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
        />
        <meta name="viewport" content="width=device-width" />
        <title>${scenario.title} ${scenario.version}: review packet</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          ${frontMatterHtml(scenario, chapters, places)}
          ${chapters.map((chapter) => chapterHtml(chapter, scenario, places))} ${legendHtml(scenario)}
        </main>
      </body>
    </html> `;
  return page.markup;
}
