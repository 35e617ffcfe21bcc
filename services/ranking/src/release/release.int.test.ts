import { createHash } from 'node:crypto';
import type { AnyFact } from '@jinbang/contracts/fact';
import { keptSince } from '@jinbang/contracts/retention';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropOldTexts } from '../objection/objection.store.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  type Contest,
  erasedTold,
  markTold,
  officeTold,
  sessionsTold,
  wholeStory,
} from '../told.fixture.ts';

let system: RankingSystem;
let now: Date;
const [chief, supervisor, organiser] = [newId(), newId(), newId()];

// Contests do not touch each other, so one system serves them all.
beforeAll(async () => {
  system = await aRankingSystem({ now: () => now });
});
beforeEach(() => {
  now = new Date('2026-11-20T09:00:00Z');
});
afterAll(() => system.stop());

const heard = async () => {
  await vi.waitFor(
    async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
    { timeout: 60_000 },
  );
  await system.ranking().framer.look();
};
const told = async (contest: Contest): Promise<Contest> => {
  await system.tell([
    officeTold(contest, chief, 'chief-judge'),
    officeTold(contest, supervisor, 'supervisor'),
    officeTold(contest, organiser, 'organiser'),
    ...wholeStory(contest),
  ]);
  await heard();
  return contest;
};
const at = ({ eventId }: Contest, rest: string) => `/api/ranking/v1/events/${eventId}/${rest}`;
const page = ({ eventId }: Contest, version = 1) =>
  `/api/ranking/v1/public/results/${eventId}/${version}`;
const saidOf = async (answer: Response) => {
  const { code, state } = await answer.json();
  return [answer.status, code ?? state];
};
const submit = (contest: Contest, reason?: string) =>
  system.post(chief, at(contest, 'results'), { body: reason ? { reason } : {} });
const approve = (contest: Contest, version = 1) =>
  system.post(supervisor, at(contest, `results/${version}/approval`), { ifMatch: 1 });

describe('a release in steps', () => {
  const plan = (contest: Contest, steps: readonly string[], ifMatch: number) =>
    system.request(organiser, at(contest, 'release-rule'), {
      method: 'PUT',
      body: JSON.stringify({ steps, restartNotice: true, notice: null }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': newId(),
        'if-match': `"${ifMatch}"`,
      },
    });
  const sign = (contest: Contest, step: string, ifMatch: number, happenedAt?: string) =>
    system.post(organiser, at(contest, 'results/1/release-steps'), {
      ifMatch,
      body: { step, ...(happenedAt ? { happenedAt } : {}) },
    });

  it('keeps an approved result from everybody until its notice is posted, each step signed in its order', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 3 }));
    expect((await plan(contest, ['ceremony', 'notice'], 0)).status).toBe(200);
    expect((await plan(contest, ['venue', 'notice'], 0)).status).toBe(412);
    await submit(contest);
    expect(await saidOf(await sign(contest, 'ceremony', 1))).toEqual([409, 'release.not-approved']);
    expect(await saidOf(await approve(contest))).toEqual([200, 'PROVISIONAL']);
    expect((await system.request(null, page(contest))).status).toBe(404);
    expect(await saidOf(await plan(contest, [], 1))).toEqual([409, 'release.begun']);

    expect(await saidOf(await sign(contest, 'notice', 2))).toEqual([409, 'release.not-next']);
    now = new Date('2026-11-20T12:00:00Z');
    // Signed at eleven, typed at twelve.
    const ceremony = await sign(contest, 'ceremony', 2, '2026-11-20T11:00:00Z');
    expect(await saidOf(ceremony)).toEqual([200, 'PROVISIONAL']);
    expect((await system.request(null, page(contest))).status).toBe(404);
    expect(await saidOf(await sign(contest, 'notice', 2))).toEqual([412, 'result.stale']);

    const posted = await (await sign(contest, 'notice', 3)).json();
    expect(posted).toMatchObject({
      state: 'PUBLIC_NOTICE',
      releasedAt: '2026-11-20T12:00:00.000Z',
      noticeUntil: '2026-11-25T16:00:00.000Z',
    });
    expect((await system.request(null, page(contest))).status).toBe(200);
  });

  it('cannot be gone past in the table: nothing is public that nobody approved', async () => {
    const contest = await told(aContest());
    await submit(contest);
    const cheat = system.feeder.db.execute(
      sql`update result set released_at = now() where event_id = ${contest.eventId}`,
    );
    await expect(cheat).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});

describe('objections', () => {
  const objection = { resultVersion: 1, filedBy: null, matter: '测试：统分有误', paper: null };
  const file = (contest: Contest, change: object) =>
    system.post(organiser, at(contest, 'objections'), { body: { ...objection, ...change } });
  const move = (who: string, contest: Contest, rest: string, ifMatch: number, body: object) =>
    system.post(who, at(contest, `objections/${rest}`), { ifMatch, body });
  const textsOf = async ({ eventId }: Contest) =>
    system.feeder.db.execute(
      sql`select matter from result_objection_text where event_id = ${eventId}`,
    );

  it('are answered by somebody else; an upheld one amends, and the notice starts again for what it changed', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 3 }));
    await submit(contest);
    await approve(contest);
    const filed = await file(contest, { entryNo: 'E-004', filedBy: '测试甲' });
    expect(filed.status).toBe(201);
    const { objectionId } = await filed.json();
    const accepted = await move(organiser, contest, `${objectionId}/acceptance`, 1, {
      outcome: 'accepted',
    });
    expect(await saidOf(accepted)).toEqual([200, 'accepted']);
    const answer = { outcome: 'upheld', answer: '测试：异议成立' };
    expect(
      await saidOf(await move(organiser, contest, `${objectionId}/answer`, 2, answer)),
    ).toEqual([403, 'objection.same-person']);

    now = new Date('2026-11-25T16:00:00Z');
    const finalise = (version: number, ifMatch: number) =>
      system.post(organiser, at(contest, `results/${version}/finalisation`), { ifMatch });
    expect(await saidOf(await finalise(1, 2))).toEqual([409, 'result.objections-open']);
    await move(supervisor, contest, `${objectionId}/answer`, 2, answer);
    expect(await saidOf(await finalise(1, 2))).toEqual([409, 'result.objection-upheld']);

    // The student of E-004 gets a mark changed; the workers stand as they stood.
    await system.tell([markTold(contest, 3, 0, '30', 2)]);
    await heard();
    await submit(contest, '异议成立，更正');
    expect(await (await approve(contest, 2)).json()).toMatchObject({
      state: 'PUBLIC_NOTICE',
      noticeUntil: '2026-12-01T16:00:00.000Z',
    });
    const late = { resultVersion: 2 };
    expect(await saidOf(await file(contest, { ...late, entryNo: 'E-001' }))).toEqual([
      409,
      'objection.place-unchanged',
    ]);
    expect(await saidOf(await file(contest, { ...late, entryNo: 'E-004' }))).toEqual([
      201,
      'filed',
    ]);
    expect(await saidOf(await file(contest, { entryNo: 'E-004' }))).toEqual([
      409,
      'objection.superseded',
    ]);
    // Whoever has the number learns how far it is, and nothing of what was written.
    const public_ = `/api/ranking/v1/public/events/${contest.eventId}/objections/${objectionId}`;
    const followed = await (await system.request(null, public_)).json();
    expect(Object.keys(followed)).toEqual(['receivedAt', 'outcome', 'answeredAt']);
    expect(followed.outcome).toBe('upheld');
  });

  it('on paper count from their receipt, signed by two in office, and go with whom they are about', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 1 }));
    await submit(contest);
    await approve(contest);
    now = new Date('2026-11-24T02:00:00Z');
    const paper = {
      receivedAt: '2026-11-23T10:00:00Z',
      receivedBy: organiser,
      witnessedBy: supervisor,
      shelf: '异-01',
    };
    const about = { entryNo: 'E-001' };
    expect(await saidOf(await file(contest, about))).toEqual([409, 'objection.too-late']);
    const alone = { ...paper, witnessedBy: organiser };
    expect(await saidOf(await file(contest, { ...about, paper: alone }))).toEqual([
      422,
      'objection.witness-is-receiver',
    ]);
    const stranger = { ...paper, witnessedBy: newId() };
    expect(await saidOf(await file(contest, { ...about, paper: stranger }))).toEqual([
      422,
      'objection.receipt-no-office',
    ]);
    expect((await file(contest, { ...about, paper })).status).toBe(201);
    expect(await saidOf(await file(contest, { entryNo: 'E-999', paper }))).toEqual([
      422,
      'entry.unknown',
    ]);
    const list = await (await system.request(supervisor, at(contest, 'objections'))).json();
    expect(list.items).toMatchObject([
      { entryNo: 'E-001', matter: objection.matter, signed: false },
    ]);
    expect(await textsOf(contest)).toHaveLength(1);

    await system.tell([erasedTold(contest.entries[0]?.personId ?? '')]);
    await heard();
    expect(await textsOf(contest)).toHaveLength(0);
    const after = await (await system.request(supervisor, at(contest, 'objections'))).json();
    expect(after.items).toMatchObject([{ entryNo: 'E-001', matter: null, state: 'filed' }]);
  });
});

describe('an objection over the network', () => {
  const open = (contest: Contest, rest: string) =>
    `/api/ranking/v1/public/events/${contest.eventId}/${rest}`;
  const CODE = '0ABC-1DEF-GHJK-MNPQ-RSTV';
  const codeHash = createHash('sha256').update(CODE).digest('hex');
  const body = {
    ...{ resultVersion: 1, entryNo: 'E-001', matter: '测试：第二模块漏计', codeHash },
    objector: { kind: 'person', name: '测试乙', contact: 'test-yi@example.org' },
    links: ['https://example.org/evidence'],
  };
  const object = (contest: Contest, change: object = {}, commandId = newId()) =>
    system.request(null, open(contest, 'objections'), {
      method: 'POST',
      body: JSON.stringify({ ...body, ...change }),
      headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
    });
  const own = (contest: Contest, code: string, who: string | null = null) =>
    system.request(who, open(contest, 'own-objection'), { headers: { 'objection-code': code } });
  const handIn = (contest: Contest, place: number, bytes: string, code = CODE) =>
    system.request(null, open(contest, `own-objection/files/${place}`), {
      method: 'PUT',
      body: Buffer.from(bytes, 'latin1'),
      headers: { 'objection-code': code, 'content-type': 'application/octet-stream' },
    });
  const office = async (contest: Contest) =>
    (await (await system.request(supervisor, at(contest, 'objections'))).json()).items;
  const PDF = '%PDF-1.7 made up';

  it('is received with a number, read with its code alone, and answered where it is read', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 3 }));
    // Of a result nobody may read, nobody learns that there is one.
    expect(await saidOf(await object(contest))).toEqual([404, 'release.no-such-notice']);
    await submit(contest);
    expect(await saidOf(await object(contest))).toEqual([404, 'release.no-such-notice']);
    await approve(contest);
    const commandId = newId();
    const receipt = { number: 1, receivedAt: now.toISOString() };
    expect(await (await object(contest, {}, commandId)).json()).toEqual(receipt);
    expect(await (await object(contest, {}, commandId)).json()).toEqual(receipt);
    expect(await saidOf(await object(contest))).toEqual([409, 'objection.code-taken']);
    const other = createHash('sha256').update('another').digest('hex');
    expect(await saidOf(await object(contest, { entryNo: 'E-999', codeHash: other }))).toEqual([
      422,
      'entry.unknown',
    ]);
    const nameless = await object(contest, { objector: null, entryNo: null, codeHash: other });
    expect(await nameless.json()).toMatchObject({ number: 2 });

    expect(await saidOf(await handIn(contest, 1, 'no such file'))).toEqual([
      422,
      'evidence.file-type',
    ]);
    const file = { place: 1, kind: 'pdf', byteCount: PDF.length };
    expect(await (await handIn(contest, 1, PDF)).json()).toMatchObject(file);
    expect(await (await handIn(contest, 1, PDF)).json()).toMatchObject(file);
    expect(await saidOf(await handIn(contest, 1, `${PDF}!`))).toEqual([
      409,
      'objection.file-there',
    ]);

    // Nobody without the code, in whatever office, and not with the code of another.
    for (const [code, who] of [
      ['', null],
      ['another', null],
      ['0ABC-1DEF-GHJK-MNPQ-RST0', chief],
    ] as const) {
      const answer = await own(contest, code, who);
      const text = await answer.text();
      expect([code, text.includes('漏计'), text.includes('测试乙')]).toEqual([code, false, false]);
    }
    expect(await saidOf(await handIn(contest, 2, PDF, 'wrong'))).toEqual([
      404,
      'objection.unknown',
    ]);
    const typed = CODE.toLowerCase().replaceAll('-', ' ').replace('0', 'o');
    expect(await (await own(contest, typed)).json()).toMatchObject({
      ...{ number: 1, state: 'filed', entryNo: 'E-001', matter: body.matter, isOpen: true },
      ...{ objector: body.objector, links: body.links, files: [file] },
    });

    const [second, first] = await office(contest);
    expect([first, second]).toMatchObject([
      { number: 1, channel: 'network', contact: body.objector.contact, recordedBy: null },
      { number: 2, filedBy: null, signed: false, contact: null },
    ]);
    const saved = at(contest, `objections/${first.objectionId}/files/1`);
    expect(await (await system.request(supervisor, saved)).text()).toBe(PDF);
    expect((await system.request(chief, saved)).status).toBe(403);
    const move = (who: string, rest: string, ifMatch: number, answer: object) =>
      system.post(who, at(contest, `objections/${first.objectionId}/${rest}`), {
        ...{ ifMatch, body: answer },
      });
    await move(organiser, 'acceptance', 1, { outcome: 'accepted' });
    expect(await saidOf(await handIn(contest, 2, PDF))).toEqual([409, 'objection.files-closed']);
    await move(supervisor, 'answer', 2, { outcome: 'dismissed', answer: '测试：核对无误' });
    expect(await (await own(contest, CODE)).json()).toMatchObject({
      ...{ state: 'dismissed', answer: '测试：核对无误', isOpen: false },
    });

    // Neither a fact nor the kept answer of a command says who objected, or what.
    for (const kept of ['outbox', 'command', 'result_objection'] as const) {
      const rows = await system.feeder.db.execute(
        sql`select t::text from ${sql.identifier(kept)} t`,
      );
      expect([kept, JSON.stringify(rows).match(/漏计|测试乙|example\.org/u)]).toEqual([kept, null]);
    }
  });

  it('comes too late when the time of the notice is over, and goes with whom it is about or with its age', async () => {
    const contest = await told(aContest({ noticeWorkingDays: 1 }));
    await submit(contest);
    await approve(contest);
    await object(contest);
    await handIn(contest, 1, PDF);
    const another = await object(contest, {
      ...{ entryNo: 'E-002', codeHash: createHash('sha256').update('b').digest('hex') },
    });
    expect(another.status).toBe(201);
    now = new Date('2026-11-23T16:00:00Z');
    const late = { codeHash: createHash('sha256').update('late').digest('hex') };
    expect(await saidOf(await object(contest, late))).toEqual([409, 'objection.too-late']);
    const left = async () => {
      const { eventId } = contest;
      const texts = await system.feeder.db.execute(
        sql`select matter from result_objection_text where event_id = ${eventId}`,
      );
      const files = await system.feeder.db.execute(
        sql`select place from result_objection_file where event_id = ${eventId}`,
      );
      return [texts.length, files.length];
    };
    expect(await left()).toEqual([2, 1]);
    await system.tell([erasedTold(contest.entries[0]?.personId ?? '')]);
    await heard();
    expect(await left()).toEqual([1, 0]);
    expect(await (await own(contest, CODE)).json()).toMatchObject({ matter: null, objector: null });
    await dropOldTexts(system.feeder.db, keptSince('objection', new Date('2031-11-01T00:00:00Z')));
    expect(await left()).toEqual([1, 0]);
    await dropOldTexts(system.feeder.db, keptSince('objection', new Date('2031-12-01T00:00:00Z')));
    expect(await left()).toEqual([0, 0]);
  });
});

describe('a planned freeze', () => {
  const plan = (contest: Contest, body: object, ifMatch = 0) =>
    system.request(organiser, at(contest, 'freeze-plan'), {
      method: 'PUT',
      body: JSON.stringify({ freezeAt: null, minutesBeforeEnd: null, reason: '闭幕前', ...body }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': newId(),
        'if-match': `"${ifMatch}"`,
      },
    });
  const board = ({ eventId }: Contest) => system.ranking().framer.snapshot(eventId);
  const total = (contest: Contest) =>
    board(contest)?.rows.find(({ code }) => code === 'E-001')?.total;
  const onlyLive = async (): Promise<Contest> => told(aContest({ board: 'live' }));

  it('stops the board at its moment, shows nothing that is told after it, and overrules nobody who lets it go on', async () => {
    const contest = await onlyLive();
    const before = total(contest);
    expect(await saidOf(await plan(contest, { freezeAt: '2026-11-20T08:00:00Z' }))).toEqual([
      409,
      'freeze-plan.past',
    ]);
    expect((await plan(contest, { freezeAt: '2026-11-20T10:00:00Z' })).status).toBe(200);
    expect(await saidOf(await plan(contest, { freezeAt: null }))).toEqual([
      412,
      'freeze-plan.changed',
    ]);
    now = new Date('2026-11-20T10:00:00Z');
    await system.tell([markTold(contest, 0, 0, '39', 2)]);
    await heard();
    expect([board(contest)?.state, total(contest), board(contest)?.frozenAt]).toEqual([
      ...['frozen', before, '2026-11-20T10:00:00.000Z'],
    ]);
    const desk = await (await system.request(supervisor, at(contest, 'release'))).json();
    expect(desk.freezes).toMatchObject([
      { frozenBy: organiser, reason: '闭幕前', planVersion: 1, liftedAt: null },
    ]);
    await system.post(organiser, at(contest, 'board-liftings'), { body: { reason: '测试' } });
    await heard();
    expect([board(contest)?.state, total(contest) === before]).toEqual(['ended', false]);
  });

  it('follows the end of the last session, and shows no line where nobody can say how the board stood', async () => {
    const contest = await onlyLive();
    const until = { endsAt: '2026-11-20T12:00:00.000Z' };
    const later = sessionsTold(contest).map((fact) => ({
      ...fact,
      ...{ factId: newId(), aggregateVersion: fact.aggregateVersion + 1 },
      // Safe: the same session, which ends later.
      data: { ...fact.data, ...until } as typeof fact.data,
    }));
    // Safe: as the facts they are made of.
    await system.tell(later as readonly AnyFact[]);
    await heard();
    const set = await (await plan(contest, { minutesBeforeEnd: 60 })).json();
    expect(set.moment).toBe('2026-11-20T11:00:00.000Z');
    await system.restart(async () => {
      now = new Date(Date.parse(set.moment) + 1_000);
    });
    await heard();
    expect([board(contest)?.state, board(contest)?.rows]).toEqual(['frozen', []]);
  });
});
