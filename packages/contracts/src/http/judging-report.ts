import { z } from 'zod';
import { bilingual, id, instant } from '../primitive.ts';

// The report of a finished event's judges: `/api/judging/v1/events/{eventId}/judge-report`. It never
// changes a mark, and never names a code, a contestant or an organisation.

const count = z.int().min(0);
/** A share of the scale: for reporting, so a plain number. */
const share = z.number().min(-1).max(1);
const error = z.number().min(0).nullable();

const agreement = z.object({
  /** Pairs of judges on the same judgement aspect, scored 0 to 3. */
  pairs: count,
  exact: share.nullable(),
  withinOne: share.nullable(),
});

const reportJudge = z.object({
  judgeId: id,
  /** Counts within the report, so that paper and screen call the same judge the same. */
  no: z.int().positive(),
  /** Where the judge sits, or sat; `left`: somebody else took the seat. */
  seats: z.array(z.object({ panelId: id, seat: z.int().positive(), left: z.boolean() })).max(200),
  /** Marks another judge of the panel gave, too; the deviation is of these. */
  marks: count,
  /** Mean of own mark less the panel's, as a share of the scale; below zero is strict. */
  severity: share.nullable(),
  standardError: error,
  agreement,
  outliers: count,
});

const reportGroup = z.object({
  panelId: id,
  moduleId: id,
  /** Null: all a panel marks; else one sub-criterion of it. */
  subCriterion: z.string().nullable(),
  judges: count,
  /** Aspects of contestants that all judges of the panel marked. */
  items: count,
  agreement,
  /** Kendall's W, corrected for ties; null where too few were marked by all, or all marks are alike. */
  w: share.nullable(),
  /** ICC(2,1), the same. */
  icc: z.number().max(1).nullable(),
});

const reportOutlier = z.object({
  judgeId: id,
  moduleId: id,
  panelId: id,
  aspectCode: z.string(),
  mark: share,
  /** The middle of the others' marks. */
  others: share,
  limit: share,
});

const side = z.object({ marks: count, mean: share, standardError: error });
const reportFavour = z.object({
  judgeId: id,
  /** Whether it is on file which organisation the judge comes from. */
  isHomeKnown: z.boolean(),
  /** Contestants of the own organisation this judge marked: how many, never who. */
  contestants: count,
  ownMarks: count,
  othersMarks: count,
  /** Mean deviation from the panel there and elsewhere; null without any mark. */
  own: side.nullable(),
  others: side.nullable(),
  favour: z.number().min(-2).max(2).nullable(),
  standardError: error,
});

/** Own-organisation favour exists once the draws are opened, not before (M04). */
const favourPart = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sealed') }),
  /** The opening is on its way: not all of it is here yet. */
  z.object({ state: z.literal('arriving') }),
  z.object({ state: z.literal('open'), judges: z.array(reportFavour).max(500) }),
]);

export const judgeReport = z.object({
  eventId: id,
  name: bilingual.nullable(),
  competition: bilingual.nullable(),
  zone: z.string(),
  asOf: instant,
  modules: z.array(z.object({ moduleId: id, name: bilingual, lockedAt: instant })).max(12),
  panels: z.array(z.object({ panelId: id, moduleId: id, name: bilingual })).max(1_200),
  judges: z.array(reportJudge).max(500),
  groups: z.array(reportGroup).max(3_000),
  outliers: z.object({
    count,
    /** The farthest first. */
    items: z.array(reportOutlier).max(50),
  }),
  favour: favourPart,
});
export type JudgeReport = z.infer<typeof judgeReport>;
