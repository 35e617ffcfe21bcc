import type { Bilingual } from '@jinbang/contracts/primitive';
import type { PaperForm, PaperText } from './paper.ts';

/** What the QR of a sheet says: form, version, event and the part of it, by ids. */
export const paperReference = (
  { no, version }: Pick<PaperForm, 'no' | 'version'>,
  eventId: string,
  part: string,
): string => `jinbang:paper:${no}:${version}:${eventId}:${part}`;

/** A name on one line: Chinese, and English where it says something else. */
export const oneLine = ({ zh, en }: PaperText | Bilingual): string =>
  en && en !== zh ? `${zh} ${en}` : zh;

/** `2026-11-22 14:05` where the contest is. */
export const localTime = (instant: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

type Span = { readonly startsAt: string | Date; readonly endsAt: string | Date };

/** `2026-11-22 09:00–11:30` where the contest is. */
export const localSpan = ({ startsAt, endsAt }: Span, timeZone: string): string => {
  const [day = '', from] = localTime(startsAt, timeZone).split(' ');
  const end = localTime(endsAt, timeZone);
  return `${day} ${from}–${end.replace(`${day} `, '')}`;
};
