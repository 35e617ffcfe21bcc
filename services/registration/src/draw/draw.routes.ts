import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { RECORDS_DRAW } from './draw.access.ts';
import { drawnStations, sealedDrawView } from './draw.body.ts';
import { recordDraw } from './record-draw.ts';

const record = createRoute({
  method: 'put',
  path: '/sessions/{sessionId}/drawn-stations',
  access: RECORDS_DRAW,
  summary: 'Record draw 2 of a session: sealed at once, shown to nobody',
  request: {
    params: z.object({ sessionId: id }),
    headers: changeHeaders,
    body: bodyOf(drawnStations),
  },
  responses: { 200: answers('Sealed.', sealedDrawView), ...refusals },
});

export const drawRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const recordOne = recordDraw(deps);
  return createRoutes().openapi(record, (c) => {
    const body = c.req.valid('json');
    const { sessionId } = c.req.valid('param');
    return changed(c, body, (frame, basedOn) => recordOne(frame, sessionId, basedOn, body));
  });
};
