import type { Deps } from '../in-event.ts';
import type { PrintDeps } from '../paper/set-paper.ts';
import { judgeReportRoutes } from './judge-report.routes.ts';
import { printJudgeReport } from './print-judge-report.ts';
import { showJudgeReport } from './show-judge-report.ts';

/** The report of judges: its routes on their use cases. */
export const openJudgeReport = (deps: Pick<Deps, 'db' | 'now'> & PrintDeps) =>
  judgeReportRoutes({
    showJudgeReport: showJudgeReport(deps),
    printJudgeReport: printJudgeReport(deps),
  });
