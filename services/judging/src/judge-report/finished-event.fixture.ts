import { newId } from '@jinbang/kernel/id';
import { expect } from 'vitest';
import { type Judging, markOf, passed, points, type Ready, score } from '../judging.fixture.ts';

/** Every aspect of the small scheme at these stations; the first judge gives one more on A1.1. */
const markEverything = async (ready: Ready, labels: readonly string[]): Promise<void> => {
  for (const seat of ready.contest.judges.keys()) {
    const marks = labels.flatMap((label) => [
      markOf(ready, label, 'A1.1', score(seat === 0 ? '2' : '1')),
      markOf(ready, label, 'A1.2', score('2')),
      markOf(ready, label, 'A2.1', points('8')),
      ...(seat === 0 ? [markOf(ready, label, 'A1.3', passed(true))] : []),
    ]);
    for (const { outcome } of await ready.judge(seat).commands(marks)) {
      expect(outcome).toBe('stored');
    }
  }
};

/** Marked, signed by all and locked: an event that is finished. */
export const finishEvent = async (
  judging: Judging,
  ready: Ready,
  labels: readonly string[],
): Promise<void> => {
  await markEverything(ready, labels);
  for (const subCriterion of ['A1', 'A2']) {
    for (const [seat, judgeId] of ready.contest.judges.entries()) {
      const { sheetId, hash } = (await ready.sheet(judgeId, subCriterion)).body;
      const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await ready.judge(seat).commands([command])).toMatchObject([{ outcome: 'stored' }]);
    }
  }
  const version = (await ready.progress()).modules[0]?.version ?? 0;
  const locked = await judging.as(ready.contest.chief).post(`${ready.path}/lock`, {}, { version });
  expect(locked.status, JSON.stringify(locked.body)).toBe(200);
};
