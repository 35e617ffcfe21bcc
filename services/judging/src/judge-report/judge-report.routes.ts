import { z } from '@hono/zod-openapi';
import { judgeReport } from '@jinbang/contracts/http/judging-report';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { paperManner } from '../paper/paper.body.ts';
import { handOut, PDF } from '../paper/paper-file.ts';
import { READS_JUDGE_REPORT } from './judge-report.access.ts';
import { JUDGE_REPORT_FORM } from './judge-report-words.ts';
import type { printJudgeReport } from './print-judge-report.ts';
import type { showJudgeReport } from './show-judge-report.ts';

const path = '/events/{eventId}/judge-report';
const params = z.object({ eventId: id });
const tags = ['judge report'];

const show = createRoute({
  method: 'get',
  path,
  access: READS_JUDGE_REPORT,
  tags,
  summary: 'How the judges of a finished event weigh and agree; it never changes a mark.',
  request: { params },
  responses: { 200: answers('By judge and by panel; no code, no name.', judgeReport), ...refusals },
});

const print = createRoute({
  method: 'get',
  path: `${path}/paper`,
  access: READS_JUDGE_REPORT,
  tags,
  summary: `Print form ${JUDGE_REPORT_FORM.no}: ${JUDGE_REPORT_FORM.name.en}`,
  request: { params, query: paperManner },
  responses: { 200: PDF, ...refusals },
});

/** The report of a finished event's judges, to look at and on paper. */
export const judgeReportRoutes = (deps: {
  readonly showJudgeReport: ReturnType<typeof showJudgeReport>;
  readonly printJudgeReport: ReturnType<typeof printJudgeReport>;
}): App =>
  createRoutes()
    .openapi(show, (c) =>
      read(c, deps.showJudgeReport(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(print, async (c) => {
      const { eventId } = c.req.valid('param');
      const printed = await deps.printJudgeReport(
        c.var.actor.personId,
        eventId,
        c.req.valid('query'),
      );
      return handOut(c, printed, `${JUDGE_REPORT_FORM.no} ${JUDGE_REPORT_FORM.name.zh}`);
    });
