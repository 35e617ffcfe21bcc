import { createHash } from 'node:crypto';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Batch,
  type Desk,
  enrolled,
  openDesk,
  planBody,
  planned,
  result,
  seated,
  signedBatch,
  signedByBoth,
  step,
  typedByBoth,
  versionOf,
} from '../assessment.fixture.ts';
import { type Certification, openCertification } from '../certification.fixture.ts';
import { stepsOf } from '../start-certification.ts';

let certification: Certification;
let desk: Desk;
beforeAll(async () => {
  certification = await openCertification({ now: () => new Date('2026-11-20T04:00:00Z') });
  desk = await openDesk(certification);
});
afterAll(() => certification.close());

type Candidate = {
  readonly candidateId: string;
  readonly outcome: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly decision: {
    readonly outcome: string;
    readonly state: string;
    readonly certificateNumber: string | null;
  } | null;
};
const candidatesOf = async ({ path }: Batch): Promise<Candidate[]> =>
  (await desk.first.get<{ items: Candidate[] }>(`${path}/candidates`)).body.items;
const stateOf = async ({ path }: Batch) =>
  (await desk.first.get<{ state: string }>(path)).body.state;

/** The office approves what waits for it, as it finds it in its own queue. */
const approveWaiting = async ({ batchId }: Batch): Promise<number> => {
  type Waiting = { batchId: string; eventId: string; source: string };
  const queue = await desk.office.get<{ items: Waiting[] }>('/approval-queue?limit=200');
  const rows = queue.body.items.filter(({ eventId }) => eventId === batchId);
  for (const row of rows) {
    expect(row.source).toBe('assessment');
    const path = `/decision-batches/${row.batchId}`;
    const { body } = await desk.office.get<{ rowsHash: string; version: number }>(path);
    const { rowsHash, version } = body;
    const answer = await desk.office.post(`${path}/approval`, { rowsHash }, { version });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
  return rows.length;
};
const refusalOf = (answer: { status: number; body: unknown }) => ({
  status: answer.status,
  code: (answer.body as { code?: string }).code,
});

describe('from plan to certificate', () => {
  it('a batch is proposed, approved by the office, numbered, issued and verified', async () => {
    const batch = await signedBatch(desk, [
      ['72.5', '80'],
      ['55', '90'],
      [null, '90'],
    ]);
    expect(await stateOf(batch)).toBe('signed');
    expect((await step(batch, { step: 'propose' })).status).toBe(200);
    await certification.sweep();
    const [passed, failed, absent] = await candidatesOf(batch);
    expect(passed?.decision).toMatchObject({ outcome: 'granted', state: 'proposed' });
    expect(failed?.sentence.zh).toContain(
      '理论知识 55 分，低于合格线 60 分，2027-11-02 及以前可补考一次',
    );
    expect(absent?.sentence.zh).toContain('理论知识缺考');

    expect(await approveWaiting(batch)).toBe(1);
    await certification.sweep();
    const [issued] = await candidatesOf(batch);
    expect(issued?.decision).toMatchObject({ state: 'issued' });
    const number = issued?.decision?.certificateNumber ?? '';
    const shown = await certification.send<{
      verification: { overall: string; certificate: object };
      credential: string;
    }>(`/api/certification/v1/public/certificates/${number}`);
    expect(shown.body.verification).toMatchObject({
      overall: 'valid',
      certificate: { occupation: '焊工', level: '三级/高级工', competition: null },
    });
    const credential = JSON.parse(shown.body.credential);
    expect(credential.evidence[0].name).toMatch(
      /示例评价机构 认定批次 示例-2026-\d+（2026-11-03）成绩汇总/,
    );
    expect(JSON.stringify(credential)).not.toContain('名次');
    // What it rests on is there to the byte, and names nobody.
    const page = await certification.app.request(new URL(credential.evidence[0].id).pathname);
    const text = await page.text();
    const digest = createHash('sha256').update(text).digest('base64');
    expect(credential.relatedResource[0].digestSRI).toBe(`sha256-${digest}`);
    for (const { personId, candidateId } of batch.candidates) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(candidateId);
    }
  });

  it('tells facts that name no competition, and no person but by id', async () => {
    const batch = await signedBatch(desk, [['90', '90']]);
    await step(batch, { step: 'propose' });
    await certification.sweep();
    const [candidate] = batch.candidates;
    const told = (await certification.told('certification.decision.made')).filter(
      ({ data }) => (data as { entryId: string }).entryId === candidate?.candidateId,
    );
    expect(told).toMatchObject([
      { competitionId: null, eventId: null, data: { source: 'assessment', outcome: 'granted' } },
    ]);
  });

  it('killed between the proposal and the decision, it is decided once, and whole', async () => {
    const batch = await signedBatch(desk, [
      ['80', '80'],
      ['70', '70'],
    ]);
    await step(batch, { step: 'propose' });
    const run = (newIdOf: () => string) =>
      stepsOf({ ...certification.options, newId: newIdOf }, certification.tools)
        .find(({ name }) => name === 'decide assessments')
        ?.run();
    let calls = 0;
    const dying = () => {
      calls += 1;
      if (calls === 3) throw new Error('killed');
      return newId();
    };
    expect(await run(dying)).toBe(0);
    expect((await candidatesOf(batch)).map(({ decision }) => decision)).toEqual([null, null]);
    await certification.sweep();
    await certification.sweep();
    const rows = await certification.feeder.execute(
      sql`select from decision where event_id = ${batch.batchId}`,
    );
    expect(rows).toHaveLength(2);
    expect(await approveWaiting(batch)).toBe(1);
  });

  it('the office cannot be who proposed, nor the body approve', async () => {
    const batch = await signedBatch(desk, [['80', '80']]);
    await step(batch, { step: 'propose' });
    await certification.sweep();
    const [row] = await certification.feeder.execute<{ batch_id: string }>(
      sql`select batch_id from decision_batch where event_id = ${batch.batchId}`,
    );
    const path = `/decision-batches/${row?.batch_id}/approval`;
    const wish = { rowsHash: 'a'.repeat(64) };
    expect((await desk.first.post(path, wish, { version: 1 })).status).toBe(403);
    expect((await desk.stranger.post(path, wish, { version: 1 })).status).toBe(404);
  });
});

describe('after the issue', () => {
  const issued = async (marks: Parameters<typeof signedBatch>[1]) => {
    const batch = await signedBatch(desk, marks);
    await step(batch, { step: 'propose' });
    await certification.sweep();
    await approveWaiting(batch);
    await certification.sweep();
    return batch;
  };
  const correct = async (batch: Batch, wish: ReturnType<typeof result>) => {
    await step(batch, { step: 'reopen', reason: '阅卷差错' });
    const answer = await typedByBoth(batch, [{ ...wish, ...{ reason: '阅卷差错' } }]);
    expect(answer.body.results).toMatchObject([{ outcome: 'stands' }]);
    await step(batch, { step: 'summarise' });
    await signedByBoth(batch);
  };

  it('a corrected result revokes what no longer follows and leaves the rest alone', async () => {
    const batch = await issued([
      ['80', '80'],
      ['70', '70'],
    ]);
    const [first, second] = await candidatesOf(batch);
    const candidateId = batch.candidates[0]?.candidateId ?? '';
    await correct(batch, result(candidateId, 'theory', '50', { basedOn: 1 }));
    // Signed and not yet decided: what stood is in doubt, never valid.
    const number = first?.decision?.certificateNumber;
    const path = `/api/certification/v1/public/certificates/${number}`;
    const verified = async () =>
      (await certification.send<{ verification: { overall: string } }>(path)).body.verification;
    expect(await verified()).toMatchObject({ overall: 'unknown' });
    await certification.sweep();
    expect(await verified()).toMatchObject({ overall: 'revoked' });
    const after = await candidatesOf(batch);
    expect(after[0]?.decision).toMatchObject({ outcome: 'refused', certificateNumber: null });
    expect(after[1]?.decision?.certificateNumber).toBe(second?.decision?.certificateNumber);
    expect(await approveWaiting(batch)).toBe(0);
  });

  it('a passed retake is granted by the next summary, approved anew, the rest untouched', async () => {
    const batch = await issued([
      ['55', '80'],
      ['70', '70'],
    ]);
    const candidateId = batch.candidates[0]?.candidateId ?? '';
    const retake = result(candidateId, 'theory', '75', { attempt: 2, on: '2026-11-10' });
    await correct(batch, retake);
    await certification.sweep();
    expect(await approveWaiting(batch)).toBe(1);
    await certification.sweep();
    const after = await candidatesOf(batch);
    expect(after.map(({ decision }) => decision?.state)).toEqual(['issued', 'issued']);
    const { body } = await desk.first.get<{ reopenings: object[] }>(batch.path);
    expect(body.reopenings).toMatchObject([{ version: 1, reason: '阅卷差错' }]);
  });
});

describe('who sits in a batch', () => {
  const open = async () => {
    const batch = await planned(desk);
    await step(batch, { step: 'open' });
    return batch;
  };
  const seat = (batch: Batch, personId: string, change: object = {}) =>
    desk.first.post(`${batch.path}/seats`, {
      personId,
      role: 'evaluator',
      grade: 'evaluator',
      parts: ['theory'],
      ...change,
    });

  it('no evaluator of a candidate’s own organisation, whoever comes first', async () => {
    const batch = await open();
    const organisationId = newId();
    const candidate = { personId: newId(), organisationId, clause: '四级满 4 年' };
    await desk.first.post(`${batch.path}/candidates`, { candidates: [candidate] });
    expect(refusalOf(await seat(batch, newId(), { organisationId }))).toEqual({
      status: 422,
      code: 'assessment.recused-unit',
    });
    const other = await open();
    expect((await seat(other, newId(), { organisationId })).status).toBe(201);
    const late = await desk.first.post(`${other.path}/candidates`, { candidates: [candidate] });
    expect(refusalOf(late)).toEqual({ status: 409, code: 'assessment.seat-recused-unit' });
  });

  it('no supervisor who evaluates, in the service and in the database', async () => {
    const batch = await open();
    await seat(batch, desk.supervisor.personId);
    const watch = await seat(batch, desk.supervisor.personId, { role: 'supervisor' });
    expect(refusalOf(watch).code).toBe('assessment.supervisor-evaluates');
    await expect(
      certification.feeder.execute(sql`
        insert into assessment_seat (batch_id, person_id, body_id, role, is_leader, parts, seated_by, seated_at)
        values (${batch.batchId}, ${desk.supervisor.personId}, ${desk.bodyId}, 'supervisor', false,
          '[]', ${desk.first.personId}, now())`),
    ).rejects.toThrow();
  });

  it('a supervisor holds that office of the body', async () => {
    const batch = await open();
    const answer = await seat(batch, newId(), { role: 'supervisor', grade: null });
    expect(refusalOf(answer).code).toBe('assessment.no-supervisor');
  });

  it('nobody signs in for another but the supervisor who has signed in', async () => {
    const batch = await open();
    const [evaluator] = desk.evaluators;
    await seat(batch, evaluator?.personId ?? '');
    await seat(batch, desk.leader.personId, { isLeader: true });
    const path = `${batch.path}/seats/${evaluator?.personId}/sign-in`;
    expect((await desk.first.post(path)).status).toBe(403);
    expect((await desk.leader.post(path)).status).toBe(403);
    expect((await evaluator?.post(path))?.status).toBe(200);
    expect(refusalOf((await evaluator?.post(path)) ?? { status: 0, body: {} }).code).toBe(
      'assessment.signed-in-already',
    );
  });
});

describe('results', () => {
  const assessing = async () => {
    const batch = await planned(desk);
    await step(batch, { step: 'open' });
    await seated(batch);
    const [candidate] = await enrolled(batch, [newId()]);
    await step(batch, { step: 'begin' });
    return { batch, candidateId: candidate?.candidateId ?? '' };
  };
  const type = (batch: Batch, who: Desk['first'], wish: object, commandId?: string) =>
    who.post<{ results: { outcome: string; refusal: { code: string } | null }[] }>(
      `${batch.path}/results`,
      { results: [wish] },
      commandId ? { commandId } : {},
    );

  it('are typed by two; a repeat of a request changes nothing', async () => {
    const { batch, candidateId } = await assessing();
    const wish = result(candidateId, 'theory', '72.5');
    const commandId = newId();
    const first = await type(batch, desk.first, wish, commandId);
    expect(first.body.results).toMatchObject([{ outcome: 'waiting' }]);
    expect((await type(batch, desk.first, wish, commandId)).body).toEqual(first.body);
    const own = await type(batch, desk.first, { ...wish, basedOn: 1 });
    expect(own.body.results).toMatchObject([{ outcome: 'unchanged' }]);
    const differs = await type(batch, desk.second, { ...wish, score: '75.2', basedOn: 1 });
    expect(differs.body.results[0]?.refusal?.code).toBe('assessment.second-entry-differs');
    // The second person is told that something waits, not what.
    const { body } = await desk.second.get<{ items: object[] }>(`${batch.path}/candidates`);
    expect(JSON.stringify(body)).not.toContain('72.5');
    const same = await type(batch, desk.second, { ...wish, basedOn: 1 });
    expect(same.body.results).toMatchObject([{ outcome: 'stands' }]);
  });

  it('are refused stale, out of range, too late and of somebody else’s batch', async () => {
    const { batch, candidateId } = await assessing();
    await typedByBoth(batch, [result(candidateId, 'theory', '50')]);
    const codeOf = async (wish: object) =>
      (await type(batch, desk.first, wish)).body.results[0]?.refusal?.code;
    const stale = result(candidateId, 'theory', '60', { reason: '抄错' });
    expect(await codeOf(stale)).toBe('assessment.result-stale');
    expect(await codeOf(result(candidateId, 'practical', '101'))).toBe(
      'assessment.mark-out-of-range',
    );
    expect(await codeOf(result(newId(), 'theory', '60'))).toBe('assessment.candidate-unknown');
    const early = result(candidateId, 'theory', '60', { attempt: 2, on: '2026-11-02' });
    expect(await codeOf(early)).toBe('assessment.retake-before-first');
    const third = result(candidateId, 'theory', '60', { attempt: 3, on: '2026-11-05' });
    expect(await codeOf(third)).toBe('assessment.no-more-retakes');
    expect(refusalOf(await type(batch, desk.stranger, stale))).toEqual({
      status: 404,
      code: 'assessment.unknown',
    });
    expect(refusalOf(await type(batch, desk.first, { ...stale, score: 60 })).code).toBe(
      'request.malformed',
    );
  });

  it('the same person is never both hands, not even past the service', async () => {
    const { batch, candidateId } = await assessing();
    await type(batch, desk.first, result(candidateId, 'theory', '72'));
    await expect(
      certification.feeder.execute(sql`
        insert into assessment_mark_check select candidate_id, part, attempt, mark_version, batch_id,
          body_id, typed_by, typed_by, now() from assessment_mark where batch_id = ${batch.batchId}`),
    ).rejects.toThrow();
  });

  it('a summary waits for everything that is missing, and is signed over the rows that were seen', async () => {
    const { batch, candidateId } = await assessing();
    expect(refusalOf(await step(batch, { step: 'summarise' }))).toEqual({
      status: 409,
      code: 'assessment.something-missing',
    });
    const { body } = await desk.first.get<{ lacks: { code: string }[] }>(batch.path);
    expect(body.lacks.map(({ code }) => code)).toEqual(['results-missing', 'results-missing']);
    await typedByBoth(batch, [
      result(candidateId, 'theory', '70'),
      result(candidateId, 'practical', '70'),
    ]);
    expect((await step(batch, { step: 'summarise' })).status).toBe(200);
    const sign = async (who: Desk['first'], rowsHash: string) =>
      who.post(`${batch.path}/signatures`, { rowsHash }, { version: await versionOf(batch) });
    expect(refusalOf(await sign(desk.leader, 'a'.repeat(64))).code).toBe('assessment.other-rows');
    const one = await desk.first.get<{ summary: { rowsHash: string } }>(batch.path);
    const { rowsHash } = one.body.summary;
    expect((await sign(desk.first, rowsHash)).status).toBe(403);
    expect((await sign(desk.leader, rowsHash)).status).toBe(200);
    expect(refusalOf(await sign(desk.leader, rowsHash)).code).toBe('assessment.signed-already');
    expect(await stateOf(batch)).toBe('summarised');
    expect(refusalOf(await step(batch, { step: 'propose' })).code).toBe('assessment.is-summarised');
  });
});

describe('a plan', () => {
  const plan = (change: object, who = desk.first, batchNo = newId().slice(0, 20)) =>
    who.post('/assessments', { bodyId: desk.bodyId, batchNo, plan: planBody(change) });

  it('is refused outside what the body is filed for, with the document in the sentence', async () => {
    const other = { code: '9-99-99-99', name: { zh: '示例工' }, trade: null, route: 'level' };
    const answer = await plan({ occupation: other });
    expect(refusalOf(answer)).toEqual({ status: 422, code: 'issuer.occupation-not-filed' });
  });
  it('is no stranger’s, and its number is its own', async () => {
    expect((await plan({}, desk.stranger)).status).toBe(403);
    expect((await plan({}, desk.first, '同号')).status).toBe(201);
    expect(refusalOf(await plan({}, desk.first, '同号')).code).toBe('assessment.number-taken');
    expect(refusalOf(await plan({ level: 'special' })).code).toBe('assessment.level-not-assessed');
  });
  it('of another body is in nobody’s list', async () => {
    await planned(desk);
    const { body } = await desk.stranger.get<{ items: object[] }>('/assessments');
    expect(body.items).toEqual([]);
    const seats = await desk.leader.get<{ items: object[] }>('/assessments');
    expect(seats.body.items.length).toBeGreaterThan(0);
  });
});
