import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { OWN_DUTIES } from '../official/official.access.ts';
import { listQuery } from '../page.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { answerInvitation, withdrawInvitation } from './answer-invitation.ts';
import { ANSWERS_INVITATION, INVITES, READS_INVITATIONS } from './invitation.access.ts';
import {
  invitationAnswer,
  invitationView,
  listedInvitation,
  madeInvitations,
  newInvitations,
  ownDuties,
} from './invitation.body.ts';
import { inviteOfficials } from './invite-officials.ts';
import { showInvitations } from './show-invitations.ts';
import { showOwnDuties } from './show-own-duties.ts';

const eventParams = z.object({ eventId: id });
const invitationParams = z.object({ officialInvitationId: id });

const invite = createRoute({
  method: 'post',
  path: '/events/{eventId}/official-invitations',
  access: INVITES,
  summary: 'Ask people to an office at an event, all or none',
  request: { params: eventParams, headers: commandHeaders, body: bodyOf(newInvitations) },
  responses: { 201: answers('Asked, in the order given.', madeInvitations), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/official-invitations',
  access: READS_INVITATIONS,
  summary: 'List who was asked to an event, and what they said',
  request: { params: eventParams, query: listQuery },
  responses: { 200: answers('A page.', pageOf(listedInvitation)), ...refusals },
});

const answer = createRoute({
  method: 'post',
  path: '/official-invitations/{officialInvitationId}/answer',
  access: ANSWERS_INVITATION,
  summary: 'Accept or decline; with the yes the office is given',
  request: { params: invitationParams, headers: changeHeaders, body: bodyOf(invitationAnswer) },
  responses: { 200: answers('Answered.', invitationView), ...refusals },
});

const withdraw = createRoute({
  method: 'post',
  path: '/official-invitations/{officialInvitationId}/withdrawal',
  access: INVITES,
  summary: 'Take an invitation back that nobody has answered',
  request: { params: invitationParams, headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', invitationView), ...refusals },
});

const own = createRoute({
  method: 'get',
  path: '/own-duties',
  access: OWN_DUTIES,
  summary: 'Where one is invited or holds an office, and what is still to be done there',
  responses: { 200: answers('By event.', ownDuties), ...refusals },
});

export const invitationRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const inviteAll = inviteOfficials(deps);
  const answerOne = answerInvitation(deps);
  const withdrawOne = withdrawInvitation(deps);
  const show = showInvitations(deps);
  const showOwn = showOwnDuties(deps);
  return createRoutes()
    .openapi(invite, (c) => {
      const { invitations } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, invitations, (frame) => inviteAll(frame, eventId, invitations));
    })
    .openapi(list, (c) =>
      read(c, show(c.var.actor.personId, c.req.valid('param').eventId, c.req.valid('query'))),
    )
    .openapi(answer, (c) => {
      const body = c.req.valid('json');
      const { officialInvitationId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) =>
        answerOne(frame, officialInvitationId, basedOn, body),
      );
    })
    .openapi(withdraw, (c) => {
      const { officialInvitationId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) =>
        withdrawOne(frame, officialInvitationId, basedOn),
      );
    })
    .openapi(own, (c) => read(c, showOwn(c.var.actor.personId)));
};
