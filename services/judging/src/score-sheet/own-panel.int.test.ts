import { newId } from '@jinbang/kernel/id';
import { inTenant, openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';

describe('the database, when a sheet is typed past the rules', () => {
  let judging: Judging;
  let ready: Ready;
  let runtime: ReturnType<typeof openDatabase>;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
    await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    runtime = openDatabase(judging.database.url, { connections: 1 });
  });
  afterAll(async () => {
    await runtime?.close();
    await judging?.close();
  });

  /** The mark that is there once more, as its next version, typed by somebody. */
  const typeAgain = (enteredBy: string, version: number): Promise<unknown> =>
    inTenant(runtime.db, [ready.contest.ownerId], (tx) =>
      tx.execute(sql`
        insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
          entered_by, source, recorded_at, command_id)
        select ${newId()}, subject_id, aspect_id, judge_id, ${version}, owner_id, event_id, value,
          ${enteredBy}, 'paper', now(), ${newId()}
        from mark where version = 1`),
    );

  it('takes no mark from another seat of the panel', async () => {
    const refused = await typeAgain(ready.contest.judges[1] ?? '', 2).then(
      () => undefined,
      (cause: { constraint_name?: string; cause?: { constraint_name?: string } }) =>
        cause.constraint_name ?? cause.cause?.constraint_name,
    );
    expect(refused).toBe('mark_not_by_own_panel');
  });

  it('takes it from the judge, and from somebody who sits elsewhere', async () => {
    await typeAgain(ready.contest.judges[0] ?? '', 2);
    await typeAgain(newId(), 3);
  });
});
