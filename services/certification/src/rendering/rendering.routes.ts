import { z } from '@hono/zod-openapi';
import { jwtForm } from '@jinbang/contracts/http/signing-key';
import { id } from '@jinbang/contracts/primitive';
import { refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { type RenderingDeps, renderJwt } from './render-jwt.ts';
import { TAKES_RENDERING } from './rendering.access.ts';

const MEDIA_TYPE = { 'ob-jwt': 'application/jwt', 'vc-jwt': 'application/vc+jwt' } as const;
const text = { schema: z.string() };

const jwtRoute = createRoute({
  method: 'get',
  path: '/certificates/{certificateId}/renderings/{form}',
  access: TAKES_RENDERING,
  request: { params: z.object({ certificateId: id, form: jwtForm }) },
  responses: {
    200: {
      description: 'The credential as a JWT: Open Badges 3.0 or W3C VC-JOSE-COSE, both ES256.',
      content: { [MEDIA_TYPE['ob-jwt']]: text, [MEDIA_TYPE['vc-jwt']]: text },
    },
    ...refusals,
  },
});

/** Certificates for readers that know JWTs alone; the credential with its proofs stays the original. */
export const renderingRoutes = (deps: RenderingDeps): App => {
  const render = renderJwt(deps);
  return createRoutes().openapi(jwtRoute, async (c) => {
    const { certificateId, form } = c.req.valid('param');
    const rendered = await render(c.var.actor.personId, certificateId, form);
    if (!rendered.ok) return problem(c, rendered.refusal);
    return c.body(rendered.value.jwt, 200, {
      'content-type': MEDIA_TYPE[form],
      'content-disposition': `attachment; filename="${rendered.value.number}.${form}.jwt"`,
      'cache-control': 'no-store',
    });
  });
};
