import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { PRINTS } from './paper.access.ts';
import { paperQuery } from './paper.body.ts';
import { FORM_NAMES, type FormName, PAPER_FORMS } from './paper-form.ts';
import { type PaperDeps, printPaper } from './print-paper.ts';

const TYPE = 'application/pdf';

/** A path of its own for each form: each is for other offices. */
const routeOf = (form: FormName) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/papers/${form}`,
    access: PRINTS[form],
    summary: `Print form ${PAPER_FORMS[form].no}: ${PAPER_FORMS[form].name.en}`,
    request: { params: z.object({ eventId: id }), query: paperQuery },
    responses: {
      200: {
        description: 'PDF/A.',
        content: { [TYPE]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...refusals,
    },
  });

const asDownload = ({ bytes }: PrintedPaper, name: string): Response =>
  new Response(bytes.slice(), {
    headers: {
      'content-type': TYPE,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });

/** `GET /events/{eventId}/papers/{form}`. */
export const paperRoutes = (deps: PaperDeps): App => {
  const print = printPaper(deps);
  const routes = createRoutes();
  for (const form of FORM_NAMES) {
    routes.openapi(routeOf(form), async (c) => {
      const { eventId } = c.req.valid('param');
      const asked = { form, eventId, query: c.req.valid('query') };
      const outcome = await print(c.var.actor.personId, asked);
      return outcome.ok
        ? asDownload(outcome.value, `${PAPER_FORMS[form].no}-${form}-${eventId}.pdf`)
        : problem(c, outcome.refusal);
    });
  }
  return routes;
};
