import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { kill, openProcesses, type Processes } from '../running-processes.fixture.ts';
import { findSetIndexes } from '../status/status-list.store.ts';

const DONE_MS = 150_000;
/** Ten of each contest reach a level. */
const COHORT = 500;

describe('a cohort of 500 revoked while the process is killed again and again', () => {
  const contests: readonly Contest[] = Array.from({ length: COHORT / 10 }, () =>
    contestOf({ workers: 10 }),
  );
  let processes: Processes;
  let child: ChildProcess;
  const actId = newId();
  const killedAt: number[] = [];
  const ended = () => processes.countOf(`register_act_row where outcome is not null`);

  /** What two people said over HTTP: register.int.test.ts tries that way. */
  const agree = () =>
    processes.feeder.execute(sql`
      with agreed as (
        insert into register_act (act_id, body_id, act, cause, reason, chosen_by, state, row_count,
          requested_by, requested_at, confirmed_by, confirmed_at, version)
        select ${actId}, body_id, 'revoke', 'error', '测试', '{}', 'confirmed', count(*)::int,
          ${newId()}, now(), ${newId()}, now(), 2
        from certificate group by body_id returning act_id)
      insert into register_act_row (act_id, certificate_id, body_id, act)
      select ${actId}, certificate_id, body_id, 'revoke' from certificate`);

  beforeAll(async () => {
    processes = await openProcesses();
    await processes.adoptForAll(contests.map(({ competitionId }) => competitionId));
    child = processes.start();
    await processes.publish(
      contests.flatMap((contest) => [
        competitionDeclared(contest),
        eventArranged(contest),
        ...entriesAdmitted(contest),
        ...resultTold(contest),
      ]),
    );
    await vi.waitFor(async () => expect(await processes.countOf('certificate')).toBe(COHORT), {
      timeout: DONE_MS,
      interval: 200,
    });
    await agree();
    for (const share of [0, 150, 300]) {
      await vi.waitFor(async () => expect(await ended()).toBeGreaterThan(share), {
        timeout: DONE_MS,
        interval: 1,
      });
      await kill(child, 'SIGKILL');
      killedAt.push(await ended());
      child = processes.start();
    }
    await vi.waitFor(
      async () => {
        expect(await processes.countOf(`register_act where state = 'done'`)).toBe(1);
        expect(await processes.countOf('outbox where sent_at is null')).toBe(0);
      },
      { timeout: DONE_MS, interval: 200 },
    );
  }, 3 * DONE_MS);
  afterAll(() => processes?.close());

  it('was killed in the middle', () => {
    expect(killedAt.some((count) => count > 0 && count < COHORT)).toBe(true);
  });
  it('reached each certificate exactly once', async () => {
    const { countOf } = processes;
    expect(await countOf(`certificate where state = 'revoked' and version = 2`)).toBe(COHORT);
    expect(await countOf(`register_entry where act = 'revoke' and cause = 'error'`)).toBe(COHORT);
    expect(await countOf(`register_act_row where outcome = 'done'`)).toBe(COHORT);
    expect(await countOf(`register_act where done_count = ${COHORT} and refused_count = 0`)).toBe(
      1,
    );
    expect(await countOf(`holding where ended_at is not null`)).toBe(COHORT);
  });
  it('was told once for each, and none twice', async () => {
    const [told] = await processes.feeder.execute<{ all: number; each: number }>(sql`
      select count(*)::int as all, count(distinct (body::jsonb ->> 'aggregateId'))::int as each
      from outbox where body::jsonb ->> 'type' = 'certification.certificate.revoked'`);
    expect(told).toEqual({ all: COHORT, each: COHORT });
  });
  it('set exactly the bits of these certificates', async () => {
    const places = await processes.feeder.execute<{ listId: string; index: number }>(
      sql`select list_id as "listId", status_index as index from certificate`,
    );
    const hash = (indexes: readonly number[]) =>
      createHash('sha256')
        .update(JSON.stringify(indexes.toSorted((left, right) => left - right)))
        .digest('hex');
    for (const [listId, own] of Map.groupBy(places, (place) => place.listId)) {
      const set = await processes.feeder.transaction((tx) =>
        findSetIndexes(tx, { listId, purpose: 'revocation' }),
      );
      expect(set).toHaveLength(own.length);
      expect(hash(set)).toBe(hash(own.map(({ index }) => index)));
    }
  });
});
