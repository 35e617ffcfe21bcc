import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Batch,
  type Desk,
  openDesk,
  result,
  signedBatch,
  signedByBoth,
  step,
  typedByBoth,
} from '../assessment.fixture.ts';
import { adopt, type Certification, openCertification, staffOf } from '../certification.fixture.ts';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

let certification: Certification;
let desk: Desk;
beforeAll(async () => {
  certification = await openCertification({ now: () => new Date('2026-11-20T04:00:00Z') });
  desk = await openDesk(certification);
});
afterAll(() => certification.close());

type Waiting = { readonly batchId: string; readonly eventId: string };
type Shown = { readonly rowsHash: string; readonly version: number };

const waitingOf = async ({ batchId }: Batch): Promise<readonly string[]> => {
  const queue = await desk.office.get<{ items: Waiting[] }>('/approval-queue?limit=200');
  return queue.body.items.filter((one) => one.eventId === batchId).map((one) => one.batchId);
};
const shown = async (waiting: string | undefined): Promise<Shown> =>
  (await desk.office.get<Shown>(`/decision-batches/${waiting}`)).body;
const sign = (waiting: string | undefined, { rowsHash, version }: Shown) =>
  desk.office.post(`/decision-batches/${waiting}/approval`, { rowsHash }, { version });
const levelsOf = async (eventId: string): Promise<readonly string[]> => {
  const rows = await certification.feeder.execute<{ level: string; state: string }>(
    sql`select level, state from certificate where event_id = ${eventId} order by level, state`,
  );
  return rows.map(({ level, state }) => `${level} ${state}`);
};

const proposed = async (change: object = {}) => {
  const batch = await signedBatch(desk, [['80', '80']], change);
  await step(batch, { step: 'propose' });
  return batch;
};
const reopen = (batch: Batch) => step(batch, { step: 'reopen', reason: '阅卷差错' });
/** Types another mark for the only candidate and has the new summary signed. */
const correct = async (batch: Awaited<ReturnType<typeof proposed>>, score: string) => {
  const candidateId = batch.candidates[0]?.candidateId ?? '';
  await typedByBoth(batch, [
    result(candidateId, 'theory', score, { basedOn: 1, reason: '阅卷差错' }),
  ]);
  await step(batch, { step: 'summarise' });
  await signedByBoth(batch);
};

describe('an assessment that is opened again', () => {
  it('takes back what waits for the office, even from under its pen', async () => {
    const batch = await proposed();
    await certification.sweep();
    const [waiting] = await waitingOf(batch);
    const seen = await shown(waiting);
    await reopen(batch);
    expect(await waitingOf(batch)).toEqual([]);
    expect(await sign(waiting, seen)).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.superseded' },
    });
    await correct(batch, '70');
    await certification.sweep();
    const [anew] = await waitingOf(batch);
    expect(anew).not.toBe(waiting);
    expect((await sign(anew, await shown(anew))).status).toBe(200);
    await certification.sweep();
    expect(await levelsOf(batch.batchId)).toEqual(['3 live']);
  });
  it('puts nothing before the office where nothing was decided yet', async () => {
    const batch = await proposed();
    await reopen(batch);
    await certification.sweep();
    expect(await waitingOf(batch)).toEqual([]);
    await correct(batch, '50');
    await certification.sweep();
    expect(await waitingOf(batch)).toEqual([]);
    expect(await levelsOf(batch.batchId)).toEqual([]);
  });
  it.each([
    ['still passed', '70', ['3 live']],
    ['passed no more', '50', []],
  ])('issues nothing on an approval until it is signed anew: %s', async (_, score, levels) => {
    const batch = await proposed();
    await certification.sweep();
    const [waiting] = await waitingOf(batch);
    expect((await sign(waiting, await shown(waiting))).status).toBe(200);
    await reopen(batch);
    await certification.sweep();
    expect(await levelsOf(batch.batchId)).toEqual([]);
    await correct(batch, score);
    await certification.sweep();
    expect(await levelsOf(batch.batchId)).toEqual(levels);
  });
});

describe('a level that was assessed', () => {
  it('takes the one with it that a contest built on it, once it falls', async () => {
    const batch = await proposed({ level: '2' });
    await certification.sweep();
    const [waiting] = await waitingOf(batch);
    await sign(waiting, await shown(waiting));
    await certification.sweep();
    expect(await levelsOf(batch.batchId)).toEqual(['2 live']);

    const person = batch.candidates[0]?.personId ?? newId();
    const contest = contestOf({ workers: 1, people: [person] });
    await certification.hear([
      competitionDeclared(contest),
      eventArranged(contest),
      ...entriesAdmitted(contest),
    ]);
    await adopt(await staffOf(certification, contest), contest);
    await certification.hear(resultTold(contest));
    await certification.sweep();
    expect(await levelsOf(contest.eventId)).toEqual(['1 live']);

    await reopen(batch);
    await correct(batch, '50');
    await certification.sweep();
    expect(await levelsOf(batch.batchId)).toEqual(['2 revoked']);
    expect(await levelsOf(contest.eventId)).toEqual(['1 revoked', '2 live']);
  });
});
