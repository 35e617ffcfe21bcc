import { accept, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { hashOfCopy } from './post-notice.ts';
import {
  findEnded,
  findLines,
  findNotice,
  insertStep,
  lockNotices,
} from './promotion-notice.store.ts';

const linesOf = async (tx: Parameters<typeof findLines>[0], noticeId: string) =>
  (await findLines(tx, noticeId)).map(({ line }) => line);

/** Takes a notice down before its time, with the reason: the page then says so and names nobody. */
export const takeDownNotice =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    noticeId: string,
    reason: string,
  ): Outcome<{ noticeId: string; takenDownAt: string }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const notice = await findNotice(tx, noticeId);
      if (!notice) return refuse(unknown('promotion-notice.unknown'));
      if (!mayHandle(viewer, notice)) return refuse(forbidden);
      await lockNotices(tx, notice.batchId);
      if ((await findNotice(tx, noticeId))?.takenDownAt !== null) {
        return refuse({ kind: 'conflict', code: 'promotion-notice.down-already' });
      }
      await insertStep(tx, {
        ...{ noticeId, step: 'taken-down', bodyId: notice.bodyId, recordedAt: at },
        ...{ recordedBy: viewer.personId, reason },
        copyHash: hashOfCopy(notice, await linesOf(tx, noticeId)),
      });
      return accept({ noticeId, takenDownAt: at.toISOString() });
    });

const BATCH = 50;

/** The sweep takes down what has hung for its whole time. */
export const takeDownEnded =
  ({ feeder, now }: { readonly feeder: Database; readonly now: () => Date }) =>
  async (): Promise<number> => {
    const at = now();
    const ended = await findEnded(feeder, at, BATCH);
    for (const notice of ended) {
      await feeder.transaction(async (tx) => {
        const { noticeId, bodyId } = notice;
        const copyHash = hashOfCopy(notice, await linesOf(tx, noticeId));
        await insertStep(tx, {
          ...{ noticeId, step: 'taken-down', bodyId, recordedAt: at },
          ...{ recordedBy: null, reason: null, copyHash },
        });
      });
    }
    return ended.length;
  };
