import { z } from 'zod';
import { exactAmount, exactNumber, id, instant } from '../primitive.ts';
import { penaltyKind } from './judging-penalty.ts';

/** Text of a scheme: longer than a name, in the language it was written in; a missing `en` shows `zh`. */
export const schemeText = z.object({
  zh: z.string().min(1).max(2_000),
  en: z.string().min(1).max(2_000).optional(),
});

const places = z.int().min(0).max(6);
const seats = z.int().min(1).max(30);

/** How the points of a panel become one number. */
const combination = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('mean'), minimumPresent: seats.optional() }),
  z.object({
    rule: z.literal('trimmed'),
    dropHigh: z.int().min(0).max(10),
    dropLow: z.int().min(0).max(10),
    minimumJudges: seats.optional(),
    minimumPresent: seats.optional(),
  }),
  z.object({
    rule: z.literal('middle-gap'),
    tolerance: exactAmount,
    dropHigh: z.int().min(0).max(10).optional(),
    dropLow: z.int().min(0).max(10).optional(),
    minimumPresent: seats.optional(),
    otherwise: z.enum(['mean', 'conflict']).optional(),
  }),
]);

const label = z.string().max(2_000).optional();
const lineLabel = z.string().min(1).max(200);

/** How an aspect's mark is calculated (domain §3); `scoring` holds the arithmetic of each kind. */
export const calculation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('judgement'),
    maxSpread: z.int().min(0).max(3).optional(),
    minimumJudges: seats.optional(),
  }),
  z.object({
    kind: z.literal('points'),
    min: exactNumber,
    max: exactNumber,
    step: exactAmount.optional(),
    combination,
    maxSpread: exactAmount.optional(),
    roundPanel: places.optional(),
    factor: exactNumber.optional(),
    roundResult: places.optional(),
  }),
  z.object({
    kind: z.literal('form'),
    items: z
      .array(z.object({ label: lineLabel, max: exactAmount }))
      .min(1)
      .max(20),
    step: exactAmount.optional(),
    combination,
    maxSpread: exactAmount.optional(),
    roundPanel: places.optional(),
    factor: exactNumber.optional(),
    roundResult: places.optional(),
  }),
  z.object({ kind: z.literal('pass-fail') }),
  z.object({ kind: z.literal('number-completed'), possible: z.int().min(1).max(10_000) }),
  z.object({
    kind: z.literal('choice'),
    options: z
      .array(z.object({ deduction: exactAmount, label }))
      .min(2)
      .max(20),
  }),
  z.object({
    kind: z.literal('ranged'),
    target: exactNumber,
    ranges: z
      .array(z.object({ lower: exactAmount, upper: exactAmount, deduction: exactAmount }))
      .min(1)
      .max(20),
  }),
  z.object({
    kind: z.literal('value'),
    min: exactNumber.optional(),
    max: exactNumber.optional(),
    step: exactAmount.optional(),
    factor: exactNumber.optional(),
    roundResult: places.optional(),
  }),
  z.object({
    kind: z.literal('deduction'),
    from: z.enum(['zero', 'full']).optional(),
    cap: exactAmount.optional(),
    floor: exactAmount.optional(),
    step: exactAmount.optional(),
  }),
  z.object({
    kind: z.literal('faults'),
    faults: z
      .array(
        z.object({
          label: lineLabel,
          points: exactAmount,
          most: z.int().min(1).max(10_000).optional(),
        }),
      )
      .min(1)
      .max(60),
    floor: exactAmount.optional(),
  }),
  z.object({
    kind: z.literal('banded'),
    bands: z
      .array(z.object({ points: exactNumber, label }))
      .min(2)
      .max(20),
    factor: exactNumber.optional(),
  }),
  z.object({
    kind: z.literal('time'),
    limit: exactAmount,
    unit: exactAmount,
    points: exactAmount,
    count: z.enum(['begun', 'completed']).optional(),
  }),
  z.object({
    kind: z.literal('fatal'),
    zeroes: z.enum(['sub-criterion', 'criterion', 'module']),
  }),
]);
export type SchemeCalculation = z.infer<typeof calculation>;

const aspectBody = z.object({
  /** Measurement 测量分 or judgement 评价分; a label, the calculation decides the arithmetic. */
  kind: z.enum(['M', 'J']),
  description: schemeText,
  max: exactAmount,
  calculation,
  /** S23: one agreed value of the panel (default), or two independent entries that must agree. */
  entries: z.enum(['agreed', 'twoIndependent']).optional(),
  /** Section of the occupational standard. */
  section: z.int().min(0).max(99).optional(),
  requirement: schemeText.optional(),
  extra: schemeText.optional(),
  /** What 0, 1, 2 and 3 mean; mandatory for a judgement 0..3. */
  descriptors: z.array(schemeText).length(4).optional(),
});

const subCriterionCode = z.string().regex(/^[A-Z][0-9]{1,2}$/);
const criterionCode = z.string().regex(/^[A-Z]$/);

const schemeHead = {
  title: schemeText,
  /** What the occupational standard declares for each section; deviations warn, never block. */
  sections: z
    .array(z.object({ section: z.int().min(0).max(99), name: schemeText, declared: exactAmount }))
    .max(50)
    .optional(),
  /** Kinds of penalty the chief judge may give; none: any points, each with its reason. */
  penalties: z.array(penaltyKind).max(50).optional(),
};

/** Day of marking, C1 = 1; days before the contest are negative. */
export const schemeDay = z.int().min(-9).max(60);

const criterionOf = <Aspect extends z.ZodType>(aspect: Aspect) =>
  z.object({
    code: criterionCode,
    name: schemeText,
    /** The mark announced for the criterion; a deviation warns. */
    declared: exactAmount.optional(),
    subCriteria: z
      .array(
        z.object({
          code: subCriterionCode,
          name: schemeText,
          day: schemeDay,
          aspects: z.array(aspect).min(1).max(200),
        }),
      )
      .min(1)
      .max(40),
  });

/** `PUT …/modules/{moduleId}/scheme`: a marking scheme, written out. Position gives each aspect its code. */
export const schemeBody = z.object({
  ...schemeHead,
  criteria: z.array(criterionOf(aspectBody)).min(1).max(26),
});
export type SchemeBody = z.infer<typeof schemeBody>;

/** The same scheme with the ids and codes (`A1.1`) the service gave its aspects. */
export const schemeContent = z.object({
  ...schemeHead,
  criteria: z
    .array(
      criterionOf(
        aspectBody.extend({
          aspectId: id,
          code: z.string(),
          /** M10: no longer marked, for anybody; how it counts instead. */
          void: z.enum(['full', 'without', 'spread']).optional(),
        }),
      ),
    )
    .max(26),
});
export type SchemeContent = z.infer<typeof schemeContent>;

/** One thing an import or a check found: where, what, and (in the sentence) how to mend it. */
export const schemeFinding = z.object({
  severity: z.enum(['fatal', 'warning']),
  /** Sheet, row from 1 and column letter in a workbook; null for a scheme sent as JSON. */
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** The same place in one text: `Sheet!K25`, or a path into the JSON. */
  at: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  detail: z.string(),
});

export const schemeSummary = z.object({
  aspects: z.int(),
  measurement: z.int(),
  judgement: z.int(),
  total: exactNumber,
  criteria: z.record(z.string(), exactNumber),
  days: z.record(z.string(), exactNumber),
  /** Σ |declared − Σ aspect marks| over the sections; null where none are declared. */
  variation: exactNumber.nullable(),
});

/** The answer to both ways of putting a draft. */
export const schemeDraftAnswer = z.object({
  moduleId: id,
  /** The version of the draft, for `If-Match`. */
  version: z.int().positive(),
  summary: schemeSummary,
  warnings: z.array(schemeFinding).max(500),
});

export const schemePublishedAnswer = z.object({
  moduleId: id,
  schemeVersion: z.int().positive(),
  aspects: z.int().positive(),
  hash: z.string(),
});

/** `GET …/modules/{moduleId}/scheme`. */
export const schemeView = z.object({
  moduleId: id,
  /** Version of the draft; 0 where none was put yet. */
  version: z.int().min(0),
  /** 0 while nothing is published. */
  publishedVersion: z.int().min(0),
  draft: schemeContent.nullable(),
  /** What a check finds in the draft; none of it blocks. */
  draftWarnings: z.array(schemeFinding).max(500),
  published: schemeContent.nullable(),
  publishedAt: instant.nullable(),
});
