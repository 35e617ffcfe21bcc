import type { Database } from '@jinbang/service-kit/database';
import type { Deps } from '../in-event.ts';
import { overviewRoutes } from './overview.routes.ts';
import { showConflicts } from './show-conflicts.ts';
import { showDaily } from './show-daily.ts';
import { showHead } from './show-head.ts';
import { showOutliers } from './show-outliers.ts';
import { showSheets } from './show-sheets.ts';
import { showStatistics } from './show-statistics.ts';
import { showSubjects } from './show-subjects.ts';

/** The chief judge's view: its routes on their use cases. */
export const openOverview = (deps: Pick<Deps, 'db' | 'now'> & { readonly logDb: Database }) =>
  overviewRoutes({
    showHead: showHead(deps),
    showSubjects: showSubjects(deps),
    showSheets: showSheets(deps),
    showConflicts: showConflicts(deps),
    showOutliers: showOutliers(deps),
    showStatistics: showStatistics(deps),
    showDaily: showDaily(deps),
  });
