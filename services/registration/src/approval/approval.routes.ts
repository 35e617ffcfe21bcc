import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { APPROVES_ENTRIES, READS_ADMISSIONS, SUBMITS_ENTRIES } from './approval.access.ts';
import {
  admissionPage,
  admissionQuery,
  decidedAdmissions,
  entryDecisions,
  entryHistory,
  entrySubmission,
} from './approval.body.ts';
import { decideEntries } from './decide-entries.ts';
import { showAdmissions, showSteps } from './show-admissions.ts';
import { submitEntries } from './submit-entries.ts';

const params = z.object({ eventId: id });
const decided = { 200: answers('How far each is now.', decidedAdmissions), ...refusals };

const submit = createRoute({
  method: 'post',
  path: '/events/{eventId}/entry-submissions',
  access: SUBMITS_ENTRIES,
  summary: 'Hand a batch of entries in for approval, in one’s own order',
  request: { params, headers: commandHeaders, body: bodyOf(entrySubmission) },
  responses: decided,
});

const decide = createRoute({
  method: 'post',
  path: '/events/{eventId}/entry-decisions',
  access: APPROVES_ENTRIES,
  summary: 'Approve, send back or refuse entries; never by who entered them',
  request: { params, headers: commandHeaders, body: bodyOf(entryDecisions) },
  responses: decided,
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/admissions',
  access: READS_ADMISSIONS,
  summary: 'Entries with what the rules say of each, and how far each is',
  request: { params, query: admissionQuery },
  responses: { 200: answers('A page.', admissionPage), ...refusals },
});

const history = createRoute({
  method: 'get',
  path: '/entries/{entryId}/decisions',
  access: READS_ADMISSIONS,
  summary: 'Every step of an entry, with what it was decided by',
  request: { params: z.object({ entryId: id }) },
  responses: { 200: answers('Oldest first.', entryHistory), ...refusals },
});

export const approvalRoutes = (deps: CommandDeps): App => {
  const submitAll = submitEntries(deps);
  const decideAll = decideEntries(deps);
  const showAll = showAdmissions(deps);
  const showOne = showSteps(deps);
  return createRoutes()
    .openapi(submit, (c) => {
      const { entryIds } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, entryIds, (frame) => submitAll(frame, eventId, entryIds));
    })
    .openapi(decide, (c) => {
      const { decisions } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, decisions, (frame) => decideAll(frame, eventId, decisions));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, showAll(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(history, (c) => read(c, showOne(c.var.actor.personId, c.req.valid('param').entryId)));
};
