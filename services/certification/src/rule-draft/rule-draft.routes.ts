import { z } from '@hono/zod-openapi';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
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
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { simulatePacks } from '../simulation/simulate-packs.ts';
import { discardRuleDraft } from './discard-rule-draft.ts';
import { publishRuleDraft } from './publish-rule-draft.ts';
import { readRuleDraft, readRuleDrafts } from './read-rule-drafts.ts';
import { READS_DRAFTS, WRITES_DRAFTS } from './rule-draft.access.ts';
import {
  draftAnswer,
  draftBeginning,
  draftContent,
  draftOutline,
  draftPublished,
  draftSaved,
  publication,
} from './rule-draft.body.ts';
import { saveRuleDraft } from './save-rule-draft.ts';
import { startRuleDraft } from './start-rule-draft.ts';

const params = z.object({ draftId: id });

const listRoute = createRoute({
  method: 'get',
  path: '/rule-drafts',
  access: READS_DRAFTS,
  request: { query: idPageQuery },
  responses: { 200: answers('Drafts of one’s own places.', pageOf(draftOutline)), ...refusals },
});
const startRoute = createRoute({
  method: 'post',
  path: '/rule-drafts',
  access: WRITES_DRAFTS,
  request: { headers: commandHeaders, body: bodyOf(draftBeginning) },
  responses: { 201: answers('Begun.', draftSaved), ...refusals },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/rule-drafts/{draftId}',
  access: READS_DRAFTS,
  request: { params },
  responses: { 200: answers('The draft, and what it lacks.', draftAnswer), ...refusals },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/rule-drafts/{draftId}',
  access: WRITES_DRAFTS,
  summary: 'Keeps a draft, whole or not',
  request: { params, headers: changeHeaders, body: bodyOf(draftContent) },
  responses: { 200: answers('Kept.', draftSaved), ...refusals },
});
const discardRoute = createRoute({
  method: 'post',
  path: '/rule-drafts/{draftId}/discarding',
  access: WRITES_DRAFTS,
  request: { params, headers: changeHeaders },
  responses: { 200: answers('Put away.', draftSaved), ...refusals },
});
const publishRoute = createRoute({
  method: 'post',
  path: '/rule-drafts/{draftId}/publication',
  access: WRITES_DRAFTS,
  summary: 'Records a draft as the next version of its pack; by nobody who wrote it',
  request: { params, headers: changeHeaders, body: bodyOf(publication) },
  responses: { 200: answers('A version that never changes.', draftPublished), ...refusals },
});

type Deps = CommandDeps &
  Pick<Parameters<typeof simulatePacks>[0], 'reader'> & { readonly log: Log };

/** Rules while they are written, until they are a version of a pack. */
export const ruleDraftRoutes = ({ log, reader, ...deps }: Deps): App => {
  const start = startRuleDraft(deps);
  const save = saveRuleDraft(deps);
  const discard = discardRuleDraft(deps);
  const onFailure = (cause: unknown) => log.error(describeCause(cause), 'a trial failed');
  const simulate = simulatePacks({ ...deps, reader, onFailure });
  const publish = publishRuleDraft({ ...deps, simulate });
  const routes = createRoutes();
  routes.openapi(listRoute, (c) =>
    read(c, readRuleDrafts(deps)(c.var.actor.personId, c.req.valid('query'))),
  );
  routes.openapi(startRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => start(frame, wish));
  });
  routes.openapi(oneRoute, (c) =>
    read(c, readRuleDraft(deps)(c.var.actor.personId, c.req.valid('param').draftId)),
  );
  routes.openapi(saveRoute, (c) => {
    const wish = { ...c.req.valid('json'), ...c.req.valid('param') };
    return changed(c, wish, (frame, basedOn) => save(frame, { ...wish, basedOn }));
  });
  routes.openapi(discardRoute, (c) => {
    const wish = c.req.valid('param');
    return changed(c, wish, (frame, basedOn) => discard(frame, { ...wish, basedOn }));
  });
  routes.openapi(publishRoute, (c) => {
    const wish = { ...c.req.valid('json'), ...c.req.valid('param') };
    return changed(c, wish, (frame, basedOn) => publish(frame, { ...wish, basedOn }));
  });
  return routes;
};
