import { chainOfExport, verifyExportedFile } from '../services/verify-exported-file.ts';
import { readTextFile } from '../services/read-text-file.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { counted } from './counted.ts';
import { withOffice } from './with-office.ts';

/** What is verified: an exported file by itself, or the data folder, `since` an earlier export of it. */
export type VerifyOptions = { readonly data?: string | undefined; readonly since?: string | undefined };

type Verified = {
  readonly records: number;
  readonly chain: { readonly length: number; readonly head: string };
  readonly findings: readonly { readonly record: string | null; readonly sentence: string }[];
};

/** Checks the records, or an exported file, against their own hashes, replays and assessments. Findings give status 1. */
export function verifyRecords(
  file: string | undefined,
  { data, since }: VerifyOptions,
): Answer | Promise<Answer> {
  if (file !== undefined) return verifyFile(file);
  const printed = since === undefined ? undefined : readChain(since);
  if (printed?.ok === false) return printed.answer;
  return withOffice(data, (office) => verifiedAnswer(office.verify(printed?.chain)));
}

function verifyFile(file: string): Answer {
  const read = readTextFile(file);
  if (!read.ok) return couldNot(read.sentence);
  const verified = verifyExportedFile(read.text);
  if (verified.ok) return verifiedAnswer(verified);
  const hint =
    chainOfExport(read.text) === undefined
      ? ''
      : ' A CSV cannot be checked by itself; the records can be checked against it with --since.';
  return couldNot(`${file}: ${verified.sentence}${hint}`);
}

function readChain(file: string) {
  const read = readTextFile(file);
  if (!read.ok) return { ok: false, answer: couldNot(read.sentence) } as const;
  const chain = chainOfExport(read.text);
  if (chain !== undefined) return { ok: true, chain } as const;
  return {
    ok: false,
    answer: couldNot(`${file} is no export of records: it has no length and head of a chain.`),
  } as const;
}

function verifiedAnswer({ records, chain, findings }: Verified): Answer {
  const found =
    findings.length === 0
      ? [`${counted(records, 'record')}, nothing wrong.`]
      : [
          `${counted(records, 'record')}, ${counted(findings.length, 'finding')}:`,
          ...findings.map(({ sentence }) => `  ${sentence}`),
        ];
  return {
    status: findings.length === 0 ? 0 : 1,
    text: [
      ...found,
      `The chain has ${counted(chain.length, 'entry', 'entries')}; its head is ${chain.head}.`,
    ].join('\n'),
    json: { ok: findings.length === 0, records, chain, findings },
  };
}
