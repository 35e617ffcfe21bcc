import type {
  BatchPage,
  DecisionHistory,
  ProposedRow,
  QueuedBatch,
} from '@jinbang/contracts/http/approval';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  namesOf,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

type Items<Item> = { readonly items: readonly Item[]; readonly next: string | null };

const unnamed = new Set<string>();
let certification: Certification;
beforeAll(async () => {
  certification = await openCertification({ askNames: namesOf(unnamed) });
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

const queueOf = async (person: Person, query = ''): Promise<Items<QueuedBatch>> =>
  (await person.get<Items<QueuedBatch>>(`/approval-queue?limit=200${query}`)).body;
const waitingOf = async (person: Person): Promise<QueuedBatch> => {
  const [batch] = (await queueOf(person)).items;
  if (!batch) throw new Error('nothing waits');
  return batch;
};
const pageOf = async (person: Person, { batchId }: { batchId: string }): Promise<BatchPage> =>
  (await person.get<BatchPage>(`/decision-batches/${batchId}`)).body;
const rowsOf = async (person: Person, { batchId }: { batchId: string }, query = '') =>
  (await person.get<Items<ProposedRow>>(`/decision-batches/${batchId}/rows?limit=200${query}`)).body
    .items;
const byRank = (rows: readonly ProposedRow[]): readonly ProposedRow[] =>
  rows.toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
const sign = async (office: Person, batchId: string, returned: readonly object[] = []) => {
  const { rowsHash, version } = await pageOf(office, { batchId });
  return office.post(`/decision-batches/${batchId}/approval`, { rowsHash, returned }, { version });
};

describe('the queue of an approving office', () => {
  it('shows what waits with contest, plan document, levels and who proposed it', async () => {
    const contest = contestOf({ workers: 3 });
    const staff = await begin(contest);
    const batch = await waitingOf(staff.office);
    expect(batch).toMatchObject({
      eventId: contest.eventId,
      bodyName: '示例评价机构',
      competition: { name: { zh: '示例市技能竞赛' }, seasonYear: 2026 },
      planDocumentNo: '示函〔2026〕1号',
      source: 'contest',
      decisions: 3,
      kinds: [{ kind: 'level', count: 3 }],
      again: 0,
      proposedBy: staff.body.personId,
      may: { approve: true, own: false, record: false },
    });
    expect(batch.levels.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect((await waitingOf(staff.body)).may).toEqual({ approve: false, own: true, record: true });
    expect((await waitingOf(staff.second)).may).toMatchObject({ own: false, record: true });
  });
  it('holds nothing of other offices, and is refused to whoever has none', async () => {
    const first = await begin(contestOf({ workers: 2 }));
    const second = await begin(contestOf({ workers: 2 }));
    const own = await waitingOf(first.office);
    expect((await queueOf(first.office)).items).toHaveLength(1);
    expect((await queueOf(second.office)).items.map(({ batchId }) => batchId)).not.toContain(
      own.batchId,
    );
    expect(await first.stranger.get('/approval-queue')).toMatchObject({ status: 403 });
    for (const path of [
      `/decision-batches/${own.batchId}`,
      `/decision-batches/${own.batchId}/rows`,
    ]) {
      expect(await second.office.get(path)).toMatchObject({ status: 404 });
    }
  });
  it('comes the longest wait first, in pages that miss and repeat nothing', async () => {
    const all = (await queueOf(certification.as(await operatorId()))).items;
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ proposedAt }) => proposedAt)).toEqual(
      all.map(({ proposedAt }) => proposedAt).toSorted(),
    );
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const path = `/approval-queue?limit=1${after}`;
      const page = await certification.as(await operatorId()).get<Items<QueuedBatch>>(path);
      paged.push(...page.body.items.map(({ batchId }) => batchId));
      if (page.body.next === null) break;
      after = `&after=${page.body.next}`;
    }
    expect(paged).toEqual(all.map(({ batchId }) => batchId));
  });
});

const operatorId = async (): Promise<string> => {
  const [row] = await certification.feeder.execute<{ id: string }>(
    sql`select person_id as id from held_office where office = 'platform-operator' limit 1`,
  );
  return row?.id ?? '';
};

describe('the rows of a batch', () => {
  it('say who, for what rank, which level, by which clause, and what would stop the certificate', async () => {
    const contest = contestOf({ workers: 3, held: ['4', null, null] });
    const [nameless] = contest.contestants.slice(1);
    unnamed.add(nameless?.personId ?? '');
    const staff = await begin(contest);
    const batch = await waitingOf(staff.office);
    const rows = byRank(await rowsOf(staff.office, batch));
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(rows[0]).toMatchObject({ name: '测试甲', held: '4', state: 'proposed', problems: [] });
    expect(rows[0]?.clause?.zh).toBeTruthy();
    expect(rows[0]?.sentence.en).toBeTruthy();
    const stopped = await rowsOf(staff.office, batch, '&only=problems');
    expect(stopped).toMatchObject([
      { personId: nameless?.personId, problems: [{ code: 'certificate.name-missing' }] },
    ]);
    unnamed.clear();
  });
  it('are found by level and come in pages, also when only those with problems are asked for', async () => {
    const contest = contestOf({ workers: 30 });
    for (const { personId } of contest.contestants) unnamed.add(personId);
    const staff = await begin(contest);
    const batch = await waitingOf(staff.office);
    const all = await rowsOf(staff.office, batch);
    const level = all[0]?.level;
    expect(await rowsOf(staff.office, batch, `&level=${level}`)).toEqual(
      all.filter((row) => row.level === level),
    );
    const found: string[] = [];
    for (let after = ''; ; ) {
      const path = `/decision-batches/${batch.batchId}/rows?limit=4&only=problems${after}`;
      const { body } = await staff.office.get<Items<ProposedRow>>(path);
      found.push(...body.items.map(({ decisionId }) => decisionId));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(found).toEqual(all.map(({ decisionId }) => decisionId));
    unnamed.clear();
  });
});

describe('rows sent back', () => {
  it('come again with a note, and the office sees what it said the last time', async () => {
    const contest = contestOf({ workers: 3 });
    const staff = await begin(contest);
    const batch = await waitingOf(staff.office);
    const [one, two] = await rowsOf(staff.office, batch);
    const returned = [one, two].map((row) => ({
      decisionId: row?.decisionId,
      reason: '身份证复印件不清',
    }));
    expect((await sign(staff.office, batch.batchId, returned)).body).toMatchObject({
      approved: 1,
      returned: 2,
    });
    expect((await queueOf(staff.body, '&view=returned')).items).toMatchObject([
      { batchId: batch.batchId, returned: 2, returnedOpen: 2 },
    ]);
    const decisionIds = returned.map(({ decisionId }) => decisionId);
    const notes = [{ decisionId: one?.decisionId, note: '已补交清晰复印件' }];
    const again = await staff.second.post<{ batchId: string }>('/decision-batches', {
      decisionIds,
      notes,
    });
    expect(again.status).toBe(201);
    expect((await queueOf(staff.body, '&view=returned')).items).toEqual([]);
    expect(await waitingOf(staff.office)).toMatchObject({ again: 2, decisions: 2 });
    const coming = await rowsOf(staff.office, again.body, '&only=again');
    expect(coming.map(({ decisionId, note }) => [decisionId, note])).toEqual([
      [one?.decisionId, '已补交清晰复印件'],
      [two?.decisionId, null],
    ]);
    expect(coming).toMatchObject(
      [1, 2].map(() => ({ returnedBefore: 1, lastReason: '身份证复印件不清' })),
    );
    // The former batch still shows what was answered there.
    expect(await rowsOf(staff.office, batch, '&only=returned')).toMatchObject([
      { outcome: 'returned', reason: '身份证复印件不清' },
      { outcome: 'returned' },
    ]);
    expect((await sign(staff.office, again.body.batchId)).status).toBe(200);
    await certification.sweep();
    const history = await staff.body.get<DecisionHistory>(`/decisions/${one?.decisionId}/history`);
    expect(history.body).toMatchObject({ state: 'issued' });
    expect(history.body.items.map(({ what, by }) => [what, by])).toEqual([
      ['decided', null],
      ['proposed', staff.body.personId],
      ['returned', staff.office.personId],
      ['proposed', staff.second.personId],
      ['approved', staff.office.personId],
    ]);
    expect(await staff.stranger.get(`/decisions/${one?.decisionId}/history`)).toMatchObject({
      status: 404,
    });
  });
  it('keep a note for a row that comes, and for no other', async () => {
    const staff = await begin(contestOf({ workers: 2 }));
    const batch = await waitingOf(staff.office);
    const [one, two] = await rowsOf(staff.office, batch);
    await sign(staff.office, batch.batchId, [{ decisionId: one?.decisionId, reason: '材料不全' }]);
    const answer = await staff.body.post('/decision-batches', {
      decisionIds: [one?.decisionId],
      notes: [{ decisionId: two?.decisionId, note: '不相干' }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'decision.note-astray' } });
    expect((await queueOf(staff.office)).items).toEqual([]);
  });
});

/** Rows that follow the first one of a batch, for made-up people: contests cap what they grant. */
const widen = async (batchId: string, count: number): Promise<void> => {
  const ids = (length: number) => sql.param(Array.from({ length }, () => newId()));
  await certification.feeder.execute(sql`
    with first as materialized (select * from decision where batch_id = ${batchId} limit 1),
    more as materialized (
      select * from unnest(${ids(count)}::uuid[], ${ids(count)}::uuid[], ${ids(count)}::uuid[])
        as made (decision_id, entry_id, person_id)),
    added as (
      insert into decision select row.* from first, more, lateral
        jsonb_populate_record(null::decision, to_jsonb(first) || to_jsonb(more)) as row)
    insert into decision_version
    select row.* from more, first join decision_version live
      on live.decision_id = first.decision_id and live.version = first.version, lateral
      jsonb_populate_record(null::decision_version,
        to_jsonb(live) || jsonb_build_object('decision_id', more.decision_id)) as row`);
};

describe('a large batch', () => {
  it('of more than 500 is signed at once and issued once, also when a sweep dies on the way', async () => {
    const contest = contestOf({ workers: 10 });
    const staff = await begin(contest);
    const { batchId, decisions } = await waitingOf(staff.office);
    await widen(batchId, 600);
    const first = await rowsOf(staff.office, { batchId });
    expect(first).toHaveLength(200);
    const returned = first.slice(0, 100).map(({ decisionId }) => ({
      decisionId,
      reason: '材料不全',
    }));
    const approved = decisions + 600 - 100;
    const answer = await sign(staff.office, batchId, returned);
    expect(answer.body).toMatchObject({ approved, returned: 100 });
    let calls = 0;
    const dies = certification.sweep({
      askNames: async (personIds) => {
        calls += 1;
        if (calls > 1) throw new Error('killed in the middle');
        return namesOf()(personIds);
      },
    });
    await dies.catch(() => undefined);
    await certification.sweep();
    const [row] = await certification.feeder.execute<{ issued: number; twice: number }>(sql`
      select count(*)::int as issued, (count(*) - count(distinct person_id))::int as twice
      from certificate where event_id = ${contest.eventId}`);
    expect(row).toEqual({ issued: approved, twice: 0 });
  }, 180_000);
});
