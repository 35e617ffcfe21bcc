import { z } from '@hono/zod-openapi';
import { stateChangeDone, stateChangeWish, stateHistory } from '@jinbang/contracts/http/issuer';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { FILES_ISSUERS, READS_NUMBERS } from '../viewer/viewer.access.ts';
import { changeState, confirmState, withdrawState } from './change-state.ts';
import { readStates } from './read-states.ts';

const params = z.object({ bodyId: id });
const one = z.object({ bodyId: id, changeId: id });
const path = '/issuers/{bodyId}/state-changes';

const history = createRoute({
  method: 'get',
  path,
  access: READS_NUMBERS,
  summary: 'How a body came to its state, by which documents',
  request: { params },
  responses: { 200: answers('Every change, the newest first.', stateHistory), ...refusals },
});
const ask = createRoute({
  method: 'post',
  path,
  access: FILES_ISSUERS,
  summary: 'Another state: a stop holds at once, an end or a return waits for a second person',
  request: { params, headers: changeHeaders, body: bodyOf(stateChangeWish) },
  responses: { 201: answers('On record.', stateChangeDone), ...refusals },
});
const confirm = createRoute({
  method: 'post',
  path: `${path}/{changeId}/confirmation`,
  access: FILES_ISSUERS,
  summary: 'The second person’s yes',
  request: { params: one, headers: changeHeaders },
  responses: { 200: answers('In its new state.', stateChangeDone), ...refusals },
});
const withdraw = createRoute({
  method: 'post',
  path: `${path}/{changeId}/withdrawal`,
  access: FILES_ISSUERS,
  summary: 'Nothing comes of what waits',
  request: { params: one, headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', stateChangeDone), ...refusals },
});

/** States of issuing bodies (M14): who may issue today, and by which document not. */
export const issuerStateRoutes = (deps: CommandDeps): App => {
  const [asking, confirming, withdrawing] = [
    changeState(deps),
    confirmState(deps),
    withdrawState(deps),
  ];
  const historyOf = readStates(deps);
  return createRoutes()
    .openapi(history, (c) => read(c, historyOf(c.var.actor.personId, c.req.valid('param').bodyId)))
    .openapi(ask, (c) => {
      const basedOn = basedOnVersion(c);
      if (!basedOn.ok) return problem(c, basedOn.refusal);
      const wish = { ...c.req.valid('json'), ...c.req.valid('param'), basedOn: basedOn.value };
      return write(c, wish, (frame) => asking(frame, wish), 201);
    })
    .openapi(confirm, (c) =>
      changed(c, c.req.valid('param'), (frame, basedOn) =>
        confirming(frame, { ...c.req.valid('param'), basedOn }),
      ),
    )
    .openapi(withdraw, (c) =>
      changed(c, c.req.valid('param'), (frame, basedOn) =>
        withdrawing(frame, { ...c.req.valid('param'), basedOn }),
      ),
    );
};
