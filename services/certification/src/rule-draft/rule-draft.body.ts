import { z } from '@hono/zod-openapi';
import { reason } from '@jinbang/contracts/http/four-eyes';
import { id, instant, token } from '@jinbang/contracts/primitive';

const packVersion = z.int().positive();

/** A draft begins empty, or with what a version of any pack says. */
export const draftBeginning = z.object({
  /** Under which id it will be published. */
  packId: token,
  from: z.object({ packId: token, packVersion }).optional(),
});
export type DraftBeginning = z.infer<typeof draftBeginning>;

/** Any JSON object: what it still lacks is listed, not refused. */
export const draftContent = z.object({ pack: z.record(z.string(), z.unknown()) });

export const publication = z.object({
  /** The final results it is tried on before it is recorded. */
  eventIds: z.array(id).min(1).max(50).optional(),
  /** Why there is no past result to try it on. */
  untriedReason: reason.optional(),
});
export type Publication = z.infer<typeof publication>;

const trial = z.object({
  events: z.int(),
  people: z.int(),
  granted: z.int(),
  refused: z.int(),
});

const text = z.object({ zh: z.string(), en: z.string().optional() });

/** A draft as lists show it. */
export const draftOutline = z.object({
  draftId: id,
  packId: z.string(),
  /** As far as it is written; may be empty. */
  title: text,
  jurisdiction: text,
  basedOn: z.object({ packId: z.string(), packVersion }).nullable(),
  state: z.enum(['open', 'published', 'discarded']),
  ruleCount: z.int(),
  authorId: id,
  writers: z.array(id).max(1_000),
  begunAt: instant,
  savedBy: id,
  savedAt: instant,
  closedBy: id.nullable(),
  closedAt: instant.nullable(),
  publishedVersion: z.int().nullable(),
  trial: trial.nullable(),
  untriedReason: z.string().nullable(),
  version: z.int(),
});
export type DraftOutline = z.infer<typeof draftOutline>;

/** The draft itself, with what keeps it from being read as a pack and what the linter finds. */
export const draftAnswer = draftOutline.extend({
  pack: z.record(z.string(), z.unknown()),
  problems: z.array(z.object({ at: z.string(), code: z.string(), zh: z.string(), en: z.string() })),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      ruleIds: z.array(z.string()),
      zh: z.string(),
      en: z.string(),
    }),
  ),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;

export const draftSaved = z.object({ draftId: id, version: z.int() });
export type DraftSaved = z.infer<typeof draftSaved>;
export const draftPublished = draftSaved.extend({ packId: z.string(), packVersion });
export type DraftPublished = z.infer<typeof draftPublished>;
