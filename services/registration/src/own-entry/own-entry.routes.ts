import { z } from '@hono/zod-openapi';
import { ownEntry } from '@jinbang/contracts/http/own-entry';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, changed, changeHeaders, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { consentView } from '../consent/consent.body.ts';
import type { AskServices } from '../export/ask-services.ts';
import { personCopy } from '../export/copy.body.ts';
import { listQuery } from '../page.ts';
import { LISTS_OWN_ENTRIES, READS_OWN_ENTRY } from './own-entry.access.ts';
import { readOwnData } from './read-own-data.ts';
import { listOwnEntries, readOwnEntry } from './read-own-entry.ts';
import { withdrawOwnPublication } from './withdraw-own-publication.ts';

const params = z.object({ eventId: id, entryId: id });

const entry = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-entries/{entryId}/entry',
  access: READS_OWN_ENTRY,
  summary: 'One’s own entry',
  request: { params },
  responses: { 200: answers('As it stands now.', ownEntry), ...refusals },
});
const data = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-entries/{entryId}/data',
  access: READS_OWN_ENTRY,
  summary: 'What all services hold of oneself; identity number, phone and files stay closed',
  request: { params },
  responses: { 200: answers('Gathered now, kept nowhere.', personCopy), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/own-entries',
  access: LISTS_OWN_ENTRIES,
  summary: 'The entries one competes in, newest first',
  request: { query: listQuery },
  responses: { 200: answers('A page.', pageOf(ownEntry)), ...refusals },
});
const withdraw = createRoute({
  method: 'post',
  path: '/events/{eventId}/own-entries/{entryId}/publication-withdrawal',
  access: READS_OWN_ENTRY,
  summary: 'Take one’s own consent to publication back; a contestant’s code is enough',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('Taken back.', consentView), ...refusals },
});

/** `/api/registration/v1/events/{eventId}/own-entries/{entryId}`: for contestants. */
export const ownEntryRoutes = (deps: CommandDeps & { readonly askServices: AskServices }): App => {
  const readEntry = readOwnEntry(deps);
  const readData = readOwnData(deps);
  const readAll = listOwnEntries(deps);
  const takeBack = withdrawOwnPublication(deps);
  return createRoutes()
    .openapi(list, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readAll(c.var.actor.personId, c.req.valid('query')));
    })
    .openapi(withdraw, (c) => {
      const path = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => takeBack(frame, path, basedOn));
    })
    .openapi(entry, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readEntry(c.var.actor.personId, c.req.valid('param')));
    })
    .openapi(data, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readData(c.var.actor.personId, c.req.valid('param')));
    });
};
