import { z } from '@hono/zod-openapi';
import {
  handListView,
  handListWish,
  handOverWish,
  papersMoved,
  reminderWish,
} from '@jinbang/contracts/http/handing-out';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES_PAPERS, READS_PAPERS } from './hand-out.access.ts';
import { handOver } from './hand-over.ts';
import { makeHandList } from './make-hand-list.ts';
import { paperFile, pdfAnswer } from './paper-file.ts';
import { type PrintDeps, printHandList } from './print-lists.ts';
import { readHandLists } from './read-hand-lists.ts';
import { recordReminders } from './reissue-paper.ts';

const tags = ['papers'];
const ofBody = z.object({ bodyId: id });

const lists = createRoute({
  ...{ method: 'get', path: '/issuers/{bodyId}/hand-lists', access: READS_PAPERS, tags },
  summary: 'Hand-over lists, each with how many of its papers are gone',
  request: { params: ofBody, query: idPageQuery },
  responses: { 200: answers('Newest first.', pageOf(handListView)), ...refusals },
});
const make = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/hand-lists', access: HANDLES_PAPERS, tags },
  summary: 'Put what is sealed on a hand-over list, by unit',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(handListWish) },
  responses: {
    201: answers('May be collected.', z.object({ handListId: id, lineCount: z.int() })),
    ...refusals,
  },
});
const print = createRoute({
  ...{ method: 'post', path: '/hand-lists/{handListId}/prints', access: HANDLES_PAPERS, tags },
  summary: 'The hand-over list to sign on; written down who takes it',
  request: { params: z.object({ handListId: id }), headers: commandHeaders },
  responses: { 200: pdfAnswer, ...refusals },
});
const give = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/paper-hand-overs', access: HANDLES_PAPERS, tags },
  summary: 'Hand papers over: to the holder, a proxy, by post, or a whole unit’s at once',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(handOverWish) },
  responses: {
    201: answers('Handed over.', papersMoved.extend({ receiptId: id })),
    ...refusals,
  },
});
const remind = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/paper-reminders', access: HANDLES_PAPERS, tags },
  summary: 'Write down that these holders were reminded',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(reminderWish) },
  responses: { 201: answers('Written down.', papersMoved), ...refusals },
});

/** From the sealed sheet to the holder's hand (S05). */
export const handRoutes = (deps: PrintDeps): App => {
  const [listsOf, makeList, file] = [readHandLists(deps), makeHandList(deps), printHandList(deps)];
  const [hand, reminded] = [handOver(deps), recordReminders(deps)];
  return createRoutes()
    .openapi(lists, (c) =>
      read(c, listsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(make, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => makeList(frame, wish));
    })
    .openapi(print, (c) => {
      const { handListId } = c.req.valid('param');
      return paperFile(c, { name: `hand-list-${handListId}`, about: handListId }, (frame) =>
        file(frame, handListId),
      );
    })
    .openapi(give, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => hand(frame, wish));
    })
    .openapi(remind, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => reminded(frame, wish));
    });
};
