import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDS_OUT, SEES_HANDED_OUT, TAKES_BACK } from '../access-token/access-token.access.ts';
import type { AccountDeps } from '../account/account-deps.ts';
import { keyQuery } from '../api-key/api-key.body.ts';
import { invitationView, newInvitation } from './invitation.body.ts';
import { invitePerson } from './invite-person.ts';
import { showInvitations } from './show-invitations.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const invite = createRoute({
  method: 'post',
  path: '/invitations',
  access: HANDS_OUT,
  summary: 'Invite a person to an account; the link goes out by mail',
  request: { headers: commandHeaders, body: bodyOf(newInvitation) },
  responses: { 201: answers('Invited.', invitationView), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/invitations',
  access: SEES_HANDED_OUT,
  summary: 'List invitations',
  request: { query: keyQuery },
  responses: { 200: answers('A page.', pageOf(invitationView)), ...refusals },
});
const withdraw = createRoute({
  method: 'delete',
  path: '/invitations/{invitationId}',
  access: TAKES_BACK,
  summary: 'Take an open invitation back',
  request: { headers: commandHeaders, params: z.object({ invitationId: id }) },
  responses: { 200: answers('Taken back.', z.object({ invitationId: id })), ...refusals },
});

export const invitationRoutes = (deps: AccountDeps): App =>
  createRoutes()
    .openapi(invite, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => invitePerson(deps)(frame, body));
    })
    .openapi(list, (c) =>
      read(c, showInvitations(deps)(c.var.actor.personId, c.req.valid('query'))),
    )
    .openapi(withdraw, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, withdrawInvitation(deps)(frame.value, c.req.valid('param').invitationId));
    });
