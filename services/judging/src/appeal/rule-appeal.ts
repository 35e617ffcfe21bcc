import type { AppealChanged, RulingBody } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandWork, Deps } from '../in-event.ts';
import { type Act, actOnAppeal, type Step } from './act-on-appeal.ts';
import { forbidden } from './admit-appeal.ts';
import { mayRule } from './appeal.access.ts';
import { refuseRuling } from './appeal.rules.ts';
import type { AppealFile } from './appeal.store.ts';
import { planCells } from './change-set.rules.ts';
import { readMarkedAspects } from './read-marked-aspects.ts';
import { recountMarks } from './recount-marks.ts';
import { refuseJudge } from './refuse-unfit.ts';

/** A member of the panel writes down what was found; nothing changes until the others signed it. */
export const ruleAppeal =
  (deps: Deps) =>
  (act: Act, body: RulingBody): Promise<Result<AppealChanged, Rejection>> =>
    actOnAppeal(
      deps,
      act,
      (work) => (mayRule(work) ? undefined : forbidden),
      (work, file) => ruleHere(work, file, body),
    );

const ruleHere = async (
  work: CommandWork,
  file: AppealFile,
  { outcome, reason, aspects }: RulingBody,
): Promise<Result<Step, Rejection>> => {
  const unfit = await refuseJudge(work, file);
  if (unfit) return refuse(unfit);
  const { actorId, at } = work;
  const cells = planCells(file.row, await readMarkedAspects(work, file), aspects);
  const cellCount = cells.ok ? cells.value.length : aspects.length;
  const flaw = refuseRuling(file.appeal, { outcome, cellCount, actorId, at });
  if (flaw) return refuse(flaw);
  if (!cells.ok) return cells;
  const report = file.row.kind === 'recount' ? await recountMarks(work, file) : null;
  return accept({ content: { kind: 'ruled', outcome, reason, cells: cells.value, report } });
};
