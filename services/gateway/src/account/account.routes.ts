import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, commandHeaders, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { OPERATES, READS_MAIL, SEES_EVERYBODY } from '../access-token/access-token.access.ts';
import { READS_TRAIL } from '../access-trail/access-trail.access.ts';
import { trailPage, trailQuery } from '../access-trail/access-trail.body.ts';
import { showTrail } from '../access-trail/show-trail.ts';
import { keyQuery } from '../api-key/api-key.body.ts';
import { mailView } from '../mail/mail.body.ts';
import { showMail } from '../mail/show-mail.ts';
import { accountView } from './account.body.ts';
import type { AccountDeps } from './account-deps.ts';
import { closeAccount, showAccounts } from './close-account.ts';

const list = createRoute({
  method: 'get',
  path: '/accounts',
  access: SEES_EVERYBODY,
  summary: 'List accounts; for operators',
  request: { query: keyQuery },
  responses: { 200: answers('A page.', pageOf(accountView)), ...refusals },
});
const close = createRoute({
  method: 'delete',
  path: '/accounts/{personId}',
  access: OPERATES,
  summary: 'Close an account; its sessions end',
  request: { headers: commandHeaders, params: z.object({ personId: id }) },
  responses: { 200: answers('Closed.', z.object({ personId: id })), ...refusals },
});
const trail = createRoute({
  method: 'get',
  path: '/access-trail',
  access: READS_TRAIL,
  summary: 'Who signed in how, and what was done to accounts, keys and devices; newest first',
  request: { query: trailQuery },
  responses: { 200: answers('A page.', trailPage), ...refusals },
});
const mail = createRoute({
  method: 'get',
  path: '/mail',
  access: READS_MAIL,
  summary: 'Mail kept because there is no provider yet; for operators',
  request: { query: keyQuery },
  responses: { 200: answers('A page.', pageOf(mailView)), ...refusals },
});

export const accountRoutes = (deps: AccountDeps): App =>
  createRoutes()
    .openapi(list, (c) => read(c, showAccounts(deps)(c.var.actor.personId, c.req.valid('query'))))
    .openapi(close, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, closeAccount(deps)(frame.value, c.req.valid('param').personId));
    })
    .openapi(trail, (c) => read(c, showTrail(deps)(c.var.actor.personId, c.req.valid('query'))))
    .openapi(mail, (c) => read(c, showMail(deps)(c.var.actor.personId, c.req.valid('query'))));
