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
import type { CommandDeps } from '../command.ts';
import { HANDLES, READS_AT_BODY } from '../viewer/viewer.access.ts';
import { readSuspensionSetting, setSuspensionSetting } from './suspension-setting.ts';

const params = z.object({ bodyId: id });
const setting = z.object({ bodyId: id, asked: z.boolean(), version: z.int() });

const readRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/suspension-status',
  access: READS_AT_BODY,
  summary: 'Whether certificates carry a second status, for suspension',
  request: { params },
  responses: { 200: answers('As it holds from now on.', setting), ...refusals },
});
const setRoute = createRoute({
  method: 'put',
  path: '/issuers/{bodyId}/suspension-status',
  access: HANDLES,
  summary: 'Lets certificates carry a second status from now on (`If-Match: 0` at first), or not',
  request: { params, headers: changeHeaders, body: bodyOf(z.object({ asked: z.boolean() })) },
  responses: { 200: answers('From the next certificate on.', setting), ...refusals },
});

/** A second status is outside the Open Badges schema, so each body says whether it wants it. */
export const suspensionSettingRoutes = (deps: CommandDeps): App => {
  const show = readSuspensionSetting(deps);
  const set = setSuspensionSetting(deps);
  const routes = createRoutes();
  routes.openapi(readRoute, (c) =>
    read(c, show(c.var.actor.personId, c.req.valid('param').bodyId)),
  );
  routes.openapi(setRoute, (c) => {
    const { bodyId } = c.req.valid('param');
    const { asked } = c.req.valid('json');
    return changed(c, { bodyId, asked }, (frame, basedOn) =>
      set(frame, { bodyId, asked, basedOn }),
    );
  });
  return routes;
};
