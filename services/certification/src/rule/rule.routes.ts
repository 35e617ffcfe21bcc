import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import {
  ADOPTS,
  ANY_SIGNED_IN,
  HANDLES,
  READS_ADOPTION,
  READS_AT_BODY,
  RECORDS_PACKS,
} from '../viewer/viewer.access.ts';
import { adoptRulePack } from './adopt-rule-pack.ts';
import { answerAdoption } from './answer-adoption.ts';
import { readAdoption, readAdoptionsOf, readRulePacks } from './read-rules.ts';
import { recordRulePack } from './record-rule-pack.ts';
import {
  adoptionAnswer,
  adoptionOfBody,
  adoptionQuery,
  adoptionWish,
  bodyAnswer,
  packOutline,
} from './rule.body.ts';

const params = z.object({ competitionId: id });

const packsRoute = createRoute({
  method: 'get',
  path: '/rule-packs',
  access: ANY_SIGNED_IN,
  responses: {
    200: answers(
      'The packs there are to choose from.',
      z.object({ items: z.array(packOutline).max(600), next: z.null() }),
    ),
    ...refusals,
  },
});
const recordRoute = createRoute({
  method: 'post',
  path: '/rule-packs',
  access: RECORDS_PACKS,
  request: { headers: commandHeaders, body: bodyOf(z.record(z.string(), z.unknown())) },
  responses: {
    201: answers('Recorded.', z.object({ packId: z.string(), packVersion: z.int() })),
    ...refusals,
  },
});
const adoptRoute = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/rule-pack',
  access: ADOPTS,
  request: { params, headers: changeHeaders, body: bodyOf(adoptionWish) },
  responses: {
    200: answers(
      'In force. The first is based on version 0.',
      z.object({ competitionId: id, version: z.int() }),
    ),
    ...refusals,
  },
});
const adoptionRoute = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/rule-pack',
  access: READS_ADOPTION,
  request: { params },
  responses: { 200: answers('The pack in force, and who issues.', adoptionAnswer), ...refusals },
});

const ofBodyRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/adoptions',
  access: READS_AT_BODY,
  summary: 'Competitions that chose a body, and whether it agreed',
  request: { params: z.object({ bodyId: id }), query: adoptionQuery },
  responses: { 200: answers('A page.', pageOf(adoptionOfBody)), ...refusals },
});
const answerRoute = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/rule-pack/consent',
  access: HANDLES,
  summary: 'The body that was chosen agrees to issue, or declines',
  request: { params, headers: changeHeaders, body: bodyOf(bodyAnswer) },
  responses: {
    200: answers('Recorded.', z.object({ competitionId: id, version: z.int() })),
    ...refusals,
  },
});

/** Rule packs and their adoption by a competition. */
export const ruleRoutes = (deps: CommandDeps): App => {
  const adopt = adoptRulePack(deps);
  const record = recordRulePack(deps);
  const answer = answerAdoption(deps);
  const routes = createRoutes();
  routes.openapi(packsRoute, (c) => read(c, readRulePacks(deps)()));
  routes.openapi(recordRoute, (c) => {
    const pack = c.req.valid('json');
    return write(c, pack, (frame) => record(frame, pack), 201);
  });
  routes.openapi(adoptRoute, async (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const { competitionId } = c.req.valid('param');
    const wish = { ...c.req.valid('json'), competitionId, basedOn: basedOn.value };
    return write(c, wish, (frame) => adopt(frame, wish));
  });
  routes.openapi(ofBodyRoute, (c) =>
    read(
      c,
      readAdoptionsOf(deps)(
        c.var.actor.personId,
        c.req.valid('param').bodyId,
        c.req.valid('query'),
      ),
    ),
  );
  routes.openapi(answerRoute, async (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const { competitionId } = c.req.valid('param');
    const said = { ...c.req.valid('json'), competitionId, basedOn: basedOn.value };
    return write(c, said, (frame) => answer(frame, said));
  });
  routes.openapi(adoptionRoute, (c) =>
    read(c, readAdoption(deps)(c.var.actor.personId, c.req.valid('param').competitionId)),
  );
  return routes;
};
