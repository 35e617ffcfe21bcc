import { z } from '@hono/zod-openapi';
import { subjectCodes } from '@jinbang/contracts/http/judging-desk';
import { pageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { showCodes } from './show-codes.ts';
import { READS_CODES } from './subject.access.ts';

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/subject-codes',
  access: READS_CODES,
  tags: ['result codes'],
  summary: 'DNS, DNF, WD and DSQ as given and taken back, newest first.',
  request: { params: z.object({ eventId: id }), query: pageQuery },
  responses: { 200: answers('Who, when and why.', subjectCodes), ...refusals },
});

export const codeRoutes = (deps: { showCodes: ReturnType<typeof showCodes> }) =>
  createRoutes().openapi(list, (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return read(c, deps.showCodes(c.var.actor.personId, asked));
  });
