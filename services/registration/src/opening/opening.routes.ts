import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { confirmLayer } from './confirm-layer.ts';
import { confirmOpening } from './confirm-opening.ts';
import { CONFIRMS_OPENING, REQUESTS_OPENING } from './opening.access.ts';
import { confirmedOpening, openingStep, openingView, presentedLayer } from './opening.body.ts';
import { presentLayer } from './present-layer.ts';
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
  summary: 'Confirm the last layer, numbers to entries: the event is then decrypted',
  request: { params: z.object({ openingId: id }), headers: changeHeaders },
  responses: { 200: answers('Opened.', confirmedOpening), ...refusals },
});

const ofLayer = z.object({ openingId: id, layer: z.enum(['2', '3']) });
const layerNumber = { '2': 2, '3': 3 } as const;

const present = createRoute({
  method: 'post',
  path: '/openings/{openingId}/layers/{layer}',
  access: REQUESTS_OPENING,
  summary: 'Present what the device opened of a layer: the third first, then the second',
  request: { params: ofLayer, headers: changeHeaders, body: bodyOf(presentedLayer) },
  responses: { 200: answers('As it was sealed; a supervisor confirms.', openingStep), ...refusals },
});

const confirmOneLayer = createRoute({
  method: 'post',
  path: '/openings/{openingId}/layers/{layer}/confirmation',
  access: CONFIRMS_OPENING,
  summary: 'Confirm a layer that was opened before the supervisor’s eyes',
  request: { params: ofLayer, headers: changeHeaders },
  responses: { 200: answers('Confirmed; the next layer follows.', openingStep), ...refusals },
});

export const openingRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const requestOne = requestOpening(deps);
  const presentOne = presentLayer(deps);
  const confirmStep = confirmLayer(deps);
  const confirmOne = confirmOpening(deps);
  return createRoutes()
    .openapi(request, (c) => {
      const { eventId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => requestOne(frame, eventId, basedOn));
    })
    .openapi(present, (c) => {
      const body = c.req.valid('json');
      const { openingId, layer } = c.req.valid('param');
      const step = { openingId, layer: layerNumber[layer] };
      return changed(c, body, (frame, basedOn) => presentOne(frame, step, basedOn, body));
    })
    .openapi(confirmOneLayer, (c) => {
      const { openingId, layer } = c.req.valid('param');
      const step = { openingId, layer: layerNumber[layer] };
      return changed(c, null, (frame, basedOn) => confirmStep(frame, step, basedOn));
    })
    .openapi(confirm, (c) => {
      const { openingId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => confirmOne(frame, openingId, basedOn));
    });
};
