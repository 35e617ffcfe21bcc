import { z } from '@hono/zod-openapi';
import { id, sha256Hex } from '@jinbang/contracts/primitive';
import { answers, commandHeaders, made, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES, TAKES_COPY } from '../viewer/viewer.access.ts';
import { readSealedPaper, type SealDeps, sealPaper } from './seal-paper.ts';
import { takePaper } from './take-paper.ts';

const params = z.object({ certificateId: id });
const ONE = '/certificates/{certificateId}';

const paperRoute = createRoute({
  method: 'get',
  path: `${ONE}/paper`,
  access: TAKES_COPY,
  summary: 'The certificate as its paper: PDF/A-3b with the credential inside; on record',
  request: { params },
  responses: { 200: { description: 'The PDF.' }, ...refusals },
});
const sealRoute = createRoute({
  method: 'post',
  path: `${ONE}/sealing`,
  access: HANDLES,
  summary: 'Has the body’s own service put its electronic seal on the paper',
  request: { params, headers: commandHeaders },
  responses: {
    201: answers(
      'Kept as it came back.',
      z.object({
        certificateId: id,
        kind: z.enum(['pdf', 'ofd']),
        sha256: sha256Hex,
        unsealedSha256: sha256Hex,
      }),
    ),
    ...refusals,
  },
});
const sealedRoute = createRoute({
  method: 'get',
  path: `${ONE}/sealed-paper`,
  access: [{ ...HANDLES, secret: true }],
  summary: 'The sealed file, exactly as it was received',
  request: { params },
  responses: { 200: { description: 'The PDF or OFD.' }, ...refusals },
});

/** Certificates as paper. */
export const certificatePaperRoutes = (deps: SealDeps): App => {
  const take = takePaper(deps);
  const seal = sealPaper(deps);
  const sealed = readSealedPaper(deps);
  const routes = createRoutes();
  routes.openapi(paperRoute, async (c) => {
    const found = await take(c.var.actor.personId, c.req.valid('param').certificateId);
    return found.ok ? download(found.value, found.value.number) : problem(c, found.refusal);
  });
  routes.openapi(sealRoute, (c) => {
    const { certificateId } = c.req.valid('param');
    return made(c, { certificateId }, (frame) => seal(frame, certificateId));
  });
  routes.openapi(sealedRoute, async (c) => {
    const found = await sealed(c.var.actor.personId, c.req.valid('param').certificateId);
    return found.ok ? download(found.value, found.value.number) : problem(c, found.refusal);
  });
  return routes;
};
