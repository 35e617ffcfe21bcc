import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { confirmOpening } from './confirm-opening.ts';
import { CONFIRMS_OPENING, REQUESTS_OPENING } from './opening.access.ts';
import { confirmedOpening, openingView } from './opening.body.ts';
import { requestOpening } from './request-opening.ts';

const request = createRoute({
  method: 'post',
  path: '/events/{eventId}/opening',
  access: REQUESTS_OPENING,
  summary: 'Ask to open the draws: the encryption judge, once all marks are locked',
  request: { params: z.object({ eventId: id }), headers: changeHeaders },
  responses: { 200: answers('Asked for; a supervisor confirms.', openingView), ...refusals },
});

const confirm = createRoute({
  method: 'post',
  path: '/openings/{openingId}/confirmation',
  access: CONFIRMS_OPENING,
  summary: 'Confirm the opening: the supervisor; the event is then decrypted',
  request: { params: z.object({ openingId: id }), headers: changeHeaders },
  responses: { 200: answers('Opened.', confirmedOpening), ...refusals },
});

export const openingRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const requestOne = requestOpening(deps);
  const confirmOne = confirmOpening(deps);
  return createRoutes()
    .openapi(request, (c) => {
      const { eventId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => requestOne(frame, eventId, basedOn));
    })
    .openapi(confirm, (c) => {
      const { openingId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => confirmOne(frame, openingId, basedOn));
    });
};
