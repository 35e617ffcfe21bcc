import { newId } from '@jinbang/kernel/id';
import { standardOf } from '@jinbang/promotion/sample/standard';
import { CONDITIONS_OF } from '@jinbang/promotion/standard/generation';
import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Certification,
  issuerBody,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import { appointed } from '../contest.fixture.ts';

type Recorded = { standardId: string; version: number };
type Items<Item> = { items: readonly Item[]; next: string | null };
type Outline = { standardId: string; edition: string; state: string; to: string | null };

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification({ now: () => new Date('2026-11-20T04:00:00Z') });
});
afterAll(() => certification.close());

let code: string;
let codes = 0;
let staff: Staff;
let second: Person;
let auditor: Person;
beforeEach(async () => {
  codes += 1;
  code = `6-99-99-${String(codes).padStart(2, '0')}`;
  staff = await staffOf(certification, { competitionId: newId() });
  [second, auditor] = [certification.as(newId()), certification.as(newId())];
  await certification.hear([
    appointed(second.personId, 'approving-office', { kind: 'platform' }),
    appointed(auditor.personId, 'auditor', { kind: 'platform' }),
  ]);
  await staff.operator.post('/issuers', issuerBody(staff.bodyId));
});

const national = (changes: Partial<OccupationStandard> = {}) =>
  standardOf(CONDITIONS_OF.third, {
    occupation: { code, name: { zh: '测试工', en: 'Test worker' } },
    ...changes,
  });
const enterprise = (changes: Partial<OccupationStandard> = {}) =>
  national({ kind: 'enterprise', edition: '企标 1', ...changes });

const record = async (by: Person, standard: OccupationStandard): Promise<Recorded> => {
  const path = standard.kind === 'national' ? '/standards' : `/issuers/${staff.bodyId}/standards`;
  const answer = await by.post<Recorded>(path, standard);
  expect(answer).toMatchObject({ status: 201, body: { version: 1 } });
  return answer.body;
};
const publish = (by: Person, { standardId, version }: Recorded, body: object = {}) =>
  by.post(`/standards/${standardId}/publication`, body, { version });
const inForce = async (standard = national()): Promise<Recorded> => {
  const recorded = await record(staff.operator, standard);
  expect(await publish(second, recorded)).toMatchObject({ status: 200, body: { version: 2 } });
  return recorded;
};
const listed = async (by: Person, query = ''): Promise<readonly Outline[]> =>
  (await by.get<Items<Outline>>(`/standards?occupation=${code}${query}`)).body.items;

describe('a national standard', () => {
  it('is recorded once by the office, and seen by everybody when a second person published it', async () => {
    const commandId = newId();
    const first = await staff.operator.post<Recorded>('/standards', national(), { commandId });
    expect(first.status).toBe(201);
    expect(await staff.operator.post('/standards', national(), { commandId })).toEqual(first);
    expect(await staff.operator.post('/standards', national())).toMatchObject({
      status: 409,
      body: { code: 'standard.edition-taken' },
    });
    expect(await listed(staff.stranger)).toEqual([]);
    expect((await listed(auditor)).map(({ state }) => state)).toEqual(['draft']);
    const one = `/standards/${first.body.standardId}`;
    expect(await staff.stranger.get(one)).toMatchObject({
      status: 404,
      body: { code: 'standard.unknown' },
    });
    expect((await publish(second, first.body)).status).toBe(200);
    expect((await listed(staff.stranger)).map(({ state }) => state)).toEqual(['published']);
    const { body } = await staff.stranger.get<{ ladder: object[]; document: object }>(one);
    expect(body).toMatchObject({ isInForce: true, levels: ['4', '3'], document: national() });
    expect(body.ladder[0]).toMatchObject({
      level: '4',
      clauses: [
        {
          id: '4-years',
          requires: [
            { zh: '年满 16 周岁' },
            { en: '5 years of work in all in this or a related occupation' },
          ],
          subsumedBy: null,
        },
        {},
        {},
      ],
    });
  });
  it('is not published by who wrote it, in the system or past it', async () => {
    const draft = await record(staff.operator, national());
    expect(await publish(staff.operator, draft)).toMatchObject({
      status: 403,
      body: { code: 'standard.four-eyes' },
    });
    const past = certification.feeder.execute(
      sql`update standard set state = 'published', published_by = written_by, published_at = now()
          where standard_id = ${draft.standardId}`,
    );
    await expect(past).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('is the office’s alone: not a body’s, not an office’s of one contest, not a stranger’s', async () => {
    const draft = await record(staff.operator, national());
    for (const person of [staff.body, staff.office, staff.stranger, auditor]) {
      expect((await person.post('/standards', national({ edition: 'x' }))).status).toBe(403);
      expect([403, 404]).toContain((await publish(person, draft)).status);
      const path = `/standards/${draft.standardId}`;
      expect([403, 404]).toContain((await person.put(path, national(), { version: 1 })).status);
    }
    expect((await listed(auditor)).map(({ state }) => state)).toEqual(['draft']);
  });
  it('is written anew on the version seen, and never once it is published', async () => {
    const { standardId, version } = await record(staff.operator, national());
    const path = `/standards/${standardId}`;
    const better = national({ edition: '2025 修订' });
    expect(await second.put(path, better, { version: 7 })).toMatchObject({
      status: 412,
      body: { code: 'command.stale', present: { version: 1 } },
    });
    expect((await second.put(path, better, { version })).body).toMatchObject({ version: 2 });
    // Whoever wrote last is who may not publish.
    const seen = { standardId, version: 2 };
    expect((await publish(second, seen)).status).toBe(403);
    expect((await publish(staff.operator, seen)).status).toBe(200);
    for (const by of [second, staff.operator]) {
      expect(await by.put(path, national(), { version: 3 })).toMatchObject({
        status: 409,
        body: { code: 'standard.published' },
      });
    }
    const past = certification.feeder.execute(
      sql`update standard set edition = 'x' where standard_id = ${standardId}`,
    );
    await expect(past).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('names every wrong place of what is handed in, and keeps nothing of it', async () => {
    const [first] = CONDITIONS_OF.third;
    const bad = { ...national(), edition: '', levels: [first, first] };
    const answer = await staff.operator.post<{ errors: { at: string; detail: string }[] }>(
      '/standards',
      { ...bad, typo: 1 },
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'standard.invalid' } });
    expect(answer.body.errors).toContainEqual({
      at: 'edition',
      code: 'standard.not-text',
      detail: 'This must be text and not empty.',
    });
    expect(await listed(auditor)).toEqual([]);
    expect(await staff.operator.post('/standards', enterprise())).toMatchObject({
      status: 422,
      body: { code: 'standard.other-kind', params: { kind: 'national' } },
    });
  });
  it('takes the place of an older edition, which ends the day before', async () => {
    const old = await inForce(
      national({ edition: '2018', valid: { from: '2018-01-01', to: null } }),
    );
    const draft = await record(staff.operator, national());
    expect((await publish(second, draft, { supersedes: old.standardId })).status).toBe(200);
    const [first, next] = await listed(staff.stranger);
    expect([first?.edition, first?.to, next?.edition, next?.to]).toEqual([
      '2018',
      '2024-12-31',
      '2025',
      null,
    ]);
    const then = await listed(staff.stranger, '&inForceOn=2024-12-31');
    const now = await listed(staff.stranger, '&inForceOn=2025-01-01');
    expect([then, now].map((page) => page.map(({ edition }) => edition))).toEqual([
      ['2018'],
      ['2025'],
    ]);
    const third = await record(staff.operator, national({ edition: '2026' }));
    expect(await publish(second, third, { supersedes: old.standardId })).toMatchObject({
      status: 422,
      body: { code: 'standard.supersedes-unknown' },
    });
    expect((await listed(auditor, '&state=draft')).length).toBe(1);
  });
  it('is withdrawn while it is a draft, and its edition recorded anew', async () => {
    const { standardId } = await record(staff.operator, national());
    const path = `/standards/${standardId}/withdrawal`;
    expect((await staff.operator.post(path, undefined, { version: 1 })).status).toBe(200);
    expect(await publish(second, { standardId, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'standard.not-in-draft' },
    });
    await inForce();
  });
  it('is on one route: another edition in force at the same time may not say otherwise (M23)', async () => {
    await inForce();
    const other = await record(
      staff.operator,
      national({
        edition: '2026',
        valid: { from: '2026-01-01', to: null },
        route: 'qualification',
      }),
    );
    expect(await publish(second, other)).toMatchObject({
      status: 409,
      body: { code: 'standard.route-conflict' },
    });
  });
});

describe('a body’s own standard', () => {
  it('is published by a second person of the body where it is nowhere weaker', async () => {
    const { standardId } = await inForce();
    const own = await record(staff.body, enterprise());
    expect((await publish(staff.body, own)).status).toBe(403);
    expect((await publish(staff.second, own)).status).toBe(200);
    expect((await staff.body.get(`/standards/${own.standardId}`)).body).toMatchObject({
      state: 'published',
      comparedWith: standardId,
      bodyId: staff.bodyId,
    });
  });
  it('is refused where it is weaker, with every clause, and nobody waves it through', async () => {
    await inForce();
    const own = await record(staff.body, enterprise({ levels: CONDITIONS_OF.second }));
    const refused = await publish(staff.second, own);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'standard.weaker',
        errors: [
          {
            at: 'levels[0].oneOf[0]',
            detail:
              'Clause 4-held of level 4 is weaker than the national standard; the nearest national clause is 4-held.',
          },
          { at: 'levels[1].oneOf[0]' },
        ],
      },
    });
    expect([403, 404]).toContain((await publish(staff.operator, own)).status);
    const path = `/standards/${own.standardId}/comparison`;
    const { body } = await staff.second.get<{ levels: object[]; findings: object[] }>(path);
    expect(body.levels).toMatchObject([
      { level: '4', mark: 'weaker', own: [{ id: '4-held', mark: 'weaker', nearest: '4-held' }] },
      { level: '3', mark: 'weaker' },
    ]);
    expect(body.findings.length).toBe(2);
  });
  it('may hold a clause that adds nobody, which is only said', async () => {
    await inForce();
    const [four] = CONDITIONS_OF.third;
    const stricter = { ...four?.oneOf[1], id: '4-held-longer' } as never;
    const levels = [{ level: '4' as const, oneOf: [...(four?.oneOf ?? []), stricter] }];
    const own = await record(staff.body, enterprise({ levels }));
    expect((await publish(staff.second, own)).status).toBe(200);
    const { body } = await staff.body.get(`/standards/${own.standardId}`);
    expect(body).toMatchObject({
      ladder: [{ clauses: [{}, {}, {}, { id: '4-held-longer', subsumedBy: '4-held' }] }],
    });
  });
  it('waits for a national edition to be compared with', async () => {
    const own = await record(staff.body, enterprise());
    expect(await publish(staff.second, own)).toMatchObject({
      status: 422,
      body: { code: 'standard.no-national-edition', params: { day: '2026-11-20' } },
    });
  });
  it('is seen by its own people and the platform’s, and by no other body', async () => {
    const own = await record(staff.body, enterprise());
    const other = await staffOf(certification, { competitionId: newId() });
    await other.operator.post('/issuers', issuerBody(other.bodyId));
    for (const person of [other.body, staff.stranger, staff.office]) {
      expect(await listed(person)).toEqual([]);
      for (const path of ['', '/comparison']) {
        expect((await person.get(`/standards/${own.standardId}${path}`)).status).toBe(404);
      }
      expect((await publish(person, own)).status).toBe(404);
    }
    for (const person of [staff.second, auditor, second]) {
      expect((await listed(person)).length).toBe(1);
    }
    const path = `/issuers/${staff.bodyId}/standards`;
    expect((await other.body.post(path, enterprise({ edition: 'x' }))).status).toBe(403);
    expect((await staff.operator.post(path, enterprise({ edition: 'x' }))).status).toBe(403);
  });
});

describe('who may apply for which level', () => {
  const ask = (by: Person, standardId: string, evidence: object) =>
    by.post<{ levels: { level: string; outcome: string; sentence: { zh: string } }[] }>(
      `/standards/${standardId}/eligibility`,
      evidence,
    );
  it('is answered level by level, with what is met, unmet and not known', async () => {
    const { standardId } = await inForce();
    const { body } = await ask(staff.stranger, standardId, { age: 30, yearsInOccupation: 6 });
    expect(body.levels).toMatchObject([
      { level: '4', outcome: 'met', by: '4-years' },
      { level: '3', outcome: 'unknown', by: null },
    ]);
    expect(body.levels[0]?.sentence.zh).toBe('可申报四级/中级工：累计从业满 5 年（4-years）。');
    expect(body.levels[0]).toMatchObject({
      clauses: [{ outcome: 'met' }, { outcome: 'unknown' }, { outcome: 'unknown' }],
    });
  });
  it('is asked of a standard to begin from, too, and keeps nothing', async () => {
    const { body } = await staff.stranger.get<Items<Outline>>('/collected-standards');
    expect(body.items.map(({ state }) => state)).toEqual(['collected', 'collected', 'collected']);
    const [first] = body.items;
    const answer = await ask(staff.stranger, first?.standardId ?? '', { apprenticeshipDone: true });
    expect(answer.body.levels[0]).toMatchObject({ level: '5', outcome: 'met' });
    const [row] = await certification.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from command where actor_id = ${staff.stranger.personId}`,
    );
    expect(row?.count).toBe(0);
  });
  it('takes no more than evidence: a name is refused', async () => {
    const { standardId } = await inForce();
    expect(await ask(staff.stranger, standardId, { name: '测试甲' })).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
    expect((await ask(staff.stranger, newId(), {})).status).toBe(404);
  });
});

describe('the register of occupations', () => {
  it('is what the national edition in force says, by code, in pages', async () => {
    await inForce(national({ edition: '2018', valid: { from: '2018-01-01', to: null } }));
    await inForce(national({ trades: [{ zh: '测试工种' }] }));
    const all: { code: string; edition: string; trades: object[] }[] = [];
    for (let after = ''; ; ) {
      const page = await staff.stranger.get<Items<(typeof all)[number]>>(
        `/occupations?limit=1${after}`,
      );
      all.push(...page.body.items);
      if (page.body.next === null) break;
      after = `&after=${page.body.next}`;
    }
    expect(new Set(all.map((one) => one.code)).size).toBe(all.length);
    expect(all.find((one) => one.code === code)).toMatchObject({
      edition: '2025',
      route: 'level',
      trades: [{ zh: '测试工种' }],
    });
    const then = await staff.stranger.get<Items<{ code: string }>>(
      '/occupations?inForceOn=2017-01-01',
    );
    expect(then.body.items).toEqual([]);
  });
});
