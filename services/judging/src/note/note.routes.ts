import { z } from '@hono/zod-openapi';
import { notePage } from '@jinbang/contracts/http/judging-notes';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_NOTES } from './note.access.ts';
import type { showNotes } from './show-notes.ts';

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/notes',
  access: READS_NOTES,
  tags: ['notes'],
  summary: 'What judges noted on aspects, in the order it came in.',
  request: { params: z.object({ eventId: id }), query: idPageQuery },
  responses: { 200: answers('The notes.', notePage), ...refusals },
});

export const noteRoutes = (deps: { showNotes: ReturnType<typeof showNotes> }) =>
  createRoutes().openapi(list, (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return read(c, deps.showNotes(c.var.actor.personId, asked));
  });
