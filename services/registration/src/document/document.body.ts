import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** Technical document, sample task, notice of the marking scheme, programme, minutes, answers (S09). */
export const documentKind = z.enum([
  'technical',
  'sample-task',
  'scheme-notice',
  'programme',
  'minutes',
  'answers',
]);
export type DocumentKind = z.infer<typeof documentKind>;

/** How much of a scheme was changed since it was published, and what. */
export const schemeChange = z.object({
  percent: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/),
  note: z.string().trim().min(1).max(2_000),
});
export type SchemeChange = z.infer<typeof schemeChange>;

export const newVersion = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(50_000).default(''),
  /** A file handed in for this document before. */
  fileId: id.nullable().default(null),
  change: schemeChange.nullable().default(null),
});
export type NewVersion = z.infer<typeof newVersion>;

export const newDocument = z.object({
  /** Of one event; null where it is about the whole competition. */
  eventId: id.nullable().default(null),
  kind: documentKind,
  /** How many percent of a scheme may be changed. */
  changeLimit: z.int().min(0).max(100).default(30),
});
export type NewDocument = z.infer<typeof newDocument>;

export const versionView = z.object({
  version: z.int().positive(),
  title: z.string(),
  text: z.string(),
  file: z
    .object({ fileId: id, kind: z.enum(['pdf', 'docx', 'xlsx']), byteCount: z.int() })
    .nullable(),
  change: schemeChange.nullable(),
  publishedBy: id,
  publishedAt: instant,
  readCount: z.int(),
  signatures: z.array(z.object({ personId: id, office: z.string(), at: instant })).max(200),
  /** What whoever asks did with it. */
  own: z.object({ read: z.boolean(), signed: z.boolean() }),
});
export type VersionView = z.infer<typeof versionView>;

export const documentView = z.object({
  documentId: id,
  ownerId: id,
  competitionId: id,
  eventId: id.nullable(),
  kind: documentKind,
  changeLimit: z.int(),
  /** One more with every version that is published. */
  version: z.int().positive(),
  /** Newest first; none before the first is published. */
  versions: z.array(versionView).max(100),
});
export type DocumentView = z.infer<typeof documentView>;

export const handedInFile = z.object({
  fileId: id,
  kind: z.enum(['pdf', 'docx', 'xlsx']),
  byteCount: z.int(),
});
export type HandedInFile = z.infer<typeof handedInFile>;

export const ownAct = z.object({ act: z.enum(['read', 'signed']) });
export type OwnAct = z.infer<typeof ownAct>['act'];

/** Who is expected to read a version, and who has. */
export const readings = z.object({
  items: z
    .array(z.object({ personId: id, office: z.string(), readAt: instant.nullable() }))
    .max(2_000),
});
export type Readings = z.infer<typeof readings>;
