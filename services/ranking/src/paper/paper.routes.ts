import { z } from '@hono/zod-openapi';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { PRINTS_RESULTS } from './paper.access.ts';
import { paperChoices, paperQuery } from './paper.body.ts';
import { FORM_NAMES, type FormName, PAPER_FORMS } from './paper-form.ts';
import { type PaperDeps, printPaper } from './print-paper.ts';
import { showChoices } from './show-choices.ts';

const eventPath = z.object({ eventId: z.uuid() });
const tags = ['papers'];

const choices = createRoute({
  method: 'get',
  path: '/events/{eventId}/papers',
  access: PRINTS_RESULTS,
  tags,
  summary: 'The forms of the result, and why one cannot be printed yet',
  request: { params: eventPath },
  responses: { 200: answers('In the order of their numbers.', paperChoices), ...refusals },
});

const routeOf = (form: FormName) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/papers/${form}`,
    access: PRINTS_RESULTS,
    tags,
    summary: `Print form ${PAPER_FORMS[form].no}: ${PAPER_FORMS[form].name.en}`,
    request: { params: eventPath, query: paperQuery },
    responses: {
      200: {
        description: 'PDF/A.',
        content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...refusals,
    },
  });

/** `GET /events/{eventId}/papers` and `/papers/{form}`: forms 12 to 15. */
export const paperRoutes = (deps: PaperDeps) => {
  const [print, show] = [printPaper(deps), showChoices(deps)];
  const routes = createRoutes().openapi(choices, (c) =>
    read(c, show(c.var.actor.personId, c.req.valid('param').eventId)),
  );
  for (const form of FORM_NAMES) {
    const { no, name } = PAPER_FORMS[form];
    routes.openapi(routeOf(form), async (c) => {
      const { eventId } = c.req.valid('param');
      const query = c.req.valid('query');
      const printed = await print(c.var.actor.personId, { form, eventId, query });
      return printed.ok
        ? download(
            { kind: 'pdf', bytes: Buffer.from(printed.value.bytes) },
            `${no} ${name.zh} ${query.version ? `v${query.version}` : ''}`,
          )
        : problem(c, printed.refusal);
    });
  }
  return routes;
};
