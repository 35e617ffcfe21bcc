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
import { listQuery } from '../page.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { READS_CONSENTS, RECORDS_CONSENT } from './consent.access.ts';
import { consentView, newConsents, recordedConsents } from './consent.body.ts';
import { recordConsents } from './record-consents.ts';
import { showConsents } from './show-consents.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const competitionParams = z.object({ competitionId: id });

const record = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/consents',
  access: RECORDS_CONSENT,
  summary: 'Record consents, all or none',
  request: { params: competitionParams, headers: commandHeaders, body: bodyOf(newConsents) },
  responses: { 201: answers('Recorded, in the order given.', recordedConsents), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/consents',
  access: READS_CONSENTS,
  summary: 'List consents, ended ones too',
  request: { params: competitionParams, query: listQuery.extend({ personId: id.optional() }) },
  responses: { 200: answers('A page.', pageOf(consentView)), ...refusals },
});

const withdraw = createRoute({
  method: 'post',
  path: '/consents/{consentId}/withdrawal',
  access: RECORDS_CONSENT,
  summary: 'Take a consent back',
  request: { params: z.object({ consentId: id }), headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', consentView), ...refusals },
});

export const consentRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const recordAll = recordConsents(deps);
  const withdrawOne = withdrawConsent(deps);
  const show = showConsents(deps);
  return createRoutes()
    .openapi(record, (c) => {
      const { consents } = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, consents, (frame) => recordAll(frame, competitionId, consents));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(withdraw, (c) => {
      const { consentId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => withdrawOne(frame, consentId, basedOn));
    });
};
