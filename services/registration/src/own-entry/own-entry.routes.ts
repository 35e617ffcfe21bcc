import { z } from '@hono/zod-openapi';
import { ownEntry } from '@jinbang/contracts/http/own-entry';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import type { AskServices } from '../export/ask-services.ts';
import { personCopy } from '../export/copy.body.ts';
import { READS_OWN_ENTRY } from './own-entry.access.ts';
import { readOwnData } from './read-own-data.ts';
import { readOwnEntry } from './read-own-entry.ts';

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

/** `/api/registration/v1/events/{eventId}/own-entries/{entryId}`: for contestants. */
export const ownEntryRoutes = (deps: CommandDeps & { readonly askServices: AskServices }): App => {
  const readEntry = readOwnEntry(deps);
  const readData = readOwnData(deps);
  return createRoutes()
    .openapi(entry, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readEntry(c.var.actor.personId, c.req.valid('param')));
    })
    .openapi(data, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readData(c.var.actor.personId, c.req.valid('param')));
    });
};
