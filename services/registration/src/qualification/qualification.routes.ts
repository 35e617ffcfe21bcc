import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_ADMISSIONS } from '../approval/approval.access.ts';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_EVENT } from '../competition/competition.access.ts';
import { answerQualification } from './answer-proposal.ts';
import { lookAgain, moveUpByHand } from './keep-qualification.ts';
import {
  handMove,
  moveList,
  proposalAnswer,
  qualificationPage,
  qualificationView,
} from './qualification.body.ts';
import { showMoves, showQualification } from './show-qualification.ts';

const params = z.object({ eventId: id });
const asItStands = { 200: answers('As it stands now.', qualificationView), ...refusals };

const show = createRoute({
  method: 'get',
  path: '/events/{eventId}/qualification',
  access: READS_ADMISSIONS,
  summary: 'What lower tiers propose, who qualified and who waits',
  request: { params },
  responses: { 200: answers('As it stands now, with names.', qualificationPage), ...refusals },
});

const again = createRoute({
  method: 'post',
  path: '/events/{eventId}/qualification-proposals',
  access: ORGANISES_EVENT,
  summary: 'Look at the feeders’ final results once more',
  request: { params, headers: commandHeaders },
  responses: asItStands,
});

const answer = createRoute({
  method: 'post',
  path: '/events/{eventId}/qualification-answers',
  access: ORGANISES_EVENT,
  summary: 'Accept or decline what a feeder’s result proposes',
  request: { params, headers: commandHeaders, body: bodyOf(proposalAnswer) },
  responses: asItStands,
});

const moves = createRoute({
  method: 'get',
  path: '/events/{eventId}/qualification-moves',
  access: READS_ADMISSIONS,
  summary: 'What became of places between this event and another tier, newest first',
  request: { params },
  responses: { 200: answers('Told to both tiers.', moveList), ...refusals },
});

const move = createRoute({
  method: 'post',
  path: '/events/{eventId}/qualification-moves',
  access: ORGANISES_EVENT,
  summary: 'Give a free place to somebody who waits',
  request: { params, headers: commandHeaders, body: bodyOf(handMove) },
  responses: asItStands,
});

export const qualificationRoutes = (deps: CommandDeps): App => {
  const showOne = showQualification(deps);
  const showAllMoves = showMoves(deps);
  const askAgain = lookAgain(deps);
  const answerOne = answerQualification(deps);
  const moveOne = moveUpByHand(deps);
  return createRoutes()
    .openapi(show, (c) => read(c, showOne(c.var.actor.personId, c.req.valid('param').eventId)))
    .openapi(moves, (c) =>
      read(c, showAllMoves(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(again, (c) => {
      const { eventId } = c.req.valid('param');
      return write(c, null, (frame) => askAgain(frame, eventId));
    })
    .openapi(answer, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => answerOne(frame, eventId, body));
    })
    .openapi(move, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => moveOne(frame, eventId, body));
    });
};
