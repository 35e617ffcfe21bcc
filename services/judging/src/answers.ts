import { z } from '@hono/zod-openapi';
import { problemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { AppVariables } from '@jinbang/service-kit/app';
import { basedOnVersion, commandFrame } from '@jinbang/service-kit/command-frame';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { problem } from '@jinbang/service-kit/problem';
import type { Context } from 'hono';

export type RequestContext = Context<{ Variables: AppVariables }>;
type Outcome<Value> = Promise<Result<Value, Rejection>>;

const problemSchema = problemDocument.openapi('Problem');

// `content` is optional to the compiler alone: so a handler may answer with a plain Response.
type Refusal = {
  description: string;
  content?: { 'application/problem+json': { schema: typeof problemSchema } };
};

const refusal = (description: string): Refusal => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Every refusal has the same form, so it is documented once. */
export const refusals = {
  400: refusal('Not readable.'),
  401: refusal('Not signed in.'),
  403: refusal('The office or the panel does not allow this.'),
  404: refusal('Not known.'),
  409: refusal('In conflict with the present state.'),
  410: refusal('Closed for good.'),
  412: refusal('Something newer is there.'),
  413: refusal('Too large.'),
  415: refusal('Another content type is expected.'),
  422: refusal('Refused by a rule.'),
  428: refusal('Without Idempotency-Key or If-Match.'),
  429: refusal('Too much at once.'),
} as const;

const jsonOf = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
});

export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, ...jsonOf(schema) },
  ...refusals,
});

export const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  ...jsonOf(schema),
});

/** Headers of a change; read by `commandFrame` and `basedOnVersion`, listed here for the document. */
export const changeHeaders = z.object({
  'idempotency-key': z.string().optional().openapi({ description: 'The command id; required.' }),
  'if-match': z.string().optional().openapi({ description: 'The version seen; required.' }),
});

/** A write that changes what is there: its frame, and which version it has seen. */
export const changed = async <Value extends object>(
  c: RequestContext,
  body: unknown,
  work: (frame: CommandFrame, basedOn: number) => Outcome<Value>,
): Promise<Response> => {
  const basedOn = basedOnVersion(c);
  if (!basedOn.ok) return problem(c, basedOn.refusal);
  const frame = commandFrame(c, [body, basedOn.value]);
  if (!frame.ok) return problem(c, frame.refusal);
  return read(c, work(frame.value, basedOn.value));
};

/** The outcome as an answer: the value, or the refusal as a problem document. */
export const read = async <Value extends object>(
  c: RequestContext,
  work: Outcome<Value>,
): Promise<Response> => {
  const outcome = await work;
  return outcome.ok ? c.json(outcome.value, 200) : problem(c, outcome.refusal);
};
