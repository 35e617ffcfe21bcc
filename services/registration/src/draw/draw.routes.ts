import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { SEES_EVENT } from '../competition/competition.access.ts';
import { commitDraw } from './commit-draw.ts';
import { RECORDS_DRAW } from './draw.access.ts';
import { drawnStations, lateLot, sealedDrawView, stationMove } from './draw.body.ts';
import type { DrawDeps } from './draw-ground.ts';
import { drawProofs } from './draw-proofs.body.ts';
import { drawStationsBySeed } from './draw-stations-by-seed.ts';
import { moveStation } from './move-station.ts';
import { recordDraw } from './record-draw.ts';
import { recordLateLot } from './record-late-lot.ts';
import { commitmentView, drawRoster, seededDraw } from './seeded-draw.body.ts';
import { showDrawProofs } from './show-draw-proofs.ts';

const ofSession = z.object({ sessionId: id });

const record = createRoute({
  method: 'put',
  path: '/sessions/{sessionId}/drawn-stations',
  access: RECORDS_DRAW,
  summary: 'Record draw 2 of a session: sealed at once, shown to nobody',
  request: {
    params: ofSession,
    headers: changeHeaders,
    body: bodyOf(drawnStations),
  },
  responses: { 200: answers('Sealed.', sealedDrawView), ...refusals },
});

const commit = createRoute({
  method: 'post',
  path: '/sessions/{sessionId}/draw-commitments',
  access: RECORDS_DRAW,
  summary: 'Commit to a secret and to who draws, before the public value is known',
  request: { params: ofSession, headers: changeHeaders, body: bodyOf(drawRoster) },
  responses: {
    200: answers('Committed; the secret is not known here.', commitmentView),
    ...refusals,
  },
});

const seeded = createRoute({
  method: 'put',
  path: '/sessions/{sessionId}/seeded-stations',
  access: RECORDS_DRAW,
  summary: 'Draw 2 of a session by seed: from the committed secret and a public value',
  request: { params: ofSession, headers: changeHeaders, body: bodyOf(seededDraw) },
  responses: { 200: answers('Sealed.', sealedDrawView), ...refusals },
});

const late = createRoute({
  method: 'post',
  path: '/sessions/{sessionId}/late-lots',
  access: RECORDS_DRAW,
  summary: 'Add the lot of somebody who came after the draw of the session, with the reason',
  request: { params: ofSession, headers: changeHeaders, body: bodyOf(lateLot) },
  responses: { 200: answers('Sealed.', sealedDrawView), ...refusals },
});

const move = createRoute({
  method: 'post',
  path: '/sessions/{sessionId}/station-moves',
  access: RECORDS_DRAW,
  summary: 'Append that a station is continued by another one, whoever stands there',
  request: { params: ofSession, headers: changeHeaders, body: bodyOf(stationMove) },
  responses: { 200: answers('Sealed.', sealedDrawView), ...refusals },
});

const proofs = createRoute({
  method: 'get',
  path: '/events/{eventId}/draw-proofs',
  access: SEES_EVENT,
  summary: 'The revealed secrets and lots, once the draws are opened',
  request: { params: z.object({ eventId: id }) },
  responses: { 200: answers('Enough to draw once more.', drawProofs), ...refusals },
});

export const drawRoutes = (deps: DrawDeps): App => {
  const recordOne = recordDraw(deps);
  const commitOne = commitDraw(deps);
  const drawOne = drawStationsBySeed(deps);
  const lateOne = recordLateLot(deps);
  const moveOne = moveStation(deps);
  const showAll = showDrawProofs(deps);
  return createRoutes()
    .openapi(record, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => recordOne(frame, sessionId, basedOn, body));
    })
    .openapi(commit, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => commitOne(frame, sessionId, basedOn, body));
    })
    .openapi(seeded, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => drawOne(frame, sessionId, basedOn, body));
    })
    .openapi(late, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => lateOne(frame, sessionId, basedOn, body));
    })
    .openapi(move, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => moveOne(frame, sessionId, basedOn, body));
    })
    .openapi(proofs, (c) => read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId)));
};
