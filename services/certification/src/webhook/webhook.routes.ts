import { z } from '@hono/zod-openapi';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
import {
  madeWebhookSecret,
  newWebhook,
  webhookDeliveryView,
  webhookStateWish,
  webhookView,
} from '@jinbang/contracts/http/webhook';
import { id } from '@jinbang/contracts/primitive';
import { accept } from '@jinbang/kernel/result';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Outcome } from '../command.ts';
import { HANDLES, READS_AT_BODY } from '../viewer/viewer.access.ts';
import { changeWebhook, endSecret, makeSecret, replayDelivery } from './change-webhook.ts';
import { type MadeIds, makeWebhook } from './make-webhook.ts';
import { readDeliveries, readWebhooks } from './read-webhooks.ts';
import { secretText } from './signature.rules.ts';
import type { WebhookDeps } from './webhook-deps.ts';

const tags = ['webhooks'];
const ofBody = z.object({ bodyId: id });
const ofOne = z.object({ subscriptionId: id });
const versioned = z.object({ subscriptionId: id, version: z.int() });

const listRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/webhooks',
  access: READS_AT_BODY,
  tags,
  summary: 'Who of a body’s machines wants to be told what, and how it goes',
  request: { params: ofBody },
  responses: {
    200: answers('All of them.', pageOf(webhookView).extend({ mayChange: z.boolean() })),
    ...refusals,
  },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/webhooks',
  access: HANDLES,
  tags,
  summary: 'Have events told at an address (https); its secret is shown once',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(newWebhook) },
  responses: { 201: answers('With the secret.', madeWebhookSecret), ...refusals },
});
const stateRoute = createRoute({
  method: 'post',
  path: '/webhooks/{subscriptionId}/state',
  access: HANDLES,
  tags,
  summary: 'Pause, go on at once, or end',
  request: { params: ofOne, headers: changeHeaders, body: bodyOf(webhookStateWish) },
  responses: { 200: answers('Changed.', versioned), ...refusals },
});
const secretRoute = createRoute({
  method: 'post',
  path: '/webhooks/{subscriptionId}/secrets',
  access: HANDLES,
  tags,
  summary: 'A second secret beside the first, shown once',
  request: { params: ofOne, headers: commandHeaders },
  responses: { 201: answers('With the secret.', madeWebhookSecret), ...refusals },
});
const endSecretRoute = createRoute({
  method: 'delete',
  path: '/webhooks/{subscriptionId}/secrets/{secretId}',
  access: HANDLES,
  tags,
  summary: 'Take a secret back',
  request: { params: ofOne.extend({ secretId: id }), headers: commandHeaders },
  responses: { 200: answers('Taken back.', versioned), ...refusals },
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/webhooks/{subscriptionId}/deliveries',
  access: READS_AT_BODY,
  tags,
  summary: 'What was sent, how often it was tried, and what came back as a number',
  request: {
    params: ofOne,
    query: idPageQuery.extend({ state: z.enum(['waiting', 'delivered', 'parked']).optional() }),
  },
  responses: { 200: answers('Newest first.', pageOf(webhookDeliveryView)), ...refusals },
});
const replayRoute = createRoute({
  method: 'post',
  path: '/webhooks/{subscriptionId}/deliveries/{messageId}/replay',
  access: HANDLES,
  tags,
  summary: 'Send a message again, under the same id',
  request: { params: ofOne.extend({ messageId: id }), headers: commandHeaders },
  responses: { 200: answers('In the line.', z.object({ messageId: id })), ...refusals },
});

/** What a body's own machines are told (Standard Webhooks). */
export const webhookRoutes = (deps: WebhookDeps): App => {
  /** The secret stands in this answer alone: nothing that is kept holds it. */
  const withSecret = async (outcome: Outcome<MadeIds>) => {
    const ids = await outcome;
    return ids.ok
      ? accept({ ...ids.value, secret: secretText(deps.secretOf(ids.value.secretId)) })
      : ids;
  };
  return createRoutes()
    .openapi(listRoute, (c) =>
      read(c, readWebhooks(deps)(c.var.actor.personId, c.req.valid('param').bodyId)),
    )
    .openapi(makeRoute, (c) => {
      const body = c.req.valid('json');
      const { bodyId } = c.req.valid('param');
      c.header('cache-control', 'no-store');
      return made(c, body, (frame) => withSecret(makeWebhook(deps)(frame, bodyId, body)));
    })
    .openapi(stateRoute, (c) => {
      const { state } = c.req.valid('json');
      const { subscriptionId } = c.req.valid('param');
      return changed(c, { state }, (frame, basedOn) =>
        changeWebhook(deps)(frame, subscriptionId, { state, basedOn }),
      );
    })
    .openapi(secretRoute, (c) => {
      c.header('cache-control', 'no-store');
      const { subscriptionId } = c.req.valid('param');
      return made(c, null, (frame) => withSecret(makeSecret(deps)(frame, subscriptionId)));
    })
    .openapi(endSecretRoute, (c) => {
      const { subscriptionId, secretId } = c.req.valid('param');
      return write(c, null, (frame) => endSecret(deps)(frame, subscriptionId, secretId));
    })
    .openapi(deliveriesRoute, (c) =>
      read(
        c,
        readDeliveries(deps)(
          c.var.actor.personId,
          c.req.valid('param').subscriptionId,
          c.req.valid('query'),
        ),
      ),
    )
    .openapi(replayRoute, (c) => {
      const { subscriptionId, messageId } = c.req.valid('param');
      return write(c, null, (frame) => replayDelivery(deps)(frame, subscriptionId, messageId));
    });
};
