import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { PRINTS, READS_CHOICES } from './paper.access.ts';
import { paperChoices, paperQuery } from './paper.body.ts';
import { FORM_NAMES, type FormName, PAPER_FORMS } from './paper-form.ts';
import { type PaperDeps, printPaper } from './print-paper.ts';
import { showChoices } from './show-choices.ts';

const TYPE = 'application/pdf';
const eventParams = z.object({ eventId: id });

const choices = createRoute({
  method: 'get',
  path: '/events/{eventId}/papers',
  access: READS_CHOICES,
  summary: 'The forms whoever asks may print here',
  request: { params: eventParams },
  responses: { 200: answers('In the order of their numbers.', paperChoices), ...refusals },
});

/** A path of its own for each form: each is for other offices. */
const routeOf = (form: FormName) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/papers/${form}`,
    access: PRINTS[form],
    summary: `Print form ${PAPER_FORMS[form].no}: ${PAPER_FORMS[form].name.en}`,
    request: { params: eventParams, query: paperQuery },
    responses: {
      200: {
        description: 'PDF/A.',
        content: { [TYPE]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...refusals,
    },
  });

/** `GET /events/{eventId}/papers` and `/papers/{form}`. */
export const paperRoutes = (deps: PaperDeps): App => {
  const print = printPaper(deps);
  const show = showChoices(deps);
  const routes = createRoutes().openapi(choices, (c) =>
    read(c, show(c.var.actor.personId, c.req.valid('param').eventId)),
  );
  for (const form of FORM_NAMES) {
    const { no, name } = PAPER_FORMS[form];
    routes.openapi(routeOf(form), async (c) => {
      const { eventId } = c.req.valid('param');
      const asked = { form, eventId, query: c.req.valid('query') };
      const outcome = await print(c.var.actor.personId, asked);
      return outcome.ok
        ? download({ kind: 'pdf', bytes: Buffer.from(outcome.value.bytes) }, `${no} ${name.zh}`)
        : problem(c, outcome.refusal);
    });
  }
  return routes;
};
