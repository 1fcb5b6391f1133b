import type { Answer } from './answer.ts';
import { packetFonts } from './packet-fonts.ts';
import { packetHtml } from './packet/packet-html.ts';
import { readScenario } from './read-scenario.ts';
import { writeOut } from './write-out.ts';

/** The review packet of a scenario as one HTML page: to standard output, or into the file `out`. */
export function packet(file: string, { out }: { readonly out?: string | undefined }): Answer {
  const read = readScenario(file);
  if (!read.ok) return read.answer;
  const html = packetHtml(read.scenario, packetFonts());
  if (out === undefined) return { status: 0, text: html, json: { html } };
  const written = writeOut(out, html, { mayReplace: true });
  if (!written.ok) return written.answer;
  const { title, version } = read.scenario;
  return {
    status: 0,
    text: `${out} is the review packet of ${title} ${version}. Open it in a browser and print it.`,
    json: { file: out },
  };
}
