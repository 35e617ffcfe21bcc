import { z } from '@hono/zod-openapi';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';

/** How the answer of every route that prints is described. */
export const PDF = {
  description: 'PDF/A.',
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
};

/** A printed paper as a file to save, or why there is none. */
export const handOut = (
  c: Parameters<typeof problem>[0],
  printed: Result<PrintedPaper, Rejection>,
  title: string,
): Response =>
  printed.ok
    ? download({ kind: 'pdf', bytes: Buffer.from(printed.value.bytes) }, title)
    : problem(c, printed.refusal);
