import type { StateHistory } from '@jinbang/contracts/http/issuer';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  issuerBody,
  openCertification,
  staffOf,
} from '../certification.fixture.ts';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  OCCUPATION,
  resultTold,
} from '../contest.fixture.ts';
import {
  AUTHORISATION,
  beginCommittee,
  certificatesIn,
  committeeBody,
  finish,
  secondOperator,
  waitingIn,
} from '../number/number-contest.fixture.ts';
import { stepsOf } from '../start-certification.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const range = (head: string, count: number) => ({
  documentNo: '测省赋〔2026〕1号',
  given: {
    source: 'range',
    first: `${head}0001`,
    last: `${head}${String(count).padStart(4, '0')}`,
  },
});

/** A filed body with an approved, not yet issued result. */
const beginFiled = async (workers = 12) => {
  const contest = contestOf({ workers });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  return { contest, staff };
};

/** What the body reads about whoever waits names the document, in its own words of each language. */
const sayInBothLanguages = async (
  { bodyId, body }: Awaited<ReturnType<typeof beginCommittee>>['staff'],
  filingNo: string,
): Promise<void> => {
  for (const language of ['zh', 'en']) {
    const shown = await certification.app.request(
      `/api/certification/v1/issuers/${bodyId}/number-stock`,
      { headers: { authorization: body.authorization(), 'accept-language': language } },
    );
    const { waiting: said } = await shown.json();
    expect(said[0].sentence[language]).toContain(filingNo);
  }
};

describe('a committee of one contest (M14)', () => {
  it('certifies as many people as its document says; the others wait with its number, in both languages', async () => {
    const { contest, staff } = await beginCommittee(certification, {
      workers: 12,
      committee: { peopleMax: 3 },
    });
    await staff.body.post(`/issuers/${staff.bodyId}/number-imports`, range('PPA', 20));
    await finish(certification, contest);
    expect(await certificatesIn(certification, contest)).toHaveLength(3);
    const waiting = await waitingIn(certification, contest);
    expect(waiting).toHaveLength(7);
    expect(waiting[0]).toEqual({
      code: 'issuer.people-full',
      params: { filingNo: AUTHORISATION, peopleMax: '3' },
    });
    await sayInBothLanguages(staff, AUTHORISATION);

    const { filed } = committeeBody('', '');
    const more = { filingNo: '测竞授〔2026〕6号', filed, peopleMax: 10 };
    const path = `/issuers/${staff.bodyId}`;
    expect((await staff.operator.put(path, more, { version: 1 })).status).toBe(200);
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toHaveLength(10);
    // No number was drawn for whoever was refused.
    const [counter] = await certification.feeder.execute<{ last: number }>(
      sql`select last from serial_counter where body_id = ${staff.bodyId}`,
    );
    expect(counter?.last).toBe(10);
  });

  it('never certifies one too many, however many processes issue at once', async () => {
    const { contest, staff } = await beginCommittee(certification, {
      workers: 60,
      committee: { peopleMax: 7 },
    });
    await staff.body.post(`/issuers/${staff.bodyId}/number-imports`, range('PPB', 60));
    await certification.hear(resultTold(contest));
    const steps = stepsOf(certification.options, certification.tools);
    await steps.find(({ name }) => name === 'decide')?.run();
    const issue = steps.find(({ name }) => name === 'issue');
    if (!issue) throw new Error('nothing issues');
    await Promise.all([issue.run(), issue.run(), issue.run(), issue.run()]);
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toHaveLength(7);
  });

  it('is chosen for no other contest', async () => {
    const { staff } = await beginCommittee(certification, { workers: 1 });
    const other = contestOf({ workers: 1 });
    await certification.hear([competitionDeclared(other)]);
    const wish = { packId: 'tianjin-2024', packVersion: 1, approval: 'office' };
    const answer = await staff.operator.put(
      `/competitions/${other.competitionId}/rule-pack`,
      { bodyId: staff.bodyId, ...wish },
      { version: 0 },
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'issuer.other-contest' } });
    expect(answer.body.detail).toContain(AUTHORISATION);
  });

  it('is one for its contest, and of a contest that is known', async () => {
    const { contest, staff } = await beginCommittee(certification, { workers: 1 });
    const again = committeeBody(newId(), contest.competitionId);
    expect(await staff.operator.post('/issuers', again)).toMatchObject({
      status: 409,
      body: { code: 'issuer.already-filed' },
    });
    expect(await staff.operator.post('/issuers', committeeBody(newId(), newId()))).toMatchObject({
      status: 404,
      body: { code: 'competition.unknown' },
    });
  });
});

describe('an office that prints its own certificates (M14)', () => {
  it('gets a list: people are approved and listed, nothing is issued in its name', async () => {
    const contest = contestOf({ workers: 12 });
    const office = { kind: 'office', documentOn: null, peopleMax: null, sealedBy: null };
    const { staff } = await beginCommittee(certification, {
      ...{ workers: 12, contest },
      committee: { ...office, competitionId: null },
    });
    await finish(certification, contest);
    const { body } = await staff.body.get<{ items: { batchId: string; state: string }[] }>(
      `/decision-batches?eventId=${contest.eventId}`,
    );
    expect(body.items).toMatchObject([{ state: 'waiting' }]);
    const list = await staff.body.get<{ items: object[] }>(
      `/office-list?competitionId=${contest.competitionId}`,
    );
    expect(list.body.items).toHaveLength(10);
    expect(await certificatesIn(certification, contest)).toEqual([]);
  });
});

describe('outside its document a body issues nothing', () => {
  const filed = (change: object) => [
    {
      occupationCode: OCCUPATION,
      levels: ['3', '2', '1'],
      from: '2020-01-01',
      to: null,
      ...change,
    },
  ];

  it.each([
    ['occupation', 'issuer.occupation-not-filed', { occupationCode: '4-04-05-01' }],
    ['level', 'issuer.level-not-filed', { levels: ['5'] }],
    ['date', 'issuer.date-not-filed', { from: '2020-01-01', to: '2020-12-31' }],
  ])('not outside the %s: the decision waits and names the document', async (_, code, change) => {
    const { contest, staff } = await beginFiled();
    const filingNo = '测备〔2026〕77号';
    const path = `/issuers/${staff.bodyId}`;
    await staff.operator.put(path, { filingNo, filed: filed(change) }, { version: 1 });
    await finish(certification, contest);
    expect(await certificatesIn(certification, contest)).toEqual([]);
    const waiting = await waitingIn(certification, contest);
    expect(new Set(waiting.map((one) => one.code))).toEqual(new Set([code]));
    await sayInBothLanguages(staff, filingNo);
    // A newer document lets it go on by itself.
    await staff.operator.put(path, { filingNo, filed: filed({}) }, { version: 2 });
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toHaveLength(10);
  });
});

describe('the state of a body', () => {
  const wish = (state: string) => ({ state, documentNo: '测函〔2026〕3号', reason: '抽查不合格' });

  it('stops at once by one person, and comes back by two', async () => {
    const { contest, staff } = await beginFiled();
    const second = await secondOperator(certification);
    const path = `/issuers/${staff.bodyId}/state-changes`;
    expect(await staff.operator.post(path, wish('suspended'), { version: 1 })).toMatchObject({
      status: 201,
      body: { step: 'done' },
    });
    await finish(certification, contest);
    expect(await certificatesIn(certification, contest)).toEqual([]);

    const asked = await staff.operator.post<{ changeId: string; step: string }>(
      path,
      wish('active'),
      { version: 2 },
    );
    expect(asked).toMatchObject({ status: 201, body: { step: 'waiting' } });
    const confirm = `${path}/${asked.body.changeId}/confirmation`;
    expect(await staff.operator.post(confirm, undefined, { version: 1 })).toMatchObject({
      status: 403,
      body: { code: 'issuer.state-four-eyes' },
    });
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toEqual([]);
    expect(await second.post(confirm, undefined, { version: 1 })).toMatchObject({ status: 200 });
    expect(await second.post(confirm, undefined, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'issuer.state-ended' },
    });
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toHaveLength(10);

    const { body } = await staff.body.get<StateHistory>(path);
    expect(body.items.map(({ fromState, toState, step }) => [fromState, toState, step])).toEqual([
      ['suspended', 'active', 'done'],
      ['active', 'suspended', 'done'],
    ]);
    expect(body.items[1]).toMatchObject({ documentNo: '测函〔2026〕3号', reason: '抽查不合格' });
  });

  it('is refused stale, twice, by the body itself, and where one waits already', async () => {
    const { staff } = await beginFiled(1);
    const path = `/issuers/${staff.bodyId}/state-changes`;
    expect(await staff.body.post(path, wish('suspended'), { version: 1 })).toMatchObject({
      status: 403,
    });
    expect(await staff.operator.post(path, wish('revoked'), { version: 9 })).toMatchObject({
      status: 412,
    });
    const commandId = newId();
    const once = await staff.operator.post(path, wish('revoked'), { version: 1, commandId });
    const twice = await staff.operator.post(path, wish('revoked'), { version: 1, commandId });
    expect(twice).toEqual(once);
    expect(await staff.operator.post(path, wish('exited'), { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'issuer.state-waiting' },
    });
    const { body } = await staff.operator.get(`/issuers/${staff.bodyId}`);
    expect(body.state).toBe('active');
  });

  it('cannot be ended by one person in the database either', async () => {
    const { staff } = await beginFiled(1);
    const { operator, bodyId } = staff;
    await operator.post(`/issuers/${bodyId}/state-changes`, wish('revoked'), { version: 1 });
    const alone = certification.feeder.execute(sql`
      update issuer_state_change set step = 'done', ended_by = asked_by, ended_at = now()
      where body_id = ${bodyId}`);
    await expect(alone).rejects.toThrow();
  });
});

describe('what is put on file', () => {
  it('says in its document what it needs for its kind', async () => {
    const { staff } = await beginFiled(1);
    const refused = async (body: object) => (await staff.operator.post('/issuers', body)).body.code;
    expect(await refused(issuerBody(newId(), { site: null }))).toBe('issuer.codes-of-filed-body');
    expect(await refused(committeeBody(newId(), newId(), { sealedBy: null }))).toBe(
      'issuer.authorisation-parts',
    );
    expect(await refused(committeeBody(newId(), newId(), { numberSource: 'own' }))).toBe(
      'issuer.number-source',
    );
  });
});
