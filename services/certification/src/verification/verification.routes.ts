import { z } from '@hono/zod-openapi';
import { verification } from '@jinbang/contracts/http/verify';
import { readCarried } from '@jinbang/credentials/carried-credential';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { answers, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { findBodyFlaw } from '@jinbang/service-kit/json-text.rules';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../viewer/viewer.access.ts';
import { pdfAttachments } from './pdf-attachments.ts';
import type { Verify } from './verify.ts';

/** A JWT rendering, a badge it was baked into, a paper it is attached to: looked into, not believed. */
const CARRIERS = [
  'application/jwt',
  'application/vc+jwt',
  'image/png',
  'image/svg+xml',
  'application/pdf',
] as const;
const file = { schema: { type: 'string', format: 'binary' } } as const;

const verifyRoute = createRoute({
  method: 'post',
  path: '/verifications',
  access: FOR_EVERYBODY,
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.record(z.string(), z.unknown()) },
        ...Object.fromEntries(CARRIERS.map((type) => [type, file])),
      },
    },
  },
  responses: {
    200: answers('Each check of the credential, and what they mean together.', verification),
    ...refusals,
  },
});

const TYPES = new Set(['application/json', 'application/vc', 'application/ld+json']);
const FILES: ReadonlySet<string> = new Set(CARRIERS);
const wrongType: Rejection = {
  kind: 'unsupported',
  code: 'request.media-type',
  params: { expected: ['application/json', ...CARRIERS].join(', ') },
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const soundJson = (text: string): Result<string, Rejection> => {
  if (!isJson(text)) return refuse({ kind: 'malformed', code: 'request.not-json' });
  const flaw = findBodyFlaw(text);
  return flaw ? refuse(flaw) : accept(text);
};

/** In seconds; about as long as one file may take. */
const BUSY = { kind: 'busy', code: 'request.busy', params: { seconds: 10 } } as const;

const textInside = async (bytes: Uint8Array): Promise<Result<string, Rejection>> => {
  const carried = await readCarried(bytes, pdfAttachments);
  if (!carried.ok) {
    const code = carried.refusal;
    return refuse(code === BUSY.code ? BUSY : { kind: 'invalid', code });
  }
  const { text, carrier } = carried.value;
  const isToken = carrier === 'jwt' || !text.trimStart().startsWith('{');
  return isToken ? accept(text) : soundJson(text);
};

/**
 * `POST /verifications` with a credential as its body, or a file that carries one. The text is read
 * as it came: parsing and writing it again would hide what two readers could read differently.
 */
export const verificationRoutes = ({ verify }: { verify: Verify }): App => {
  const routes = createRoutes();
  routes.openAPIRegistry.registerPath(verifyRoute);
  routes.post(verifyRoute.getRoutingPath(), async (c) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!TYPES.has(type) && !FILES.has(type)) return problem(c, wrongType);
    const text = TYPES.has(type)
      ? soundJson(await c.req.text())
      : await textInside(new Uint8Array(await c.req.arrayBuffer()));
    if (!text.ok) return problem(c, text.refusal);
    return c.json(await verify(text.value));
  });
  return routes;
};
