import { z } from 'zod';

/** Endings of what this app exports. None of them is a program, on any system. */
const endings = ['csv', 'json', 'txt', 'md', 'html', 'ics', 'xml'] as const;

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
});

/** The ending of a name, for the dialog. */
export function filterFor(name: string): { name: string; extensions: string[] } {
  return { name: endingOf(name).toUpperCase(), extensions: [endingOf(name)] };
}
