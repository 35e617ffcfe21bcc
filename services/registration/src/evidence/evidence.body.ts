import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** 在职或学籍证明, the copy of the certificate held, anything else the clause asks for. */
export const evidenceKind = z.enum(['proof', 'certificate', 'other']);
export type EvidenceKind = z.infer<typeof evidenceKind>;

export const EVIDENCE_BYTES_MAX = 10 * 1024 * 1024;

export const keptEvidence = z.object({
  entryId: id,
  personId: id,
  kind: evidenceKind,
  fileKind: z.enum(['pdf', 'jpeg', 'png']),
  byteCount: z.int().positive(),
  recordedAt: instant,
  version: z.int().positive(),
});
export type KeptEvidence = z.infer<typeof keptEvidence>;
