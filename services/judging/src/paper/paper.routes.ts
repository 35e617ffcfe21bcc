import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { PRINTS, READS_CHOICES } from './paper.access.ts';
import { paperChoices, paperQuery } from './paper.body.ts';
import { handOut, PDF } from './paper-file.ts';
import { FORM_NAMES, type FormName, PAPER_FORMS } from './paper-form.ts';
import type { printPaper } from './print-paper.ts';
import type { showChoices } from './show-choices.ts';

const eventParams = z.object({ eventId: id });
const tags = ['papers'];

const choices = createRoute({
  method: 'get',
  path: '/events/{eventId}/papers',
  access: READS_CHOICES,
  tags,
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
    tags,
    summary: `Print form ${PAPER_FORMS[form].no}: ${PAPER_FORMS[form].name.en}`,
    request: { params: eventParams, query: paperQuery },
    responses: { 200: PDF, ...refusals },
  });

/** `GET /events/{eventId}/papers` and `/papers/{form}`: forms 5 to 11. */
export const paperRoutes = (deps: {
  printPaper: ReturnType<typeof printPaper>;
  showChoices: ReturnType<typeof showChoices>;
}): App => {
  const routes = createRoutes().openapi(choices, (c) =>
    read(c, deps.showChoices(c.var.actor.personId, c.req.valid('param').eventId)),
  );
  for (const form of FORM_NAMES) {
    const { no, name } = PAPER_FORMS[form];
    routes.openapi(routeOf(form), async (c) => {
      const { eventId } = c.req.valid('param');
      const asked = { form, eventId, query: c.req.valid('query') };
      return handOut(c, await deps.printPaper(c.var.actor.personId, asked), `${no} ${name.zh}`);
    });
  }
  return routes;
};
