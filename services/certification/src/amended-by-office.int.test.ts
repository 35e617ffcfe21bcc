import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMENDMENTS, type Amended, amended } from './amended-results.fixture.ts';
import {
  adopt,
  type Certification,
  openCertification,
  type Staff,
  staffOf,
} from './certification.fixture.ts';

type Batch = { batchId: string; version: number; state: string; decisions: number };

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const waitingOf = async ({ body }: Staff, { contest }: Amended): Promise<readonly Batch[]> => {
  const path = `/decision-batches?eventId=${contest.eventId}`;
  const { items } = (await body.get<{ items: readonly Batch[] }>(path)).body;
  return items.filter(({ state }) => state === 'waiting');
};
const approve = async (staff: Staff, one: Amended): Promise<void> => {
  for (const { batchId, version } of await waitingOf(staff, one)) {
    const path = `/decision-batches/${batchId}`;
    const { rowsHash } = (await staff.body.get<{ rowsHash: string }>(path)).body;
    const answer = await staff.office.post(`${path}/approval`, { rowsHash }, { version });
    expect(answer.status).toBe(200);
  }
  await certification.sweep();
};
/** Places of the first version whose certificate is in this state. */
const placesIn = async ({ contest, placeOf }: Amended, state: string): Promise<number[]> => {
  const rows = await certification.feeder.execute<{ entry_id: string }>(
    sql`select entry_id from certificate where event_id = ${contest.eventId} and state = ${state}`,
  );
  return rows.map((row) => placeOf(row.entry_id)).toSorted((left, right) => left - right);
};

describe('a result amended after an office approved', () => {
  it.each(AMENDMENTS.map((one) => [one.way, amended(one)] as const))(
    'takes back at once, and gives only what the office approves again: %s',
    async (_way, one) => {
      const staff = await staffOf(certification, one.contest);
      const [declared, ...rest] = one.before;
      await certification.hear(declared ? [declared] : []);
      await adopt(staff, one.contest, 'office');
      await certification.hear(rest);
      await certification.sweep();
      await approve(staff, one);
      expect(await placesIn(one, 'live')).toEqual(one.promoted);

      await certification.hear(one.after);
      await certification.sweep();
      const stays = one.promoted.filter((place) => !one.lost.includes(place));
      expect(await placesIn(one, 'revoked')).toEqual(one.lost);
      expect(await placesIn(one, 'live')).toEqual(stays);
      const waiting = await waitingOf(staff, one);
      expect(waiting.map(({ decisions }) => decisions)).toEqual([one.gained.length]);

      await approve(staff, one);
      expect(await placesIn(one, 'live')).toEqual([...stays, ...one.gained]);
      expect(await placesIn(one, 'revoked')).toEqual(one.lost);
      expect(await certification.sweep()).toBe(0);
    },
  );
});
