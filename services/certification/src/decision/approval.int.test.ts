import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

type Batch = { batchId: string; version: number; state: string; decisions: number };
type Items<Item> = { items: readonly Item[] };

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const begin = async (contest: Contest): Promise<Staff> => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest, 'office');
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return staff;
};

const hashOf = async ({ body }: Staff, batchId: string): Promise<string> =>
  (await body.get<{ rowsHash: string }>(`/decision-batches/${batchId}`)).body.rowsHash;

const issuedCount = async ({ eventId }: Contest): Promise<number> => {
  const [row] = await certification.feeder.execute<{ count: number }>(
    sql`select count(*)::int as count from certificate where event_id = ${eventId}`,
  );
  return row?.count ?? 0;
};

let contest: Contest;
let staff: Staff;
let batch: Batch;
let rowsHash: string;
beforeEach(async () => {
  contest = contestOf({ workers: 3 });
  staff = await begin(contest);
  const answer = await staff.body.get<Items<Batch>>(`/decision-batches?eventId=${contest.eventId}`);
  batch = answer.body.items[0] as Batch;
  rowsHash = await hashOf(staff, batch.batchId);
});

const approval = (body: object = {}, change: { version?: number; commandId?: string } = {}) =>
  [
    `/decision-batches/${batch.batchId}/approval`,
    { rowsHash, ...body },
    { version: 1, ...change },
  ] as const;

describe('a batch that waits for the office', () => {
  it('issues nothing until it is approved, and everything then', async () => {
    expect(batch).toMatchObject({ state: 'waiting', decisions: 3, version: 1 });
    expect(await issuedCount(contest)).toBe(0);
    const answer = await staff.office.post(...approval({ documentNo: '示批〔2026〕3号' }));
    expect(answer).toMatchObject({ status: 200, body: { approved: 3, returned: 0, version: 2 } });
    await certification.sweep();
    expect(await issuedCount(contest)).toBe(3);
  });
  it('gives a repeated approval the same answer and approves once', async () => {
    const commandId = newId();
    const first = await staff.office.post(...approval({}, { commandId }));
    expect(await staff.office.post(...approval({}, { commandId }))).toEqual(first);
    const again = await staff.office.post(...approval({}, { version: 2 }));
    expect(again).toMatchObject({ status: 409, body: { code: 'decision-batch.approved' } });
  });
  it('is not approved by the body that proposed it, nor by a stranger', async () => {
    for (const person of [staff.body, staff.second, staff.operator]) {
      const answer = await person.post(...approval());
      expect(answer).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    }
    // Who has no business here does not even learn that there is such a batch.
    expect(await staff.stranger.post(...approval())).toMatchObject({ status: 404 });
    expect(await issuedCount(contest)).toBe(0);
  });
  it('is not approved by its proposer, even with the office’s hat on', async () => {
    const { personId } = staff.body;
    const scope = { kind: 'competition', id: contest.competitionId };
    await certification.hear([appointed(personId, 'approving-office', scope)]);
    const answer = await staff.body.post(...approval());
    expect(answer).toMatchObject({ status: 403, body: { code: 'decision-batch.four-eyes' } });
  });
  it('cannot be approved by its proposer in the database either', async () => {
    const update = certification.feeder.execute(sql`
      update decision_batch set state = 'approved', basis = 'office', approved_at = now(),
        approved_by = proposed_by where batch_id = ${batch.batchId}`);
    await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('sends single rows back with a reason, and they are not issued', async () => {
    const { body } = await staff.body.get<Items<{ decisionId: string; kind: string }>>(
      `/decisions?eventId=${contest.eventId}&kind=level`,
    );
    const decisionId = body.items[0]?.decisionId;
    const returned = [{ decisionId, reason: '材料不全' }];
    const answer = await staff.office.post(...approval({ returned }));
    expect(answer).toMatchObject({ status: 200, body: { approved: 2, returned: 1 } });
    await certification.sweep();
    expect(await issuedCount(contest)).toBe(2);
    const after = await staff.body.get<Items<{ decisionId: string }>>(
      `/decisions?eventId=${contest.eventId}&kind=level`,
    );
    expect(after.body.items.find((one) => one.decisionId === decisionId)).toMatchObject({
      state: 'returned',
      returnedReason: '材料不全',
    });
    const progress = () => staff.body.get(`/events/${contest.eventId}/progress`);
    expect((await progress()).body).toMatchObject({ state: 'decided' });

    const again = { decisionIds: [decisionId] };
    expect(await staff.office.post('/decision-batches', again)).toMatchObject({ status: 403 });
    const proposed = await staff.second.post<Batch>('/decision-batches', again);
    expect(proposed).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await staff.second.post('/decision-batches', again)).toMatchObject({
      status: 409,
      body: { code: 'decision.not-returned' },
    });
    const path = `/decision-batches/${proposed.body.batchId}/approval`;
    const shown = { rowsHash: await hashOf(staff, proposed.body.batchId) };
    expect((await staff.office.post(path, shown, { version: 1 })).status).toBe(200);
    await certification.sweep();
    expect(await issuedCount(contest)).toBe(3);
    expect((await progress()).body).toMatchObject({ state: 'CERTIFIED' });
  });
  it('is not approved on the word of an older version', async () => {
    const answer = await staff.office.post(...approval({}, { version: 7 }));
    expect(answer).toMatchObject({
      status: 412,
      body: { code: 'command.stale', present: { version: 1 } },
    });
  });
  it('is not approved without a version, a command id, or in another form', async () => {
    const path = `/decision-batches/${batch.batchId}/approval`;
    expect(await staff.office.post(path, { rowsHash })).toMatchObject({ status: 428 });
    expect(
      await staff.office.post(path, { rowsHash }, { version: 1, commandId: '' }),
    ).toMatchObject({
      status: 428,
      body: { code: 'command.key-missing' },
    });
    expect(
      await staff.office.post(path, { rowsHash, returned: 'all' }, { version: 1 }),
    ).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
  });
  it('is not approved under rows that were not shown, or that are no longer all there', async () => {
    const other = { rowsHash: '0'.repeat(64) };
    expect(await staff.office.post(...approval(other))).toMatchObject({
      status: 412,
      body: {
        code: 'decision-batch.rows-changed',
        present: { version: 1, rowsHash, decisions: 3 },
      },
    });
    await certification.feeder.execute(sql`
      update decision set state = 'returned', returned_reason = 'x' where decision_id = (
        select decision_id from decision where batch_id = ${batch.batchId} limit 1)`);
    expect(await staff.office.post(...approval())).toMatchObject({
      status: 412,
      body: { code: 'decision-batch.rows-changed', present: { decisions: 2 } },
    });
    expect(await issuedCount(contest)).toBe(0);
  });
  it('gives way to the batch of a newer result', async () => {
    await certification.hear(resultTold(contest, { resultVersion: 2 }));
    await certification.sweep();
    const stale = await staff.office.post(...approval({}, { version: 2 }));
    expect(stale).toMatchObject({ status: 409, body: { code: 'decision-batch.superseded' } });
    const { body } = await staff.body.get<Items<Batch>>(
      `/decision-batches?eventId=${contest.eventId}`,
    );
    expect(body.items.map(({ state }) => state)).toEqual(['superseded', 'waiting']);
  });
});

describe('decisions over HTTP', () => {
  it('are read by the contest’s offices alone', async () => {
    const path = `/decisions?eventId=${contest.eventId}`;
    expect((await staff.body.get(path)).status).toBe(200);
    expect((await staff.office.get(path)).status).toBe(200);
    expect(await staff.stranger.get(path)).toMatchObject({
      status: 403,
      body: { code: 'access.forbidden' },
    });
    const answer = await certification.app.request(`/api/certification/v1${path}`);
    expect(answer.status).toBe(401);
  });
  it('come by outcome, in pages that miss and repeat nothing', async () => {
    const path = `/decisions?eventId=${contest.eventId}&outcome=granted&limit=2`;
    type Page = { items: { decisionId: string; outcome: string }[]; next: string | null };
    const first = (await staff.body.get<Page>(path)).body;
    const second = (await staff.body.get<Page>(`${path}&after=${first.next}`)).body;
    const ids = [...first.items, ...second.items].map(({ decisionId }) => decisionId);
    expect([first.items.length, new Set(ids).size, second.next]).toEqual([2, 3, null]);
  });
  it('say 404 where no event is named or known', async () => {
    expect(await staff.body.get('/decisions')).toMatchObject({ status: 404 });
    expect(await staff.body.get(`/decisions?eventId=${newId()}`)).toMatchObject({ status: 404 });
    expect(await staff.body.get('/decisions?eventId=x')).toMatchObject({ status: 422 });
  });
});
