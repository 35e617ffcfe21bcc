import { z } from 'zod';
import { bilingual, id, instant } from '../primitive.ts';
import { pageQuery } from './page.ts';

/**
 * How far a title is (M22). `eligible` 符合推荐条件, `refused` with its reason, `put-forward` 已推荐,
 * `recorded` the awarding document waits for a second person, `awarded` 授予 with it, `withdrawn` taken
 * back by the body, `lapsed`: the result was amended since.
 */
export const nominationState = z.enum([
  'eligible',
  'refused',
  'put-forward',
  'recorded',
  'awarded',
  'withdrawn',
  'lapsed',
]);
export type NominationState = z.infer<typeof nominationState>;

/** The document by which an office awarded a title. */
export const awardDocument = z.object({
  documentNo: z.string().trim().min(1).max(64),
  /** The day the document bears. */
  awardedOn: z.iso.date(),
  /** Who awarded it, as the document says. */
  awardedBy: z.string().trim().min(1).max(100),
});
export type AwardDocument = z.infer<typeof awardDocument>;

export const nominationQuery = pageQuery.extend({ competitionId: id, after: id.optional() });

/** One person and one title, as the body and the office read it. */
export const nominationRow = z.object({
  decisionId: id,
  eventId: id,
  event: bilingual,
  personId: id,
  /** null: not here yet, or erased. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  titleKey: z.string(),
  title: bilingual,
  group: z.string(),
  rank: z.int().nullable(),
  /** How many may be put forward, and how that was counted; null: the rule sets no quota. */
  quota: z.object({ base: z.string(), count: z.int(), places: z.int() }).nullable(),
  /** Entries of that title, event and group that are put forward now. */
  putForward: z.int(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
  state: nominationState,
  nominationId: id.nullable(),
  award: awardDocument.extend({ recordedBy: id, confirmedBy: id.nullable() }).nullable(),
  /** Of the nomination, or of the recorded document where there is one. */
  version: z.int().nullable(),
});
export type NominationRow = z.infer<typeof nominationRow>;

export const puttingForward = z.object({ decisionIds: z.array(id).min(1).max(200) });

export const nominationPage = z.object({
  items: z.array(nominationRow).max(200),
  next: z.string().nullable(),
  /** What whoever asks may do here. */
  may: z.object({ putForward: z.boolean(), record: z.boolean() }),
});
export type NominationPage = z.infer<typeof nominationPage>;

/** What somebody’s own page says of a title: how far it is, and by which document. */
export const ownNomination = z.object({
  state: z.enum(['eligible', 'put-forward', 'awarded']),
  documentNo: z.string().nullable(),
  awardedOn: z.iso.date().nullable(),
});

export const nominationDone = z.object({ nominationId: id, version: z.int() });

/** 职业资格 (M23): decided and listed for the office, never a certificate of ours. */
export const listedRow = z.object({
  decisionId: id,
  eventId: id,
  event: bilingual,
  occupationCode: z.string(),
  personId: id,
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  group: z.string(),
  rank: z.int().nullable(),
  level: z.string(),
  state: z.enum(['proposed', 'returned', 'listed']),
  clause: bilingual.nullable(),
  decidedAt: instant,
});
export type ListedRow = z.infer<typeof listedRow>;

export const officeList = z.object({
  items: z.array(listedRow).max(200),
  next: z.string().nullable(),
});
