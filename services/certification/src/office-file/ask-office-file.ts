import { OFFICE_COLUMNS, type OfficeColumn } from '@jinbang/contracts/http/office-file';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayHandle, type Viewer } from '../viewer/viewer.access.ts';
import { flawOfBatches } from './office-file.rules.ts';
import { addOfficeFile, findBatches, findGranted } from './office-file.store.ts';

export type FileWish = {
  readonly batchIds: readonly string[];
  readonly columns?: readonly OfficeColumn[] | undefined;
  readonly byHand: boolean;
};

type Asked = { readonly fileId: string; readonly bodyId: string };
type Batches = Awaited<ReturnType<typeof findBatches>>;

/** Batches of one body and contest that somebody may send out, or why not. */
const findForFile = async (
  tx: Transaction,
  viewer: Viewer,
  batchIds: readonly string[],
): Promise<Result<Batches, Rejection>> => {
  const wanted = [...new Set(batchIds)];
  const batches = await findBatches(tx, wanted);
  if (batches.length < wanted.length) return refuse(unknown('decision-batch.unknown'));
  if (!batches.every((batch) => mayHandle(viewer, batch))) return refuse(forbidden);
  const flaw = flawOfBatches(batches);
  return flaw ? refuse(flaw) : accept(batches);
};

/** Records who takes which batches out; only then a file of them is made. */
export const askOfficeFile =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { batchIds, columns, byHand }: FileWish): Outcome<Asked> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const found = await findForFile(tx, viewer, batchIds);
      if (!found.ok) return found;
      const ids = found.value.map(({ batchId }) => batchId);
      const granted = await findGranted(tx, ids);
      const [first] = found.value;
      if (!first || granted.length === 0) {
        return refuse({ kind: 'conflict', code: 'office-file.nobody' });
      }
      const fileId = deps.newId();
      await addOfficeFile(tx, {
        ...{ fileId, bodyId: first.bodyId, competitionId: first.competitionId, batchIds: ids },
        ...{ columns: [...new Set(columns ?? OFFICE_COLUMNS)], byHand, rowCount: granted.length },
        ...{ askedBy: viewer.personId, askedAt: at },
      });
      return accept({ fileId, bodyId: first.bodyId });
    });
