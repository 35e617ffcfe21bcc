import { z } from '@hono/zod-openapi';
import {
  admissionBody,
  appealChanged,
  appealFiling,
  appealMade,
  appealPage,
  appealView,
  hearingBody,
  rulingBody,
  signatureBody,
  withdrawalBody,
} from '@jinbang/contracts/http/judging-appeal';
import { idPageQuery } from '@jinbang/contracts/http/page';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { admitAppeal } from './admit-appeal.ts';
import { DECIDES, FILES, READS, READS_ONE, RULES } from './appeal.access.ts';
import type { fileAppeal } from './file-appeal.ts';
import type { holdHearing } from './hold-hearing.ts';
import type { ruleAppeal } from './rule-appeal.ts';
import type { showAppeal, showAppeals } from './show-appeals.ts';
import type { signRuling } from './sign-ruling.ts';
import type { withdrawAppeal } from './withdraw-appeal.ts';

const path = '/events/{eventId}/appeals';
const params = z.object({ eventId: id });
const one = params.extend({ appealId: id });
const tags = ['appeals'];

const post = createRoute({
  method: 'post',
  path,
  access: FILES,
  tags,
  summary: 'File an appeal or a recount; on paper it counts from the time written on it.',
  request: { params, headers: commandHeaders, body: bodyOf(appealFiling) },
  responses: { 201: answers('It is filed, with its number.', appealMade), ...refusals },
});
const list = createRoute({
  method: 'get',
  path,
  access: READS,
  tags,
  summary: 'The appeals of an event, newest first; of those who file, their own.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('What was filed and became of it.', appealPage), ...refusals },
});
const show = createRoute({
  method: 'get',
  path: `${path}/{appealId}`,
  access: READS_ONE,
  tags,
  summary: 'One appeal with every step.',
  request: { params: one },
  responses: { 200: answers('The appeal.', appealView), ...refusals },
});

const responses = { 200: answers('Where it stands now.', appealChanged), ...refusals };

const admit = createRoute({
  method: 'post',
  path: `${path}/{appealId}/admission`,
  access: DECIDES,
  tags,
  summary: 'Admit it, or refuse it with a ground.',
  request: { params: one, headers: changeHeaders, body: bodyOf(admissionBody) },
  responses,
});
const hear = createRoute({
  method: 'post',
  path: `${path}/{appealId}/hearing`,
  access: DECIDES,
  tags,
  summary: 'Say who hears it, when and where.',
  request: { params: one, headers: changeHeaders, body: bodyOf(hearingBody) },
  responses,
});
const rule = createRoute({
  method: 'post',
  path: `${path}/{appealId}/ruling`,
  access: RULES,
  tags,
  summary: 'Write the ruling, with the marks it names.',
  request: { params: one, headers: changeHeaders, body: bodyOf(rulingBody) },
  responses,
});
const sign = createRoute({
  method: 'post',
  path: `${path}/{appealId}/ruling/signature`,
  access: RULES,
  tags,
  summary: 'Sign the ruling as another member, or send it back.',
  request: { params: one, headers: changeHeaders, body: bodyOf(signatureBody) },
  responses,
});
const withdraw = createRoute({
  method: 'post',
  path: `${path}/{appealId}/withdrawal`,
  access: FILES,
  tags,
  summary: 'Take it back before it is ruled on.',
  request: { params: one, headers: changeHeaders, body: bodyOf(withdrawalBody) },
  responses,
});

type Deps = {
  readonly fileAppeal: ReturnType<typeof fileAppeal>;
  readonly showAppeals: ReturnType<typeof showAppeals>;
  readonly showAppeal: ReturnType<typeof showAppeal>;
  readonly admitAppeal: ReturnType<typeof admitAppeal>;
  readonly holdHearing: ReturnType<typeof holdHearing>;
  readonly ruleAppeal: ReturnType<typeof ruleAppeal>;
  readonly signRuling: ReturnType<typeof signRuling>;
  readonly withdrawAppeal: ReturnType<typeof withdrawAppeal>;
};

export const appealRoutes = (deps: Deps) =>
  createRoutes()
    .openapi(post, (c) => {
      const filing = c.req.valid('json');
      const where = c.req.valid('param');
      return made(c, { ...filing, ...where }, (frame) =>
        deps.fileAppeal({ frame, ...where }, filing),
      );
    })
    .openapi(list, (c) =>
      read(
        c,
        deps.showAppeals(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(show, (c) => read(c, deps.showAppeal(c.var.actor.personId, c.req.valid('param'))))
    .openapi(admit, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.admitAppeal({ frame, basedOn, ...where }, body),
      );
    })
    .openapi(hear, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.holdHearing({ frame, basedOn, ...where }, body),
      );
    })
    .openapi(rule, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.ruleAppeal({ frame, basedOn, ...where }, body),
      );
    })
    .openapi(sign, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.signRuling({ frame, basedOn, ...where }, body),
      );
    })
    .openapi(withdraw, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.withdrawAppeal({ frame, basedOn, ...where }, body),
      );
    });
