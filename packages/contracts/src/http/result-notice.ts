import { z } from 'zod';
import { bilingual } from '../primitive.ts';

const instant = z.iso.datetime();
const longText = z.object({ zh: z.string(), en: z.string().optional() });

/** A day of the notice: whether it is worked, and the holiday that makes it free or moves its work. */
export const noticeDay = z.object({
  day: z.iso.date(),
  isWorking: z.boolean(),
  holiday: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type NoticeDay = z.infer<typeof noticeDay>;

/** One prize winner as a public notice names them (M25): rank, prize, name, organisation, group. */
export const winnerLine = z.object({
  group: z.string(),
  rank: z.int().nullable(),
  award: z.string(),
  /** null: by entry number, for a name is withheld, erased or not here yet. */
  names: z.array(z.string()).nullable(),
  organisation: z.string().nullable(),
  entryNo: z.string().nullable(),
  /** Somebody else on the list has the same name: look at the organisation and the group. */
  hasNamesake: z.boolean(),
});

/** `GET …/public/events/{eventId}/notice`: its words, its period, the prize winners by name. */
export const resultNotice = z.object({
  eventId: z.uuid(),
  competition: bilingual.nullable(),
  event: bilingual,
  state: z.enum(['notice', 'final', 'amended']),
  title: bilingual,
  body: longText,
  objections: longText,
  contact: longText,
  postedAt: instant,
  /** null: the rules ask for no public notice. */
  endsAt: instant.nullable(),
  /** May somebody object now, by the server's clock? */
  isOpen: z.boolean(),
  /** In which zone its days are counted. */
  zone: z.string(),
  /** From the day it was posted to its last, that day included. */
  days: z.array(noticeDay),
  /** Where this result replaced one that was public: why, and whom the notice is about now. */
  amendment: z
    .object({
      reason: z.string().nullable(),
      /** Entry numbers; null: everybody. */
      places: z.array(z.string()).nullable(),
      /** Until when the other places may be objected to; null: their time was over. */
      othersUntil: instant.nullable(),
    })
    .nullable(),
  resultVersion: z.int(),
  resultUrl: z.string(),
  winners: z.array(winnerLine),
});
export type ResultNotice = z.infer<typeof resultNotice>;
