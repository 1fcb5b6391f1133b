import { z } from 'zod';
import type { FileToSave } from '../contract/values.ts';

/** Endings of what this app exports. None of them is a program, on any system. */
const endings = ['csv', 'json', 'txt', 'md', 'html', 'ics', 'xml', 'zip'] as const;

const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** A file as the page hands it over: a plain name, never a path, with an ending that cannot be run. */
export const fileToSave = z.strictObject({
  name: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9])?$/)
    .refine((name) => endings.some((ending) => ending === endingOf(name)) && name.includes('.'), {
      error: 'has no ending that this app saves',
    }),
  mediaType: z.string().max(80),
  text: z.string(),
  encoding: z.literal('base64').exactOptional(),
}) satisfies z.ZodType<FileToSave>;

/** What is written: the text in UTF-8, or the bytes it stands for. */
export function contentOf({ text, encoding }: FileToSave): string | Buffer {
  return encoding === 'base64' ? Buffer.from(text, 'base64') : text;
}

/** The ending of a name, for the dialog. */
export function filterFor(name: string): { name: string; extensions: string[] } {
  return { name: endingOf(name).toUpperCase(), extensions: [endingOf(name)] };
}
