import { z } from '@hono/zod-openapi';
import {
  differencesView,
  disputesView,
  originalRuling,
  paperSignatureBody,
  paperSigned,
  readBackView,
  typingDesk,
  typingForm,
  typingOutcome,
  typingPage,
  typingQuery,
  typingRound,
  typingRule,
  typingRuleBody,
} from '@jinbang/contracts/http/judging-typing';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF, PREPARES } from '../office.access.ts';
import type { nameOriginal } from './name-original.ts';
import type { setTypingRule } from './set-typing-rule.ts';
import type { showTyping, showTypingSheets } from './show-typing.ts';
import type {
  showDifferences,
  showDisputes,
  showReadBack,
  showTypingForm,
} from './show-typing-form.ts';
import type { signOnPaper } from './sign-on-paper.ts';
import type { tryPaperAgain, typeSheet } from './type-sheet.ts';
import { READS_DISPUTES, READS_READINGS, READS_TYPING, TYPES_SHEETS } from './typing.access.ts';

const path = '/events/{eventId}/typing';
const params = z.object({ eventId: id });
const sheetPath = `${path}/sheets/{paperSheetId}`;
const sheetParams = params.extend({ paperSheetId: id });
const tags = ['typed sheets'];

const desk = createRoute({
  method: 'get',
  path,
  access: READS_TYPING,
  tags,
  summary: 'The reconciliation of printed sheets, per panel and session, and how they are typed.',
  request: { params },
  responses: { 200: answers('How far every sheet came; no values.', typingDesk), ...refusals },
});

const putRule = createRoute({
  method: 'put',
  path: `${path}/rule`,
  access: PREPARES,
  tags,
  summary: 'Sheets are typed twice by two people, or once and read back.',
  request: { params, headers: changeHeaders, body: bodyOf(typingRuleBody) },
  responses: { 200: answers('It holds from now on.', typingRule), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: `${path}/sheets`,
  access: READS_TYPING,
  tags,
  summary: 'Printed sheets with where each stands, or the one of a number; no values.',
  request: { params, query: typingQuery },
  responses: { 200: answers('In the order of their numbers.', typingPage), ...refusals },
});

const form = createRoute({
  method: 'get',
  path: sheetPath,
  access: READS_TYPING,
  tags,
  summary: 'A sheet as it is typed, in the order of the print; blind to what anybody typed.',
  request: { params: sheetParams },
  responses: { 200: answers('The form.', typingForm), ...refusals },
});

const postRound = createRoute({
  method: 'post',
  path: `${sheetPath}/rounds`,
  access: TYPES_SHEETS,
  tags,
  summary:
    'Hand in what was typed, read back or looked at again; marks come of what two read alike.',
  request: { params: sheetParams, headers: commandHeaders, body: bodyOf(typingRound) },
  responses: { 200: answers('Where the sheet stands now.', typingOutcome), ...refusals },
});

const postEntry = createRoute({
  method: 'post',
  path: `${sheetPath}/entry`,
  access: TYPES_SHEETS,
  tags,
  summary: 'Let marks two people read alike come in, where they could not before.',
  request: { params: sheetParams, headers: commandHeaders },
  responses: { 200: answers('What came in.', typingOutcome), ...refusals },
});

const readBack = createRoute({
  method: 'get',
  path: `${sheetPath}/read-back`,
  access: READS_READINGS,
  tags,
  summary: 'What the first person typed, for another who compares it with the sheet.',
  request: { params: sheetParams },
  responses: { 200: answers('To be read line by line.', readBackView), ...refusals },
});

const differences = createRoute({
  method: 'get',
  path: `${sheetPath}/differences`,
  access: READS_READINGS,
  tags,
  summary: 'Places two people read differently, for whoever looks at the sheet again.',
  request: { params: sheetParams },
  responses: { 200: answers('Every reading of them.', differencesView), ...refusals },
});

const disputes = createRoute({
  method: 'get',
  path: `${sheetPath}/disputes`,
  access: READS_DISPUTES,
  tags,
  summary: 'Places where another mark stands than the sheet says.',
  request: { params: sheetParams },
  responses: { 200: answers('Both values.', disputesView), ...refusals },
});

const postOriginal = createRoute({
  method: 'post',
  path: `${sheetPath}/originals`,
  access: CHIEF,
  tags,
  summary: 'Name the original of a mark that came on paper and another way, with a reason.',
  request: { params: sheetParams, headers: commandHeaders, body: bodyOf(originalRuling) },
  responses: { 200: answers('Where the sheet stands now.', typingOutcome), ...refusals },
});

const postSignature = createRoute({
  method: 'post',
  path: '/sheets/{sheetId}/paper-signatures',
  access: CHIEF,
  tags,
  summary: 'The panel signed these marks on paper and the chief judge the print.',
  request: {
    params: z.object({ sheetId: id }),
    headers: commandHeaders,
    body: bodyOf(paperSignatureBody),
  },
  responses: { 200: answers('The signatures count.', paperSigned), ...refusals },
});

type Reads = {
  readonly showTyping: ReturnType<typeof showTyping>;
  readonly showTypingSheets: ReturnType<typeof showTypingSheets>;
  readonly showTypingForm: ReturnType<typeof showTypingForm>;
  readonly showReadBack: ReturnType<typeof showReadBack>;
  readonly showDifferences: ReturnType<typeof showDifferences>;
  readonly showDisputes: ReturnType<typeof showDisputes>;
};
type Writes = {
  readonly setTypingRule: ReturnType<typeof setTypingRule>;
  readonly typeSheet: ReturnType<typeof typeSheet>;
  readonly tryPaperAgain: ReturnType<typeof tryPaperAgain>;
  readonly nameOriginal: ReturnType<typeof nameOriginal>;
  readonly signOnPaper: ReturnType<typeof signOnPaper>;
};

/** `…/typing`: where sheets stand, the blank form, and what differs. */
export const typingReadRoutes = (deps: Reads) =>
  createRoutes()
    .openapi(desk, (c) =>
      read(c, deps.showTyping(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(list, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showTypingSheets(c.var.actor.personId, asked));
    })
    .openapi(form, (c) => {
      const actorId = c.var.actor.personId;
      return read(c, deps.showTypingForm({ actorId, ...c.req.valid('param') }));
    })
    .openapi(readBack, (c) => {
      const actorId = c.var.actor.personId;
      return read(c, deps.showReadBack({ actorId, ...c.req.valid('param') }));
    })
    .openapi(differences, (c) => {
      const actorId = c.var.actor.personId;
      return read(c, deps.showDifferences({ actorId, ...c.req.valid('param') }));
    })
    .openapi(disputes, (c) => {
      const actorId = c.var.actor.personId;
      return read(c, deps.showDisputes({ actorId, ...c.req.valid('param') }));
    });

/** The rule, rounds over a sheet, the original of a mark, and signatures on paper. */
export const typingWriteRoutes = (deps: Writes) =>
  createRoutes()
    .openapi(putRule, (c) => {
      const where = c.req.valid('param');
      const { mode } = c.req.valid('json');
      return changed(c, { ...where, mode }, (frame, basedOn) =>
        deps.setTypingRule({ frame, basedOn, ...where, mode }),
      );
    })
    .openapi(postRound, (c) => {
      const where = c.req.valid('param');
      const round = c.req.valid('json');
      const { sessionId } = c.var.actor;
      return write(c, { ...where, round }, (frame) =>
        deps.typeSheet({ frame, ...where, sessionId, round }),
      );
    })
    .openapi(postEntry, (c) => {
      const where = c.req.valid('param');
      return write(c, where, (frame) => deps.tryPaperAgain({ frame, ...where }));
    })
    .openapi(postOriginal, (c) => {
      const where = c.req.valid('param');
      const ruling = c.req.valid('json');
      return write(c, { ...where, ruling }, (frame) =>
        deps.nameOriginal({ frame, ...where, ruling }),
      );
    })
    .openapi(postSignature, (c) => {
      const { sheetId } = c.req.valid('param');
      const { hash } = c.req.valid('json');
      return write(c, { sheetId, hash }, (frame) => deps.signOnPaper({ frame, sheetId, hash }));
    });
