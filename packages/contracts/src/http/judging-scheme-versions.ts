import { z } from 'zod';
import { exactNumber, id, instant } from '../primitive.ts';
import {
  calculation,
  schemeContent,
  type schemeDraftAnswer,
  schemeFinding,
  type schemePublishedAnswer,
  schemeSummary,
  schemeText,
  type schemeView,
} from './judging-scheme.ts';

export type SchemeView = z.infer<typeof schemeView>;
export type SchemeDraftAnswer = z.infer<typeof schemeDraftAnswer>;
export type SchemePublishedAnswer = z.infer<typeof schemePublishedAnswer>;

/** `GET /events/{eventId}/schemes`: where each module of an event stands with its marking scheme. */
export const schemeOfModule = z.object({
  moduleId: id,
  name: schemeText.nullable(),
  /** 0 where no draft was ever put. */
  draftVersion: z.int().min(0),
  /** 0 while nothing is published. */
  publishedVersion: z.int().min(0),
  isLocked: z.boolean(),
  /** Marks were given by the published scheme: from then on it changes by amendment alone. */
  isMarked: z.boolean(),
  /** It was amended, or is to be: another draft would undo that silently. */
  isAmended: z.boolean(),
});
export type SchemeOfModule = z.infer<typeof schemeOfModule>;

export const schemesOfEvent = z.object({
  items: z.array(schemeOfModule).max(200),
  next: z.string().nullable(),
});

/** A frozen version; what an amendment made it for, where one did. */
export const schemeVersionRow = z.object({
  version: z.int().positive(),
  title: schemeText,
  aspects: z.int(),
  total: exactNumber,
  hash: z.string(),
  publishedBy: id,
  publishedAt: instant,
  amendment: z.object({ amendmentId: id, reason: z.string() }).nullable(),
});
export type SchemeVersionRow = z.infer<typeof schemeVersionRow>;

/** `GET …/scheme/versions`, newest first. */
export const schemeVersionPage = z.object({
  items: z.array(schemeVersionRow).max(200),
  next: z.string().nullable(),
});

/** `GET …/scheme/versions/{version}`. */
export const schemeVersionView = schemeVersionRow.extend({
  moduleId: id,
  content: schemeContent,
  summary: schemeSummary,
  warnings: z.array(schemeFinding).max(500),
});
export type SchemeVersionView = z.infer<typeof schemeVersionView>;

const fieldValue = z.union([z.string(), calculation, schemeText, z.array(schemeText)]).nullable();

/** One thing that is not the same in two versions; `code` is its place in the newer one. */
export const schemeDifference = z.object({
  what: z.enum(['scheme', 'section', 'penalty', 'criterion', 'sub-criterion', 'aspect']),
  change: z.enum(['added', 'removed', 'changed']),
  code: z.string(),
  name: schemeText,
  fields: z.array(z.object({ field: z.string(), before: fieldValue, after: fieldValue })).max(20),
});
export type SchemeDifference = z.infer<typeof schemeDifference>;

/** `GET …/scheme/differences?from=1&to=2`; `to` null is the draft. */
export const schemeDifferencePage = z.object({
  from: z.int().positive(),
  to: z.int().positive().nullable(),
  /** Of all pages together. */
  count: z.int().min(0),
  items: z.array(schemeDifference).max(200),
  next: z.string().nullable(),
});
