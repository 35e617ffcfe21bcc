import { readBadgeCode } from '@jinbang/contracts/badge-code';
import { newId } from '@jinbang/kernel/id';
import { grayPng } from '@jinbang/papers/paper.fixture';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contest, drawFour, official, setUpContest } from '../contest.fixture.ts';
import { lockAll, openLayer, registerKeys, requestOpening } from '../draw.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { FORM_NAMES } from './paper-form.ts';

describe('papers of an event', () => {
  let registration: Registration;
  let contest: Contest;
  let entered: Awaited<ReturnType<typeof drawFour>>;
  let checkIn: Person;

  beforeAll(async () => {
    registration = await openRegistration();
    contest = await setUpContest(registration);
    entered = await drawFour(registration, contest);
    const scope = { kind: 'event', id: contest.eventId };
    checkIn = await official(registration, contest.ownerId, 'check-in', scope);
  });
  afterAll(() => registration.close());

  const ask = (who: Person, form: string, query = '') =>
    who.get<never>(`/events/${contest.eventId}/papers/${form}${query}`);
  const pagesOf = async (who: Person, form: string, query = '') => {
    const answer = await ask(who, form, query);
    expect(answer).toMatchObject({ status: 200 });
    return textOfPdf(answer.body);
  };

  it('a check-in list has number, name and organisation of everybody, a sheet a group', async () => {
    const pages = await pagesOf(checkIn, 'check-in');
    expect(pages).toHaveLength(2);
    expect(pages.join('').match(/00[1-4]\s+测试\d+\s+示例主办单位/g)).toHaveLength(4);
    expect(pages[0]).toContain('示例赛项');
    for (const page of pages) expect(page).toContain('7F3A-B2C4-D5E6-0000');
    expect(pages[0]).toMatch(/职工组|学生组/);
  });

  it('asked for one session it bears its head, and lists the group that may stand there', async () => {
    const [worker] = contest.sessionIds;
    const [page = '', ...more] = await pagesOf(checkIn, 'check-in', `?sessionId=${worker}`);
    expect(more).toEqual([]);
    expect(page).toContain('2026-11-21 09:00–09:59');
    expect(page.match(/00[1-4]\s+测试\d+/g)).toHaveLength(2);
    const elsewhere = `?sessionId=${contest.eventId}`;
    expect(await ask(checkIn, 'check-in', elsewhere)).toMatchObject({
      status: 404,
      body: { code: 'session.unknown' },
    });
  });

  it('everybody sees which forms are theirs to print', async () => {
    const formsOf = async (who: Person) => {
      const path = `/events/${contest.eventId}/papers`;
      const { items } = (await who.get<{ items: { form: string }[] }>(path)).body;
      return items.map(({ form }) => form);
    };
    expect(await formsOf(registration.operator)).toEqual(FORM_NAMES);
    expect(await formsOf(checkIn)).toEqual([
      ...['check-in', 'sign-in', 'badges', 'official-badges'],
      'draw-1',
    ]);
    expect(await formsOf(contest.judge)).toEqual([]);
  });

  it('names stand on no paper for those who mark, and numbers alone on the second draw', async () => {
    for (const form of FORM_NAMES) {
      expect(await ask(contest.judge, form)).toMatchObject({ status: 403 });
    }
    const [first = '', second = ''] = await pagesOf(contest.encryptionJudge, 'draw-2');
    for (const page of [first, second]) {
      expect(page).not.toMatch(/测试\d/);
      expect(page).toContain('只填编号，不写姓名和单位');
      expect(page).not.toMatch(/\b00[1-4]\b/);
    }
    expect(await ask(checkIn, 'draw-2')).toMatchObject({ status: 403 });
  });

  it('the record of the first draw says who drew which number, for three to sign', async () => {
    const text = (await pagesOf(contest.encryptionJudge, 'draw-1')).join('');
    expect(text).toContain('按报名顺序编号');
    expect(text.match(/测试\d+\s+00[1-4]/g)).toHaveLength(4);
    for (const signer of ['选手代表', '加密裁判', '监督员']) expect(text).toContain(signer);
  });

  it('every official has a pledge of their own, and each paper its own number', async () => {
    const pages = await pagesOf(contest.supervisor, 'pledges');
    expect(pages).toHaveLength(4);
    expect(new Set(pages.map((page) => /编号 No\. (\S+)/.exec(page)?.[1])).size).toBe(4);
    for (const page of pages) expect(page).toContain('严格保密');
    expect((await pagesOf(contest.supervisor, 'pledge-list')).join('')).toContain('评分裁判');
  });

  it('a badge leads to its entry and says nothing else', async () => {
    const text = (await pagesOf(checkIn, 'badges')).join('\n');
    const codes = [...text.matchAll(/JBE[0-9A-Z]{26}-\d-../g)].map(([code]) => readBadgeCode(code));
    expect(codes.map((code) => code?.kind === 'entry' && code.entryId)).toEqual(entered.entryIds);
    // Nobody has handed in a photo: four places to stick one on.
    expect(text.match(/Photo/g)).toHaveLength(4);
    const files = `/entries/${entered.entryIds[0]}/members/${entered.people[0]}`;
    const sent = await registration.app.request(`/api/registration/v1${files}/photo`, {
      method: 'PUT',
      headers: {
        authorization: registration.operator.authorization,
        'idempotency-key': newId(),
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(grayPng(300, 420)),
    });
    expect(sent.status).toBe(200);
    const withPhoto = (await pagesOf(checkIn, 'badges')).join('\n');
    expect(withPhoto.match(/Photo/g)).toHaveLength(3);
    const officials = (await pagesOf(checkIn, 'official-badges')).join('\n');
    expect(officials.match(/JBA[0-9A-Z]{26}-../g)).toHaveLength(4);
  });

  it('covers and the decryption record are there for the sealed draws; what is not used is refused', async () => {
    const covers = await pagesOf(contest.supervisor, 'envelope');
    expect(covers).toHaveLength(2);
    for (const page of covers) expect(page).toMatch(/密封件[\s\S]*骑缝签名[\s\S]*启封记录/);
    const record = (await pagesOf(contest.supervisor, 'decryption')).join('');
    expect(record).toMatch(/第二层[\s\S]*第一层/);
    expect(record).not.toContain('第三层：');
    expect(await ask(contest.supervisor, 'draw-3')).toMatchObject({
      status: 409,
      body: { code: 'paper.empty' },
    });
  });

  it('practice papers say so across every page', async () => {
    const pages = await pagesOf(checkIn, 'check-in', '?rehearsal=yes');
    for (const page of pages) expect(page).toContain('REHEARSAL');
  });

  it('is handed out as a file that runs nothing and is kept nowhere', async () => {
    const path = `/api/registration/v1/events/${contest.eventId}/papers/check-in`;
    const headers = { authorization: checkIn.authorization };
    const answer = await registration.app.request(path, { headers });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('1A-选手检录表.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': expect.stringContaining('no-store'),
    });
    expect(await answer.text()).toMatch(/^%PDF-/);
  });

  // The last one: it opens the event for good.
  it('after the opening the second draw says who stood where, the decryption who opened it', async () => {
    const keys = await registerKeys(contest);
    const [first = ''] = contest.sessionIds;
    const [one, other] = entered.entryIds;
    const sealed = await contest.encryptionJudge.put(
      `/sessions/${first}/drawn-stations`,
      {
        stations: [
          { entryId: one, station: '2' },
          { entryId: other, station: '1' },
        ],
      },
      { version: 1 },
    );
    expect(sealed.status).toBe(200);
    const before = (await pagesOf(contest.encryptionJudge, 'draw-2')).join('');
    expect(before).not.toMatch(/\b00[1-4]\b/);

    await lockAll(registration, contest);
    const asked = await requestOpening(contest);
    const version = await openLayer(contest, asked.body, 2, [keys.identity]);
    const path = `/openings/${asked.body.openingId}/confirmation`;
    await contest.supervisor.post(path, undefined, { version });

    const [page = '', unused = ''] = await pagesOf(contest.encryptionJudge, 'draw-2');
    expect(page).toMatch(/1\s+001\s+2\s+2\s+002\s+1/);
    expect(page).not.toMatch(/测试\d/);
    expect(unused).not.toMatch(/\b00[1-4]\b/);
    const record = (await pagesOf(contest.supervisor, 'decryption')).join('');
    expect(record).toContain('加密裁判私钥');
    expect(record.match(/\d{4}-\d\d-\d\d \d\d:\d\d\s+测试\d+/g)).toHaveLength(3);
  });
});
