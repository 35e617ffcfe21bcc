import { z } from 'zod';
import { id, instant, sha256Hex } from '../primitive.ts';
import { idPageQuery } from './page.ts';

// What a body's level certificates say and look like (M20, S13, S20). Awards (M19) are an organiser's.

/** No control characters: words on paper. */
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);
/** The same with line breaks, each a new paragraph. */
const paragraphs = z
  .string()
  .min(1)
  .max(600)
  .regex(/^(?:[^\p{Cc}]|\n)*$/u);

export const templateState = z.enum(['draft', 'published', 'superseded', 'discarded']);
export const pictureSlot = z.enum(['logo', 'watermark']);

const drawnShape = z.object({
  shape: z.enum(['line', 'rect', 'circle', 'star']),
  xMm: z.number().min(0).max(297),
  yMm: z.number().min(0).max(297),
  widthMm: z.number().min(0).max(297),
  heightMm: z.number().min(0).max(297),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  filled: z.boolean(),
});

/** A template of level certificates as a body writes it; in 正文 `{姓名}`, `{机构}` and the like are filled in. */
export const templateDocument = z.object({
  title: z.object({ zh: words(40), en: words(80).optional() }),
  body: z.object({ zh: paragraphs, en: paragraphs.optional() }),
  issuer: z.object({ zh: words(100), en: words(160).optional() }),
  labels: z.object({
    name: words(60).optional(),
    idType: words(60).optional(),
    idNumber: words(60).optional(),
    occupation: words(60).optional(),
    trade: words(60).optional(),
    level: words(60).optional(),
    number: words(60).optional(),
  }),
  addresses: z.array(words(80)).max(4),
  look: z.object({
    orientation: z.enum(['portrait', 'landscape']),
    border: z.enum(['none', 'line', 'double']),
    english: z.boolean(),
    hasPhoto: z.boolean(),
    drawn: z.array(drawnShape).max(40),
  }),
  /** Whose mark logo and watermark are; null without either. */
  markOf: words(100).nullable(),
});
export type TemplateDocument = z.infer<typeof templateDocument>;

export const templateFlaw = z.object({
  where: z.string(),
  found: z.string(),
  clause: z.string(),
  sentence: z.object({ zh: z.string(), en: z.string() }),
});
export type TemplateFlawTold = z.infer<typeof templateFlaw>;

export const templateQuery = idPageQuery.extend({
  bodyId: id.optional(),
  state: templateState.optional(),
});
export type TemplateQuery = z.infer<typeof templateQuery>;

export const templateOutline = z.object({
  templateId: id,
  bodyId: id,
  bodyName: z.string(),
  label: z.string(),
  edition: z.int().nullable(),
  state: templateState,
  savedBy: id,
  savedAt: instant,
  publishedBy: id.nullable(),
  publishedAt: instant.nullable(),
  version: z.int(),
});
export type TemplateOutline = z.infer<typeof templateOutline>;

/** The 仿宋 a body handed in; null: a substitute sets the fields. */
export const fieldFont = z.object({
  family: z.string(),
  sha256: sha256Hex,
  byteCount: z.int(),
  uploadedAt: instant,
});
export type FieldFontTold = z.infer<typeof fieldFont>;

export const oneTemplate = templateOutline.extend({
  document: templateDocument,
  pictures: z.array(pictureSlot).max(2),
  /** What speaks against publishing it; each with the clause it breaks. */
  flaws: z.array(templateFlaw).max(200),
  font: fieldFont.nullable(),
  /** The family that sets the fields where there is no font of the body. */
  substitute: z.string(),
  /** Whether whoever asks may publish it: nobody who wrote in it. */
  mayPublish: z.boolean(),
});
export type OneTemplate = z.infer<typeof oneTemplate>;

/** Begins a draft: of the house's own, or a copy of another. */
export const templateBeginning = z.object({
  bodyId: id,
  label: words(60),
  from: id.optional(),
});
export type TemplateBeginning = z.infer<typeof templateBeginning>;

export const templateSaving = z.object({ document: templateDocument });
export const templateChanged = z.object({ templateId: id, version: z.int() });
export const templatePublished = templateChanged.extend({ edition: z.int() });
