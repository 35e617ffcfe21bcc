import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import {
  eligibilityAnswer,
  eligibilityEvidence,
  occupationQuery,
  oneStandard,
  registeredOccupation,
  standardChanged,
  standardComparison,
  standardDocument,
  standardOutline,
  standardPublication,
  standardQuery,
} from '@jinbang/contracts/http/standard';
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
import type { CommandDeps } from '../command.ts';
import { ANY_SIGNED_IN, HANDLES } from '../viewer/viewer.access.ts';
import { changeStandard, withdrawStandard } from './change-standard.ts';
import { publishStandard } from './publish-standard.ts';
import {
  checkEligibility,
  readCollected,
  readComparison,
  readOccupations,
  readOneStandard,
  readStandards,
} from './read-standards.ts';
import { recordStandard } from './record-standard.ts';
import { WRITES, WRITES_NATIONAL } from './standard.access.ts';

const params = z.object({ standardId: id });
const recorded = answers('Recorded; a second person publishes it.', standardChanged);

const listRoute = createRoute({
  method: 'get',
  path: '/standards',
  access: ANY_SIGNED_IN,
  summary: 'Published national standards, and drafts and own ones for whoever keeps them',
  request: { query: standardQuery },
  responses: { 200: answers('A page.', pageOf(standardOutline)), ...refusals },
});
const collectedRoute = createRoute({
  method: 'get',
  path: '/collected-standards',
  access: ANY_SIGNED_IN,
  summary: 'Standards to begin from; in force nowhere',
  responses: { 200: answers('All of them.', pageOf(standardOutline)), ...refusals },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/standards/{standardId}',
  access: ANY_SIGNED_IN,
  request: { params },
  responses: { 200: answers('The standard, its clauses as sentences.', oneStandard), ...refusals },
});
const comparisonRoute = createRoute({
  method: 'get',
  path: '/standards/{standardId}/comparison',
  access: ANY_SIGNED_IN,
  summary: 'An enterprise standard beside the national edition, level by level',
  request: { params, query: z.object({ with: id.optional() }) },
  responses: { 200: answers('Level by level.', standardComparison), ...refusals },
});
const nationalRoute = createRoute({
  method: 'post',
  path: '/standards',
  access: WRITES_NATIONAL,
  summary: 'Record the draft of a national standard',
  request: { headers: commandHeaders, body: bodyOf(standardDocument) },
  responses: { 201: recorded, ...refusals },
});
const ownRoute = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/standards',
  access: HANDLES,
  summary: 'Record the draft of a body’s own standard',
  request: {
    params: z.object({ bodyId: id }),
    headers: commandHeaders,
    body: bodyOf(standardDocument),
  },
  responses: { 201: recorded, ...refusals },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/standards/{standardId}',
  access: WRITES,
  summary: 'Write a draft anew',
  request: { params, headers: changeHeaders, body: bodyOf(standardDocument) },
  responses: { 200: answers('Changed.', standardChanged), ...refusals },
});
const publicationRoute = createRoute({
  method: 'post',
  path: '/standards/{standardId}/publication',
  access: WRITES,
  summary: 'Put a standard in force: not by who wrote it, and never a weaker one',
  request: { params, headers: changeHeaders, body: bodyOf(standardPublication) },
  responses: { 200: answers('Published, and never changed.', standardChanged), ...refusals },
});
const withdrawalRoute = createRoute({
  method: 'post',
  path: '/standards/{standardId}/withdrawal',
  access: WRITES,
  summary: 'Take a draft back',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', standardChanged), ...refusals },
});
const eligibilityRoute = createRoute({
  method: 'post',
  path: '/standards/{standardId}/eligibility',
  access: ANY_SIGNED_IN,
  summary: 'Which levels evidence opens; nothing of it is kept',
  request: { params, body: bodyOf(eligibilityEvidence) },
  responses: { 200: answers('Every level, and why.', eligibilityAnswer), ...refusals },
});
const occupationsRoute = createRoute({
  method: 'get',
  path: '/occupations',
  access: ANY_SIGNED_IN,
  summary: 'The register of occupations: name, trades and route by the edition in force',
  request: { query: occupationQuery },
  responses: { 200: answers('A page.', pageOf(registeredOccupation)), ...refusals },
});

/** Standards of occupations: recorded, compared, published, asked. */
export const standardRoutes = (deps: CommandDeps): App => {
  const record = recordStandard(deps);
  const change = changeStandard(deps);
  const publish = publishStandard(deps);
  const withdraw = withdrawStandard(deps);
  const list = readStandards(deps);
  const one = readOneStandard(deps);
  const compare = readComparison(deps);
  const check = checkEligibility(deps);
  const occupations = readOccupations(deps);
  const routes = createRoutes();
  routes.openapi(listRoute, (c) => read(c, list(c.var.actor.personId, c.req.valid('query'))));
  routes.openapi(collectedRoute, (c) => read(c, readCollected()));
  routes.openapi(oneRoute, (c) =>
    read(c, one(c.var.actor.personId, c.req.valid('param').standardId)),
  );
  routes.openapi(comparisonRoute, (c) => {
    const { standardId } = c.req.valid('param');
    return read(c, compare(c.var.actor.personId, standardId, c.req.valid('query').with));
  });
  routes.openapi(nationalRoute, (c) => {
    const document = c.req.valid('json');
    return made(c, document, (frame) => record(frame, null, document));
  });
  routes.openapi(ownRoute, (c) => {
    const document = c.req.valid('json');
    const { bodyId } = c.req.valid('param');
    return made(c, document, (frame) => record(frame, bodyId, document));
  });
  routes.openapi(changeRoute, (c) => {
    const document = c.req.valid('json');
    const { standardId } = c.req.valid('param');
    return changed(c, document, (frame, basedOn) =>
      change(frame, { standardId, basedOn }, document),
    );
  });
  routes.openapi(publicationRoute, (c) => {
    const { supersedes } = c.req.valid('json');
    const { standardId } = c.req.valid('param');
    return changed(c, { standardId, supersedes }, (frame, basedOn) =>
      publish(frame, { standardId, basedOn, supersedes }),
    );
  });
  routes.openapi(withdrawalRoute, (c) => {
    const { standardId } = c.req.valid('param');
    return changed(c, { standardId }, (frame, basedOn) => withdraw(frame, { standardId, basedOn }));
  });
  routes.openapi(eligibilityRoute, (c) =>
    read(c, check(c.var.actor.personId, c.req.valid('param').standardId, c.req.valid('json'))),
  );
  routes.openapi(occupationsRoute, (c) => read(c, occupations(c.req.valid('query'))));
  return routes;
};
