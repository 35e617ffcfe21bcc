import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { mayUseSeal } from './hand-out.access.ts';
import { moveAll } from './move-papers.ts';
import type { Paper } from './paper.store.ts';
import { addSealUse, type FoundLine, isDead } from './run.store.ts';
import { takeRun } from './run-papers.ts';

type Wish = { readonly runId: string; readonly seal: string; readonly sheetCount: number };

/** What of a run lies printed and stands, where the keeper counted as many. */
const readyOf = (
  { lines, papers }: { readonly lines: readonly FoundLine[]; readonly papers: readonly Paper[] },
  counted: number,
): Result<readonly Paper[], Rejection> => {
  const standing = new Map(
    lines
      .filter((line) => !isDead(line))
      .map(({ certificate, sheet }) => [certificate.certificateId, sheet.serial]),
  );
  const ready = papers.filter(
    ({ certificateId, place, serial }) =>
      place === 'printed' && serial === standing.get(certificateId),
  );
  if (ready.length === 0) return refuse({ kind: 'conflict', code: 'seal.nothing' });
  const params = { counted, expected: ready.length };
  return ready.length === counted
    ? accept(ready)
    : refuse({ kind: 'conflict', code: 'seal.count-differs', params });
};

/**
 * 用印: the keeper of the seal counts the sheets of a run and seals them. What was suspended, revoked
 * or corrected since is not among them, and a count that differs stops the act.
 */
export const sealRun =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { runId, seal, sheetCount }: Wish,
  ): Outcome<{ sealUseId: string; sheetCount: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const held = await takeRun(command, runId, mayUseSeal);
      if (!held.ok) return held;
      const ready = readyOf(held.value, sheetCount);
      if (!ready.ok) return ready;
      const sealUseId = deps.newId();
      const moved = await moveAll(command, ready.value, () => ({ step: 'sealed' }), {
        withId: sealUseId,
      });
      if (!moved.ok) return moved;
      const { bodyId } = held.value.run;
      await addSealUse(tx, {
        ...{ sealUseId, bodyId, runId, seal, sheetCount },
        ...{ usedBy: viewer.personId, usedAt: at },
      });
      return accept({ sealUseId, sheetCount });
    });
