import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awardOrganiserTable, awardPlanTable } from '../award.tables.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
  rowsOf,
} from '../contest.fixture.ts';
import { addSigningKeys } from '../key/signing-key.store.ts';
import { vaultOf } from '../key/vault.ts';
import { kill, openProcesses, type Processes } from '../running-processes.fixture.ts';
import { itemOf } from './award.fixture.ts';

const EVENTS = 5;
const PEOPLE = 120;
const DONE_MS = 200_000;
/** As the fixture's processes have it. */
const secret = Buffer.alloc(32, 7);
const did = 'did:web:cert.example';

let processes: Processes;
beforeAll(async () => {
  processes = await openProcesses();
});
afterAll(() => processes?.close());

/** What people would have done over HTTP: the organiser named, a plan for each event released. */
const releaseForAll = (contests: readonly Contest[], bodyId: string): Promise<void> =>
  processes.feeder.transaction(async (tx) => {
    const [first, second, at] = [newId(), newId(), new Date()];
    await tx.insert(awardOrganiserTable).values({
      ...{ bodyId, name: '示例市总工会', code: 'KILL', did, url: 'https://cert.example' },
      ...{ recordedBy: first, recordedAt: at, version: 1 },
    });
    await addSigningKeys(tx, vaultOf(secret), { bodyId, did, madeAt: at });
    await tx.insert(awardPlanTable).values(
      contests.map(({ competitionId, eventId }) => ({
        ...{ planId: newId(), bodyId, competitionId, eventIds: [eventId], version: 2 },
        ...{ items: [itemOf('participation')], state: 'released' as const },
        ...{ plannedBy: first, plannedAt: at, releasedBy: second, releasedAt: at },
      })),
    );
  });

describe('two processes that make award documents, killed again and again', () => {
  it(
    'end with one document for each, no number missing and none twice',
    async () => {
      const ownerId = newId();
      const contests = Array.from({ length: EVENTS }, () => ({
        ...contestOf({ workers: PEOPLE }),
        ownerId,
      }));
      await releaseForAll(contests, ownerId);
      const { start, publish, countOf } = processes;
      const pair = [start(), start()];
      for (const [place, contest] of contests.entries()) {
        await publish([
          competitionDeclared(contest),
          eventArranged(contest),
          ...entriesAdmitted(contest),
          ...resultTold(contest, { rows: rowsOf(contest.contestants) }),
        ]);
        if (place === EVENTS - 1) break;
        // In the midst of its batches: the facts are heard, and not all of its documents are made.
        const isHeard = async () => expect(await countOf('final_result')).toBeGreaterThan(place);
        await vi.waitFor(isHeard, { timeout: DONE_MS, interval: 20 });
        const victim = pair[place % 2];
        if (victim) await kill(victim, 'SIGKILL');
        pair[place % 2] = start();
      }
      const wanted = EVENTS * PEOPLE;
      const isDone = async () => expect(await countOf('award_document')).toBe(wanted);
      await vi.waitFor(isDone, { timeout: DONE_MS, interval: 100 });
      const [series] = await processes.feeder.execute<
        Record<'first' | 'last' | 'held', number>
      >(sql`
      select min(serial)::int as first, max(serial)::int as last,
        count(distinct (event_id, claim_key))::int as held from award_document`);
      expect(series).toEqual({ first: 1, last: wanted, held: wanted });
      expect(await countOf('award_credential')).toBe(wanted);
    },
    2 * DONE_MS,
  );
});
