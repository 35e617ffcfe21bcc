import type { BatchPage, ProposedRow } from '@jinbang/contracts/http/approval';
import type { WorkAnswer, WorkItem } from '@jinbang/contracts/http/body-work';
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
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { ask, confirm, held } from '../register/register.fixture.ts';

const unnamed = new Set<string>();
let certification: Certification;
beforeAll(async () => {
  certification = await openCertification({ askNames: namesOf(unnamed) });
});
afterAll(() => certification.close());

type Cast = Staff & {
  readonly contest: Contest;
  readonly batchId: string;
  readonly auditor: Person;
};

/** A contest whose batch waits for its office; the first of the body's people proposed it. */
const proposed = async (contest = contestOf({ workers: 3 })): Promise<Cast> => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  const auditor = certification.as(newId());
  const scope = { kind: 'organisation', id: staff.bodyId };
  await certification.hear([appointed(auditor.personId, 'auditor', scope)]);
  await adopt(staff, contest, 'office');
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const queue = await staff.body.get<{ items: { batchId: string }[] }>('/approval-queue');
  return { ...staff, contest, batchId: queue.body.items[0]?.batchId ?? '', auditor };
};

const answerOf = async (person: Person): Promise<WorkAnswer> =>
  (await person.get<WorkAnswer>('/work')).body;
const workOf = async (person: Person): Promise<readonly WorkItem[]> =>
  (await answerOf(person)).items;
const lineOf = async (person: Person, kind: WorkItem['kind']): Promise<WorkItem | undefined> =>
  (await workOf(person)).find((one) => one.kind === kind);
const kindsOf = async (person: Person): Promise<readonly string[]> =>
  (await workOf(person)).map(({ kind, turn }) => `${kind}/${turn}`);

const sign = async ({ office, batchId }: Cast, returned: readonly object[] = []) => {
  const { body } = await office.get<BatchPage>(`/decision-batches/${batchId}`);
  const wish = { rowsHash: body.rowsHash, returned };
  return office.post(`/decision-batches/${batchId}/approval`, wish, { version: body.version });
};

describe('a batch that waits for its office', () => {
  it('is the office’s to sign; for the body it waits, and for its proposer most of all', async () => {
    const cast = await proposed();
    const { bodyId, batchId } = cast;
    const since = await certification.feeder.execute<{ at: string }>(
      sql`select to_json(proposed_at) #>> '{}' as at from decision_batch where batch_id = ${batchId}`,
    );
    expect(await workOf(cast.office)).toEqual([
      {
        ...{ kind: 'approval', turn: 'mine', count: 1, mine: 1, bodies: 1, dueAt: null },
        ...{ bodyId, bodyName: '示例评价机构', oldestId: batchId },
        since: new Date(since[0]?.at ?? '').toISOString(),
      },
    ]);
    expect(await kindsOf(cast.body)).toEqual(['approval/own']);
    expect(await kindsOf(cast.second)).toEqual(['approval/others']);
    expect(await kindsOf(cast.auditor)).toEqual(['approval/others']);
  });

  it('is not to be signed by its proposer, though they were the office, too', async () => {
    const cast = await proposed();
    const competition = { kind: 'competition', id: cast.contest.competitionId };
    await certification.hear([appointed(cast.body.personId, 'approving-office', competition)]);
    expect(await lineOf(cast.body, 'approval')).toMatchObject({ turn: 'own', count: 1, mine: 0 });
  });

  it('is nothing to another body, another contest’s office, or whoever has no office', async () => {
    const cast = await proposed();
    const other = await proposed();
    for (const person of [other.body, other.office, other.auditor]) {
      expect((await workOf(person)).map(({ oldestId }) => oldestId)).toEqual([other.batchId]);
    }
    for (const person of [cast.stranger, certification.as(newId())]) {
      expect(await person.get('/work')).toMatchObject({
        status: 403,
        body: { code: 'access.forbidden' },
      });
    }
    expect(await certification.send('/api/certification/v1/work')).toMatchObject({ status: 401 });
  });

  it('is several in one line where they are several, the oldest of them named', async () => {
    const first = await proposed();
    const contest = contestOf({ workers: 2 });
    const scope = { kind: 'competition', id: contest.competitionId };
    await certification.hear([
      competitionDeclared(contest),
      eventArranged(contest),
      ...entriesAdmitted(contest),
      appointed(first.body.personId, 'certification-body', scope),
      appointed(first.office.personId, 'approving-office', scope),
    ]);
    await adopt(first, contest, 'office');
    await certification.hear(resultTold(contest));
    await certification.sweep();
    expect(await workOf(first.office)).toMatchObject([
      { kind: 'approval', count: 2, mine: 2, bodies: 1, oldestId: first.batchId },
    ]);
  });

  it('waits no more once it was answered; whom the office sent back waits for the body', async () => {
    const cast = await proposed();
    const { batchId } = cast;
    const rows = await cast.body.get<{ items: ProposedRow[] }>(`/decision-batches/${batchId}/rows`);
    const decisionId = rows.body.items[0]?.decisionId;
    expect((await sign(cast, [{ decisionId, reason: '材料不全' }])).status).toBe(200);
    await certification.sweep();
    expect(await lineOf(cast.office, 'approval')).toBeUndefined();
    expect(await lineOf(cast.second, 'returned')).toMatchObject({ turn: 'mine', count: 1 });
    expect(await lineOf(cast.office, 'returned')).toMatchObject({ turn: 'others', count: 1 });
    expect((await cast.body.post('/decision-batches', { decisionIds: [decisionId] })).status).toBe(
      201,
    );
    expect(await kindsOf(cast.second)).not.toContain('returned/mine');
  });

  it('on a letter waits for the second person of the body, never for who recorded it', async () => {
    const cast = await proposed();
    const { batchId } = cast;
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
    const scan = await cast.body.putFile<{ scanId: string }>(
      `/decision-batches/${batchId}/scans`,
      pdf,
    );
    const page = await cast.body.get<BatchPage>(`/decision-batches/${batchId}`);
    const rows = await cast.body.get<{ items: ProposedRow[] }>(`/decision-batches/${batchId}/rows`);
    const outcomes = rows.body.items.map(({ decisionId }) => ({ decisionId, outcome: 'approved' }));
    const letter = {
      ...{ documentNo: '示批〔2026〕3号', answeredOn: '2026-11-20' },
      ...{ scanId: scan.body.scanId, rowsHash: page.body.rowsHash, outcomes },
    };
    const version = page.body.version;
    const path = `/decision-batches/${batchId}/paper-answers`;
    expect((await cast.body.post(path, letter, { version })).status).toBe(200);
    expect(await lineOf(cast.body, 'letter')).toMatchObject({ turn: 'own' });
    expect(await lineOf(cast.second, 'letter')).toMatchObject({ turn: 'mine', oldestId: batchId });
    expect(await lineOf(cast.auditor, 'letter')).toMatchObject({ turn: 'others' });
  });

  it('that has to hang first is the body’s to hang, and what is objected the body’s to answer', async () => {
    const cast = await proposed();
    await certification.feeder.execute(sql`update adoption set notice_working_days = 5
      where competition_id = ${cast.contest.competitionId}`);
    expect((await sign(cast)).body).toMatchObject({ code: 'decision-batch.notice-missing' });
    expect(await kindsOf(cast.office)).toEqual(['notice/others']);
    expect(await kindsOf(cast.body)).toEqual(['notice/mine']);
    const wish = { workingDays: 5 };
    const posted = await cast.body.post(
      `/decision-batches/${cast.batchId}/promotion-notices`,
      wish,
    );
    expect(posted.status).toBe(201);
    expect((await sign(cast)).body).toMatchObject({ code: 'decision-batch.on-notice' });
    // While it hangs it is nobody's turn.
    expect(await kindsOf(cast.body)).toEqual([]);
    expect(await kindsOf(cast.office)).toEqual([]);
    const { noticeId } = posted.body as { noticeId: string };
    const written = { line: null, objector: null, matter: '测试事由' };
    const filed = await cast.body.post<{ objectionId: string }>(
      `/promotion-notices/${noticeId}/objections`,
      written,
    );
    expect(await kindsOf(cast.body)).toEqual(['objection/mine']);
    const accepting = `/promotion-objections/${filed.body.objectionId}/acceptance`;
    await cast.body.post(accepting, { outcome: 'accepted' }, { version: 1 });
    // Who accepted it does not answer it.
    expect(await kindsOf(cast.body)).toEqual(['objection/own']);
    expect(await kindsOf(cast.second)).toEqual(['objection/mine']);
  });
});

describe('what cannot be issued yet', () => {
  it('waits for names with the body that issues, and leads to the batch it is of', async () => {
    const contest = contestOf({ workers: 3 });
    const nameless = contest.contestants[0]?.personId ?? '';
    unnamed.add(nameless);
    const cast = await proposed(contest);
    await sign(cast);
    await certification.sweep();
    expect(await lineOf(cast.second, 'issue-rows')).toMatchObject({
      ...{ turn: 'mine', count: 1, oldestId: cast.batchId },
    });
    unnamed.delete(nameless);
    await cast.body.post(`/events/${contest.eventId}/issuing`);
    await certification.sweep();
    expect(await lineOf(cast.second, 'issue-rows')).toBeUndefined();
  });
  it('waits for numbers where the province gave too few', async () => {
    const cast = await proposed();
    await certification.feeder.execute(
      sql`update issuer set number_source = 'assigned' where body_id = ${cast.bodyId}`,
    );
    await sign(cast);
    await certification.sweep();
    const line = await lineOf(cast.second, 'issue-numbers');
    expect(line).toMatchObject({ turn: 'mine', count: 3, bodyId: cast.bodyId });
    expect(await lineOf(cast.second, 'issue-rows')).toBeUndefined();
  });
});

describe('an act asked for in the register', () => {
  it('waits for another person of body or office, and is gone once it was confirmed', async () => {
    const { staff, contest } = await held(certification, 3);
    const { actId } = (await ask(staff.body, 'suspend', { eventId: contest.eventId })).body;
    expect(await lineOf(staff.body, 'register-act')).toMatchObject({ turn: 'own', count: 1 });
    for (const person of [staff.second, staff.office]) {
      expect(await lineOf(person, 'register-act')).toMatchObject({ turn: 'mine', oldestId: actId });
    }
    expect((await confirm(staff.second, actId)).status).toBe(200);
    expect(await kindsOf(staff.second)).toEqual([]);
  });
  it('that prints anew is the body’s alone', async () => {
    const { staff, contest } = await held(certification, 2);
    const { actId } = (await ask(staff.body, 'correct', { eventId: contest.eventId })).body;
    expect(await lineOf(staff.second, 'register-act')).toMatchObject({ turn: 'mine' });
    expect(await lineOf(staff.office, 'register-act')).toMatchObject({ turn: 'others' });
    expect(await confirm(staff.office, actId)).toMatchObject({ status: 403 });
  });
});

describe('a body that was not asked before', () => {
  it('finds the competition that chose it, and answers', async () => {
    const contest = contestOf({ workers: 2 });
    const staff = await staffOf(certification, contest);
    await certification.hear([competitionDeclared(contest)]);
    const { body: first, office } = staff;
    await adopt(staff, contest, 'office');
    await certification.feeder.execute(sql`update adoption
      set consent = 'asked', consent_by = null, consent_at = null
      where competition_id = ${contest.competitionId}`);
    expect(await lineOf(first, 'consent')).toMatchObject({ turn: 'mine', bodyId: staff.bodyId });
    // The office of a contest works for no body, and nothing of this one is its business yet.
    expect(await answerOf(office)).toEqual({ items: [], bodies: 0 });
    expect((await answerOf(first)).bodies).toBe(1);
  });
});

describe('a platform’s own people', () => {
  it('see what waits in every body in one line, and sign nothing of it', async () => {
    const [, other, cast] = [await proposed(), await proposed(), await proposed()];
    const line = await lineOf(cast.operator, 'approval');
    expect(line).toMatchObject({ turn: 'others', mine: 0 });
    expect(line?.bodies).toBeGreaterThan(2);
    const second = certification.as(newId());
    await certification.hear([
      appointed(second.personId, 'platform-operator', { kind: 'platform' }),
    ]);
    const path = `/issuers/${cast.bodyId}/state-changes`;
    const wish = { state: 'revoked', documentNo: '示停〔2026〕1号', reason: '测试' };
    expect((await cast.operator.post(path, wish, { version: 1 })).status).toBe(201);
    const { bodyId } = cast;
    expect(await lineOf(cast.operator, 'state-change')).toMatchObject({ turn: 'own', bodyId });
    expect(await lineOf(second, 'state-change')).toMatchObject({ turn: 'mine', bodyId });
    expect(await lineOf(cast.body, 'state-change')).toMatchObject({ turn: 'others', bodyId });
    // What is mine in one body and my own in another waits in two.
    const at = `/issuers/${other.bodyId}/state-changes`;
    expect((await second.post(at, wish, { version: 1 })).status).toBe(201);
    expect(await lineOf(cast.operator, 'state-change')).toMatchObject({
      ...{ turn: 'mine', bodyId: other.bodyId, count: 2, mine: 1, bodies: 2 },
    });
  });
});
