import { z } from '@hono/zod-openapi';
import {
  seatChangeBody,
  seatChanged,
  seatChangePage,
  signatureInPlaceBody,
  signedInPlace,
} from '@jinbang/contracts/http/judging-seats';
import { pageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF } from '../office.access.ts';
import type { replaceJudge } from './replace-judge.ts';
import { READS_SEAT_CHANGES, SIGNS_IN_PLACE } from './seat.access.ts';
import type { showSeatChanges } from './show-seat-changes.ts';
import type { signInPlace } from './sign-in-place.ts';

const path = '/events/{eventId}/modules/{moduleId}/seat-changes';
const params = z.object({ eventId: id, moduleId: id });

const post = createRoute({
  method: 'post',
  path,
  access: CHIEF,
  tags: ['panels'],
  summary: 'Seat another judge in the place of one who leaves a panel that has begun.',
  request: { params, headers: changeHeaders, body: bodyOf(seatChangeBody) },
  responses: { 200: answers('What it means for sheets and marks.', seatChanged), ...refusals },
});

const list = createRoute({
  method: 'get',
  path,
  access: READS_SEAT_CHANGES,
  tags: ['panels'],
  summary: 'Who left a panel of the module and who took the seat, newest first.',
  request: { params, query: pageQuery },
  responses: { 200: answers('The changes.', seatChangePage), ...refusals },
});

const signature = createRoute({
  method: 'post',
  path: '/sheets/{sheetId}/signatures-in-place',
  access: SIGNS_IN_PLACE,
  tags: ['sheets'],
  summary: 'Sign in the place of a judge who left and is out of reach; chief judge and supervisor.',
  request: {
    params: z.object({ sheetId: id }),
    headers: commandHeaders,
    body: bodyOf(signatureInPlaceBody),
  },
  responses: { 200: answers('It counts once both have signed.', signedInPlace), ...refusals },
});

export const seatChangeRoutes = (deps: {
  replaceJudge: ReturnType<typeof replaceJudge>;
  showSeatChanges: ReturnType<typeof showSeatChanges>;
  signInPlace: ReturnType<typeof signInPlace>;
}) =>
  createRoutes()
    .openapi(post, (c) => {
      const change = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, change, (frame, basedOn) =>
        deps.replaceJudge({ frame, basedOn, ...where, change }),
      );
    })
    .openapi(list, (c) => {
      const where = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showSeatChanges(c.var.actor.personId, where));
    })
    .openapi(signature, (c) => {
      const body = c.req.valid('json');
      const { sheetId } = c.req.valid('param');
      return write(c, body, (frame) => deps.signInPlace({ frame, sheetId, signature: body }));
    });
