import { z } from '@hono/zod-openapi';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Context } from 'hono';
import type { AppVariables } from './app.ts';
import { basedOnVersion, commandFrame } from './command-frame.ts';
import type { CommandFrame } from './once.ts';
import { problem } from './problem.ts';

type RequestContext = Context<{ Variables: AppVariables }>;
type Outcome<Value> = Promise<Result<Value, Rejection>>;

// `content` is optional to the compiler alone: so a handler may answer with a plain Response.
type Refusal = {
  description: string;
  content?: { 'application/problem+json': { schema: { $ref: string } } };
};

const refusal = (description: string): Refusal => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
});

/** Every refusal has the same form, so it is documented once. */
export const refusals = {
  400: refusal('Not readable.'),
  401: refusal('Not signed in.'),
  403: refusal('The office does not allow this.'),
  404: refusal('Not known.'),
  409: refusal('In conflict with the present state.'),
  412: refusal('Something newer is there.'),
  422: refusal('Refused by a rule.'),
  428: refusal('Without Idempotency-Key or If-Match.'),
} as const;

const jsonOf = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
});

export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  ...jsonOf(schema),
});

export const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  ...jsonOf(schema),
});

/** Headers of a write; read by `commandFrame` and `basedOnVersion`, listed here for the document. */
export const commandHeaders = z.object({
  'idempotency-key': z.string().optional().openapi({ description: 'The command id; required.' }),
});
export const changeHeaders = commandHeaders.extend({
  'if-match': z.string().optional().openapi({ description: 'The version seen; required.' }),
});

/** A write: frame, use case, answer. The version seen belongs to what makes two requests the same. */
export const write = async <Value extends object>(
  c: RequestContext,
  body: unknown,
  work: (frame: CommandFrame) => Outcome<Value>,
  status: 200 | 201 = 200,
): Promise<Response> => {
  const frame = commandFrame(c, [body, c.req.header('if-match') ?? null]);
  if (!frame.ok) return problem(c, frame.refusal);
  const outcome = await work(frame.value);
  return outcome.ok ? c.json(outcome.value, status) : problem(c, outcome.refusal);
};

/** A write that makes something new. */
export const made = <Value extends object>(
  c: RequestContext,
  body: unknown,
  work: (frame: CommandFrame) => Outcome<Value>,
): Promise<Response> => write(c, body, work, 201);

/** A write that changes what is there: it says which version it has seen. */
export const changed = async <Value extends object>(
  c: RequestContext,
  body: unknown,
  work: (frame: CommandFrame, basedOn: number) => Outcome<Value>,
): Promise<Response> => {
  const basedOn = basedOnVersion(c);
  if (!basedOn.ok) return problem(c, basedOn.refusal);
  return write(c, body, (frame) => work(frame, basedOn.value));
};

/** A read. */
export const read = async <Value extends object>(
  c: RequestContext,
  work: Outcome<Value>,
): Promise<Response> => {
  const outcome = await work;
  return outcome.ok ? c.json(outcome.value, 200) : problem(c, outcome.refusal);
};
