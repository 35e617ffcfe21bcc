import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import type { PaperManner } from '../paper/paper.body.ts';
import { type PrintDeps, setPaper } from '../paper/set-paper.ts';
import { judgeReportPaper } from './judge-report-paper.rules.ts';
import { showJudgeReport } from './show-judge-report.ts';

/** The report on paper, through the very use case that shows it on the screen. */
export const printJudgeReport =
  (deps: PrintDeps) =>
  async (
    actorId: string,
    eventId: string,
    { byHand, rehearsal }: PaperManner,
  ): Promise<Result<PrintedPaper, Rejection>> => {
    const report = await showJudgeReport(deps)(actorId, eventId);
    if (!report.ok) return report;
    const paper = judgeReportPaper(report.value, {
      printedAt: report.value.asOf,
      rehearsal: rehearsal === 'yes',
      missing: byHand === 'yes' ? 'by-hand' : 'refuse',
    });
    return setPaper(deps, paper, new Date(report.value.asOf));
  };
