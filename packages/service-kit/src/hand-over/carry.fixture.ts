import { newId } from '@jinbang/kernel/id';
import type { Database } from '../database.ts';
import { type Application, type ApplyDeps, applyContest } from './apply-contest.ts';
import { exportContest, measureContest, type Piece, type Reseal } from './export-contest.ts';
import { saveArriving, savePage } from './hand-over.store.ts';
import type { HandOverPlan, Measured, Scope } from './plan.rules.ts';

/** What a service gives of a contest: its pages, and what they come to. */
export type Given = { readonly pages: readonly Piece[]; readonly tables: readonly Measured[] };

export const giveAll = (
  feeder: Database,
  plan: HandOverPlan,
  scope: Scope,
  reseal?: Reseal,
): Promise<Given> =>
  feeder.transaction(
    async (tx) => ({
      pages: await Array.fromAsync(exportContest(tx, plan, scope, reseal)),
      tables: await measureContest(tx, plan, scope),
    }),
    { isolationLevel: 'repeatable read' },
  );

/** Lays the pages ready and lets them stand, as the door for operators does. */
export const takeAll = async (
  deps: ApplyDeps,
  competitionId: string,
  { pages, tables }: Given,
  handOverId: string = newId(),
) => {
  await saveArriving(deps.feeder, { handOverId, competitionId, other: 'https://hall.local' });
  for (const [page, piece] of pages.entries()) {
    await savePage(deps.feeder, handOverId, { page, ...piece });
  }
  const application: Application = { handOverId, pages: pages.length, tables };
  return { application, outcome: await applyContest(deps, application) };
};
