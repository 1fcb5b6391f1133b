// Opening hours as people type them, there and back: "24/7", or "Mon-Fri 08:30-17:00; Sat 10:00-14:00".

import type { Service } from '../../../scenarios/format/directory.ts';
import { weekdays } from '../../../scenarios/format/vocabulary.ts';

type Hours = Service['hours'];

/** Hours as one line to edit; hours that are not known are an empty line. */
export function hoursToText(hours: Hours): string {
  if (hours === 'always') return '24/7';
  if (hours === 'unknown') return '';
  return hours.map(({ days, from, to }) => `${days.map(capital).join(', ')} ${from}-${to}`).join('; ');
}

const span = /^([a-z, -]+?)\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/;

/** The hours in a line, or nothing when it cannot be read. An empty line is hours that are not known. */
export function hoursFromText(text: string): Hours | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '') return 'unknown';
  if (plain === '24/7') return 'always';
  const read = plain.split(';').map((part) => oneSpan(part.trim()));
  return read.some((one) => one === undefined) ? undefined : read.flatMap((one) => one ?? []);
}

function oneSpan(text: string): Exclude<Hours, string>[number] | undefined {
  const found = span.exec(text);
  if (found === null) return undefined;
  const [, days = '', fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
  const listed = days.split(',').map((part) => daysIn(part.trim()));
  if (listed.some((one) => one === undefined)) return undefined;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  return from < to && to <= '24:00' ? { days: listed.flatMap((one) => one ?? []), from, to } : undefined;
}

function daysIn(text: string): (typeof weekdays)[number][] | undefined {
  const ends = text.split('-').map((day) => weekdays.findIndex((known) => day.trim().startsWith(known)));
  const [first = -1, last = first] = ends;
  if (ends.length > 2 || first < 0 || last < 0) return undefined;
  const length = ((last - first + weekdays.length) % weekdays.length) + 1;
  return Array.from({ length }, (_, step) => weekdays[(first + step) % weekdays.length] ?? 'mon');
}

function capital(day: string): string {
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}
