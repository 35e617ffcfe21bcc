import { createHash } from 'node:crypto';
import type { BatchNotices, PromotionNotice } from '@jinbang/contracts/http/promotion-notice';
import type { OwnObjection } from '@jinbang/contracts/http/result-objection';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Certification,
  issuerBody,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  factOf,
  resultTold,
  rowsOf,
} from '../contest.fixture.ts';
import { holdNotices } from '../hold-notices.fixture.ts';
import type { AskNames } from '../person/names.client.ts';

/** Sunday in Shanghai: five working days end at midnight after Friday the 27th. */
const SUNDAY = new Date('2026-11-22T02:00:00Z');
const OVER = new Date('2026-11-27T16:00:00Z');
const clock = { at: SUNDAY };

/** Names that shine wherever they stand: of everybody, promoted or refused. */
const canaryOf = (personId: string): string => `测试${personId.slice(-6)}`;
const askNames: AskNames = async (personIds) =>
  personIds.map((personId) => ({
    ...{ personId, name: canaryOf(personId), nameEn: null, organisation: '测试一厂' },
    identity: { idType: 'resident-id', idNumber: `000000${personId.slice(-12)}` },
  }));

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification({ askNames, now: () => clock.at });
});
afterAll(() => certification.close());

let contest: Contest;
let staff: Staff;
let batchId: string;

const adoptWith = (noticeWorkingDays: number | null) =>
  staff.body.put(
    `/competitions/${contest.competitionId}/rule-pack`,
    {
      ...{ bodyId: staff.bodyId, packId: 'tianjin-2024', packVersion: 1 },
      ...{ approval: 'office', noticeWorkingDays },
    },
    { version: 0 },
  );

const begin = async (noticeWorkingDays: number | null): Promise<void> => {
  clock.at = SUNDAY;
  // Eleven workers: ten are promoted, the eleventh is refused.
  contest = contestOf({ workers: 11 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await staff.operator.post('/issuers', issuerBody(staff.bodyId));
  expect((await adoptWith(noticeWorkingDays)).status).toBe(200);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const { body } = await staff.body.get<{ items: { batchId: string }[] }>(
    `/decision-batches?eventId=${contest.eventId}`,
  );
  batchId = body.items[0]?.batchId ?? '';
};

const notices = () => `/decision-batches/${batchId}/promotion-notices`;
const post = async (person = staff.body, body: object = {}) =>
  person.post<{ noticeId: string; until: string; lines: number; code?: string }>(notices(), body);
const publicly = <Body>(noticeId: string, rest = '', init?: RequestInit) =>
  certification.send<Body>(
    `/api/certification/v1/public/promotion-notices/${noticeId}${rest}`,
    init,
  );
/** Signs exactly what the office is shown now. */
const approve = async () => {
  const at = `/decision-batches/${batchId}`;
  const { body } = await staff.office.get<{ version: number; rowsHash: string }>(at);
  const { version, rowsHash } = body;
  return staff.office.post<{ code: string; params: object }>(
    `${at}/approval`,
    { rowsHash },
    { version },
  );
};
const state = async () => (await staff.body.get<BatchNotices>(notices())).body;

const CODE = 'AAAA-AAAA-AAAA-AAAA-AAAA';
const objection = (change: object = {}) => ({
  ...{ resultVersion: 1, entryNo: '2', objector: null, matter: '测试：条件不符', links: [] },
  codeHash: createHash('sha256').update(CODE).digest('hex'),
  ...change,
});
const object = <Body>(noticeId: string, body: object = objection(), commandId = newId()) =>
  publicly<Body>(noticeId, '/objections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
    body: JSON.stringify(body),
  });

describe('a batch whose rules ask for a public notice', () => {
  beforeEach(() => begin(5));

  it('cannot be approved before it hung, while it hangs, and can afterwards', async () => {
    expect(await approve()).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.notice-missing', params: { days: 5 } },
    });
    const posted = await post();
    expect(posted).toMatchObject({ status: 201, body: { until: OVER.toISOString(), lines: 10 } });
    expect(await approve()).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.on-notice', params: { until: OVER.toISOString() } },
    });
    expect((await state()).bar).toMatchObject({ code: 'decision-batch.on-notice' });
    clock.at = OVER;
    expect((await approve()).status).toBe(200);
  });
  it('is hung by the body alone, once at a time, and not for less than the rules ask', async () => {
    for (const person of [staff.office, staff.operator]) {
      expect(await post(person)).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    }
    expect((await post(staff.stranger)).status).toBe(404);
    expect(await post(staff.body, { workingDays: 3 })).toMatchObject({
      status: 422,
      body: { code: 'promotion-notice.too-short' },
    });
    expect((await post()).status).toBe(201);
    expect(await post()).toMatchObject({
      status: 409,
      body: { code: 'promotion-notice.hangs-already' },
    });
    expect(await post(staff.body, { workingDays: 0 })).toMatchObject({ status: 422 });
  });
  it('names promoted people and nobody else: no refused person, no mark, no number, no id', async () => {
    const { body } = await post();
    await certification.sweep();
    const { status, body: page } = await publicly<PromotionNotice>(body.noticeId);
    expect(status).toBe(200);
    const promoted = contest.contestants.slice(0, 10).map(({ personId }) => canaryOf(personId));
    expect(page.lines.map(({ name }) => name)).toEqual(promoted);
    expect(page.lines[0]).toEqual({
      ...{ line: 1, group: 'worker', rank: 1, award: null, name: promoted[0] },
      ...{ organisation: '测试一厂', level: '2', hasNamesake: false },
    });
    const text = JSON.stringify(page);
    const refused = contest.contestants[10]?.personId ?? '';
    expect(text).not.toContain(canaryOf(refused));
    for (const { personId, entryId } of contest.contestants) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(entryId);
      expect(text).not.toContain(personId.slice(-12));
    }
    for (const row of rowsOf(contest.contestants)) expect(text).not.toContain(`"${row.total}"`);
    expect(text).not.toMatch(/refused|reason|total|resident/);
  });
  it('does not name who took consent to publication back, until it is given again', async () => {
    const { body } = await post();
    await certification.sweep();
    const first = contest.contestants[0]?.personId ?? '';
    const consent = (aggregateId: string, state: string) =>
      certification.hear([
        factOf({
          type: 'registration.publication-consent.told',
          competitionId: contest.competitionId,
          aggregateId,
          aggregateVersion: state === 'standing' ? 1 : 2,
          data: { personId: first, state },
        }),
      ]);
    const named = async () =>
      (await publicly<PromotionNotice>(body.noticeId)).body.lines.map(({ name }) => name !== null);
    const given = newId();
    await consent(given, 'standing');
    expect((await named())[0]).toBe(true);
    await consent(given, 'withdrawn');
    expect(await named()).toEqual([false, ...Array.from({ length: 9 }, () => true)]);
    await consent(newId(), 'standing');
    expect((await named())[0]).toBe(true);
  });
  it('drops the name of who is erased, and says at once when it came down, without names', async () => {
    const { body } = await post();
    await certification.sweep();
    const first = contest.contestants[0]?.personId ?? '';
    await certification.hear([
      factOf({
        type: 'registration.person.erased',
        aggregateId: first,
        aggregateVersion: 2,
        data: { cause: 'request' },
      }),
    ]);
    await certification.sweep();
    const hanging = await publicly<PromotionNotice>(body.noticeId);
    expect(hanging.body.lines[0]).toMatchObject({ name: null, organisation: null, rank: 1 });
    clock.at = OVER;
    for (const look of ['before the sweep', 'after it']) {
      const { body: down } = await publicly<PromotionNotice>(body.noticeId);
      expect([look, down.lines, down.takenDownAt]).toEqual([look, [], OVER.toISOString()]);
      clock.at = OVER;
      await certification.sweep();
    }
    const [notice] = (await state()).notices;
    expect(notice?.steps.map(({ step, by }) => [step, by === null])).toEqual([
      ['posted', false],
      ['taken-down', true],
    ]);
    const [posted, down] = notice?.steps ?? [];
    expect(posted?.copyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(down?.copyHash).toBe(posted?.copyHash);
  });
  it('must hang anew where it was taken down before its time, with the reason', async () => {
    const { body } = await post();
    const down = await staff.second.post(`/promotion-notices/${body.noticeId}/removal`, {
      reason: '测试：名单有误',
    });
    expect(down.status).toBe(200);
    const again = await staff.body.post(`/promotion-notices/${body.noticeId}/removal`, {
      reason: '测试',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'promotion-notice.down-already' } });
    const page = await publicly<PromotionNotice>(body.noticeId);
    expect(page.body).toMatchObject({ lines: [], isOpen: false });
    clock.at = OVER;
    expect(await approve()).toMatchObject({ body: { code: 'decision-batch.notice-missing' } });
    expect(await object(body.noticeId)).toMatchObject({ status: 410 });
  });
  it('names nobody any more once a newer result replaced it', async () => {
    const { body } = await post();
    await certification.hear(resultTold(contest, { resultVersion: 2 }));
    await certification.sweep();
    const page = await publicly<PromotionNotice>(body.noticeId);
    expect(page.body).toMatchObject({ lines: [], isOpen: false });
    // Whoever would sign it is told what became of the batch, not how long its notice would have hung.
    expect(await approve()).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.superseded' },
    });
  });
});

describe('an objection to a notice', () => {
  let noticeId: string;
  beforeEach(async () => {
    await begin(5);
    noticeId = (await post()).body.noticeId;
    await certification.sweep();
  });
  const only = async () => (await state()).notices[0]?.objections[0];

  it('comes without a name, is followed by its code, and is upheld by two people: the row goes back', async () => {
    const commandId = newId();
    const filed = await object<{ number: number }>(noticeId, objection(), commandId);
    expect(filed).toMatchObject({ status: 201, body: { number: 1 } });
    expect(await object(noticeId, objection(), commandId)).toEqual(filed);
    const one = await only();
    expect(one).toMatchObject({ line: 2, objector: null, state: 'filed', channel: 'network' });
    const at = `/promotion-objections/${one?.objectionId}`;
    const upheld = { outcome: 'upheld', answer: '测试：经核实条件不符' };
    expect(await staff.body.post(`${at}/answer`, upheld, { version: 1 })).toMatchObject({
      body: { code: 'objection.not-accepted' },
    });
    const accepted = { outcome: 'accepted' };
    expect((await staff.body.post(`${at}/acceptance`, accepted, { version: 1 })).status).toBe(200);
    expect(await staff.body.post(`${at}/answer`, upheld, { version: 2 })).toMatchObject({
      status: 403,
      body: { code: 'objection.same-person' },
    });
    clock.at = OVER;
    expect(await approve()).toMatchObject({
      body: { code: 'decision-batch.objections-open', params: { objections: 1 } },
    });
    clock.at = SUNDAY;
    expect(await staff.second.post(`${at}/answer`, upheld, { version: 1 })).toMatchObject({
      status: 412,
    });
    const answered = await staff.second.post(`${at}/answer`, upheld, { version: 2 });
    expect(answered).toMatchObject({ status: 200, body: { state: 'upheld' } });

    const own = await publicly<OwnObjection>(noticeId, '/own-objection', {
      headers: { 'objection-code': CODE.toLowerCase() },
    });
    expect(own.body).toMatchObject({ state: 'upheld', answer: upheld.answer, entryNo: '2' });
    const wrong = { headers: { 'objection-code': 'BBBB-BBBB-BBBB-BBBB-BBBB' } };
    expect((await publicly(noticeId, '/own-objection', wrong)).status).toBe(404);
    const page = await publicly<PromotionNotice>(noticeId);
    expect(page.body.lines.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);

    const second = contest.contestants[1]?.personId;
    const { body } = await staff.body.get<{ items: { state: string; returnedReason: string }[] }>(
      `/decisions?eventId=${contest.eventId}&kind=level&personId=${second}`,
    );
    expect(body.items[0]).toMatchObject({ state: 'returned', returnedReason: upheld.answer });
    clock.at = OVER;
    expect(await approve()).toMatchObject({ status: 200, body: { approved: 9 } });
  });
  it('and an approval come one after the other: none stands against what is approved', async () => {
    const held = await holdNotices(certification.feeder, batchId);
    clock.at = OVER;
    const approving = approve();
    await held.waiters(1);
    // Sent while the notice hung; its turn comes when the office has signed.
    clock.at = SUNDAY;
    const objecting = object(noticeId);
    await held.waiters(2);
    clock.at = OVER;
    await held.release();
    expect(await approving).toMatchObject({ status: 200, body: { approved: 10 } });
    expect(await objecting).toMatchObject({ status: 409, body: { code: 'objection.too-late' } });
    expect((await state()).notices[0]?.objections).toEqual([]);
  });
  it('is upheld while the office signs: what it was shown is there no more', async () => {
    await object(noticeId);
    const at = `/promotion-objections/${(await only())?.objectionId}`;
    await staff.body.post(`${at}/acceptance`, { outcome: 'accepted' }, { version: 1 });
    clock.at = OVER;
    const held = await holdNotices(certification.feeder, batchId);
    const upheld = { outcome: 'upheld', answer: '测试：经核实条件不符' };
    const answering = staff.second.post(`${at}/answer`, upheld, { version: 2 });
    await held.waiters(1);
    const approving = approve();
    await held.waiters(2);
    await held.release();
    expect((await answering).status).toBe(200);
    expect(await approving).toMatchObject({
      status: 412,
      body: { code: 'decision-batch.rows-changed' },
    });
    expect(await approve()).toMatchObject({ status: 200, body: { approved: 9 } });
  });
  it('comes in writing with a name, and whoever has its number learns how far it is and no more', async () => {
    const objector = { kind: 'person', name: '测试异议人', contact: '000' };
    const body = { line: null, objector, matter: '测试事由' };
    const filed = await staff.body.post<{ objectionId: string }>(
      `/promotion-notices/${noticeId}/objections`,
      body,
    );
    expect(filed.status).toBe(201);
    const { objectionId } = filed.body;
    const far = await publicly(noticeId, `/objections/${objectionId}`);
    expect(far.body).toMatchObject({ outcome: null, answeredAt: null });
    expect(JSON.stringify(far.body)).not.toContain('测试');
    const declined = { outcome: 'declined', reason: '测试：与本公示无关' };
    const at = `/promotion-objections/${objectionId}/acceptance`;
    expect((await staff.second.post(at, declined, { version: 1 })).status).toBe(200);
    expect((await publicly(noticeId, `/objections/${objectionId}`)).body).toMatchObject({
      outcome: 'declined',
    });
  });
  it('is refused about a line that is not there, in another form, late, and from outside the body', async () => {
    const lineless = await object(noticeId, objection({ entryNo: '11' }));
    expect(lineless).toMatchObject({ status: 422, body: { code: 'promotion-notice.no-line' } });
    const words = await object(noticeId, objection({ entryNo: '张' }));
    expect(words).toMatchObject({ status: 422, body: { code: 'promotion-notice.no-line' } });
    expect((await object(noticeId, { matter: '' })).status).toBe(422);
    expect((await object(newId())).status).toBe(404);
    const path = `/promotion-notices/${noticeId}/objections`;
    const written = { line: null, objector: null, matter: '测试' };
    expect((await staff.office.post(path, written)).status).toBe(403);
    clock.at = OVER;
    expect(await object(noticeId)).toMatchObject({
      status: 409,
      body: { code: 'objection.too-late' },
    });
  });
  it('is forgotten word by word when its time is over; that it was there stays', async () => {
    await object(
      noticeId,
      objection({ objector: { kind: 'person', name: '测试乙', contact: '0' } }),
    );
    clock.at = new Date('2031-12-01T00:00:00Z');
    await certification.sweep();
    expect(await only()).toMatchObject({ number: 1, objector: null, matter: '' });
  });
});

describe('a batch whose rules ask for no notice', () => {
  it('is approved at once, or hung all the same, and then waits', async () => {
    await begin(null);
    expect((await state()).asked).toBeNull();
    expect((await post()).body.until).toBe(OVER.toISOString());
    expect(await approve()).toMatchObject({ body: { code: 'decision-batch.on-notice' } });
    await begin(null);
    expect((await approve()).status).toBe(200);
  });
  it('cannot be taken under a standing authorisation and hang first', async () => {
    await begin(null);
    const wish = { bodyId: staff.bodyId, packId: 'tianjin-2024', packVersion: 1 };
    const other = contestOf({ workers: 1 });
    await certification.hear([competitionDeclared(other)]);
    await staff.operator.post(`/issuers/${staff.bodyId}/authorisations`, {
      ...{ documentNo: '示授〔2026〕9号', from: '2020-01-01', to: null },
      competitionId: other.competitionId,
    });
    const answer = await staff.operator.put(
      `/competitions/${other.competitionId}/rule-pack`,
      { ...wish, approval: 'standing-authorisation', noticeWorkingDays: 5 },
      { version: 0 },
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'adoption.notice-automatic' } });
  });
});

it('two people answer an objection in the database too', async () => {
  await begin(5);
  const { body } = await post();
  await object(body.noticeId);
  const update = certification.feeder.execute(sql`
    update promotion_objection set state = 'upheld', accepted_by = ${staff.body.personId},
      answered_by = ${staff.body.personId} where notice_id = ${body.noticeId}`);
  await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
});
