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
import { ORGANISES_EVENT } from '../competition/competition.access.ts';
import { commitmentView } from '../draw/seeded-draw.body.ts';
import { listQuery } from '../page.ts';
import { commitNumbers } from './commit-numbers.ts';
import { enterEvent } from './enter-event.ts';
import { NUMBERS_ENTRIES, READS_ENTRIES, WITHDRAWS_ENTRIES } from './entry.access.ts';
import {
  type EntryWithdrawal,
  entryNumbers,
  entryView,
  entryWithdrawal,
  madeEntries,
  newEntries,
  numberedEntries,
  numberRoster,
} from './entry.body.ts';
import { numberEntries } from './number-entries.ts';
import { showEntries } from './show-entries.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const eventParams = z.object({ eventId: id });

const enter = createRoute({
  method: 'post',
  path: '/events/{eventId}/entries',
  access: ORGANISES_EVENT,
  summary: 'Enter contestants or teams, all or none',
  request: { params: eventParams, headers: commandHeaders, body: bodyOf(newEntries) },
  responses: { 201: answers('Entered, in the order given.', madeEntries), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/entries',
  access: READS_ENTRIES,
  summary: 'List the entries of an event',
  request: { params: eventParams, query: listQuery },
  responses: { 200: answers('A page.', pageOf(entryView)), ...refusals },
});

const number = createRoute({
  method: 'put',
  path: '/events/{eventId}/entry-numbers',
  access: NUMBERS_ENTRIES,
  summary: 'Record draw 1: the entry numbers',
  request: { params: eventParams, headers: changeHeaders, body: bodyOf(entryNumbers) },
  responses: { 200: answers('Numbered.', numberedEntries), ...refusals },
});

const withdraw = createRoute({
  method: 'post',
  path: '/entries/{entryId}/withdrawal',
  access: WITHDRAWS_ENTRIES,
  summary: 'Take an entry back before judging begins',
  request: {
    params: z.object({ entryId: id }),
    headers: changeHeaders,
    body: { ...bodyOf(entryWithdrawal), required: false },
  },
  responses: { 200: answers('Withdrawn.', entryView), ...refusals },
});

const commitOfNumbers = createRoute({
  method: 'post',
  path: '/events/{eventId}/number-commitments',
  access: NUMBERS_ENTRIES,
  summary:
    'Commit to a secret, the entries and the numbers of draw 1, before the public value is known',
  request: {
    params: z.object({ eventId: id }),
    headers: changeHeaders,
    body: bodyOf(numberRoster),
  },
  responses: {
    200: answers('Committed; the secret is not known here.', commitmentView),
    ...refusals,
  },
});

export const entryRoutes = (deps: CommandDeps): App => {
  const enterAll = enterEvent(deps);
  const numberAll = numberEntries(deps);
  const withdrawOne = withdrawEntry(deps);
  const show = showEntries(deps);
  const commitAll = commitNumbers(deps);
  return createRoutes()
    .openapi(commitOfNumbers, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => commitAll(frame, eventId, basedOn, body));
    })
    .openapi(enter, (c) => {
      const { entries } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, entries, (frame) => enterAll(frame, eventId, entries));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(number, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => numberAll(frame, eventId, basedOn, body));
    })
    .openapi(withdraw, (c) => {
      const { entryId } = c.req.valid('param');
      // Without a body there is nothing to be parsed.
      const { reason }: EntryWithdrawal = c.req.valid('json') ?? {};
      return changed(c, reason ?? null, (frame, basedOn) =>
        withdrawOne(frame, entryId, basedOn, reason),
      );
    });
};
