import { z } from '@hono/zod-openapi';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { AppVariables } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { download } from '@jinbang/service-kit/download';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { problem } from '@jinbang/service-kit/problem';
import type { Context } from 'hono';

export const pdfAnswer = {
  description: 'The paper, to be saved and printed.',
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
};

type About = { readonly name: string; readonly about: string };

/** A paper that leaves the system on somebody's command. */
export const paperFile = async (
  c: Context<{ Variables: AppVariables }>,
  { name, about }: About,
  take: (frame: CommandFrame) => Promise<Result<{ bytes: Uint8Array }, Rejection>>,
): Promise<Response> => {
  const frame = commandFrame(c, about);
  if (!frame.ok) return problem(c, frame.refusal);
  const taken = await take(frame.value);
  if (!taken.ok) return problem(c, taken.refusal);
  return download({ kind: 'pdf', bytes: Buffer.from(taken.value.bytes) }, name);
};
