import type { RegisteredNumbers } from '@jinbang/contracts/http/certificate-number';
import type { IssuerView } from '@jinbang/contracts/http/issuer';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { HOME_ZONE, yearIn } from '../zone.ts';
import {
  beginCommittee,
  certificatesIn,
  finish,
  importing,
  range,
  stockOf,
  waitingIn,
} from './number-contest.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const csv = (number: string) => Buffer.from(`证书编号,等级\n${number},`);

/** A number as the body would count it, of 三级 in the year of the tests. */
const ownNumber = async ({ bodyId }: Staff, serial: number, level = '3'): Promise<string> => {
  const [row] = await certification.feeder.execute<{ head: string }>(sql`
    select evaluator || body_code || province || site as head from issuer where body_id = ${bodyId}`);
  const year = String(yearIn(HOME_ZONE, new Date())).slice(2);
  return `${row?.head}${year}${level}${String(serial).padStart(6, '0')}`;
};

/** A contest whose filed body counts by itself: twenty of it reach a level. */
const beginOwn = async () => {
  const contest = contestOf({ workers: 12, students: 12 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  return { contest, staff };
};

describe('numbers of a body that counts its own', () => {
  it('are no committee’s to import', async () => {
    const contest = contestOf({ workers: 1 });
    const other = await staffOf(certification, contest);
    await adopt(other, contest);
    const { staff } = await beginCommittee(certification, { workers: 1 });
    const wish = range(await ownNumber(other, 120), await ownNumber(other, 200));
    expect(await importing(staff, wish)).toMatchObject({
      status: 422,
      body: { code: 'number.nothing-to-take' },
    });
    const file = csv(await ownNumber(other, 120));
    const shown = await staff.body.putFile(`/issuers/${staff.bodyId}/number-file`, file);
    expect(shown.body).toMatchObject({ problems: [{ code: 'number.other-body' }] });
  });

  it('skip what the province gave in between, and the register says which', async () => {
    const { contest, staff } = await beginOwn();
    const { bodyId, body, operator } = staff;
    const change = async (numberSource: 'own' | 'assigned', version: number) => {
      const { filingNo, filed } = (await body.get<IssuerView>(`/issuers/${bodyId}`)).body;
      const wish = { filingNo, filed, numberSource };
      expect(await operator.put(`/issuers/${bodyId}`, wish, { version })).toMatchObject({
        status: 200,
      });
    };
    await change('assigned', 1);
    const given = range(await ownNumber(staff, 2), await ownNumber(staff, 4));
    expect((await importing(staff, given)).body).toMatchObject({ takenCount: 3 });
    await change('own', 2);
    await finish(certification, contest);
    expect(await waitingIn(certification, contest)).toEqual([]);
    const bound = (await certificatesIn(certification, contest)).map(({ number }) => number);
    expect(bound).toHaveLength(20);
    const serials = bound.filter((number) => number.at(-7) === '3').map((one) => one.slice(-6));
    expect(serials.slice(0, 3)).toEqual(['000001', '000005', '000006']);
    const stock = await stockOf(staff);
    expect(stock.counts.find(({ scope }) => scope.endsWith('-3'))).toMatchObject({
      ...{ boundCount: serials.length, skippedCount: 3, missingCount: 0 },
      last: serials.length + 3,
    });
    const page = (query: string) =>
      body.get<RegisteredNumbers>(`/issuers/${bodyId}/numbers?state=skipped${query}`);
    const first = (await page('&limit=2')).body;
    const rest = (await page(`&after=${first.next}`)).body;
    expect([...first.items, ...rest.items].map(({ number, serial }) => [number, serial])).toEqual([
      [await ownNumber(staff, 2), 2],
      [await ownNumber(staff, 3), 3],
      [await ownNumber(staff, 4), 4],
    ]);
  });

  it('wait with a sentence once the last serial there is was used', async () => {
    const { contest, staff } = await beginOwn();
    const [scope] = await certification.feeder.execute<{ scope: string }>(sql`
      insert into serial_counter (scope, body_id, last)
      select evaluator || body_code || ${`-${yearIn(HOME_ZONE, new Date())}-3`}, body_id, 999996
      from issuer where body_id = ${staff.bodyId} returning scope`);
    await finish(certification, contest);
    const bound = (await certificatesIn(certification, contest)).map(({ number }) => number);
    expect(bound.filter((number) => number.at(-7) === '3').map((one) => one.slice(-6))).toEqual([
      ...['999997', '999998', '999999'],
    ]);
    const waiting = await waitingIn(certification, contest);
    expect(waiting.length).toBe(20 - bound.length);
    expect(new Set(waiting.map(({ code }) => code))).toEqual(
      new Set(['certificate.serials-used-up']),
    );
    const stock = await stockOf(staff);
    expect(stock.waiting[0]?.sentence.zh).toContain('999999');
    expect(stock.counts.find((one) => one.scope === scope?.scope)?.last).toBe(999_999);
  });

  it('are not drawn for what was drafted before the office named another source', async () => {
    const { contest, staff } = await beginOwn();
    await certification.hear(resultTold(contest));
    // As the office does it, seen by the sweep after it drafted and before it holds the body.
    const { sweeping } = await certification.feeder.transaction(async (tx) => {
      await tx.execute(sql`
        update issuer set number_source = 'assigned', version = version + 1
        where body_id = ${staff.bodyId}`);
      const running = certification.sweep();
      await vi.waitFor(
        async () => {
          const [row] = await certification.feeder.execute<{ count: number }>(sql`
            select count(*)::int as count from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
              and query like '%"issuer"%for share%'`);
          expect(row?.count).toBeGreaterThan(0);
        },
        { timeout: 60_000, interval: 20 },
      );
      return { sweeping: running };
    });
    await sweeping;
    await certification.sweep();
    expect(await certificatesIn(certification, contest)).toEqual([]);
    const waiting = await waitingIn(certification, contest);
    expect(waiting).toHaveLength(20);
    expect(new Set(waiting.map(({ code }) => code))).toEqual(
      new Set(['certificate.numbers-short']),
    );
  });

  it('that the count reached first are not bound out of a stock, and nothing is stuck', async () => {
    const { contest, staff } = await beginCommittee(certification, { workers: 12 });
    await importing(staff, range('JSM0001', 'JSM0012'));
    await certification.feeder.execute(sql`
      insert into number_register (number, body_id, scope, serial, certificate_id, recorded_at)
      values ('JSM-0002', ${newId()}, 'S9999-2026-3', 1, ${newId()}, now())`);
    await finish(certification, contest);
    const bound = (await certificatesIn(certification, contest)).map(({ number }) => number);
    expect(bound.slice(0, 2)).toEqual(['JSM0001', 'JSM0003']);
    expect(await waitingIn(certification, contest)).toEqual([]);
    expect((await stockOf(staff)).free).toMatchObject([{ freeCount: 1, next: 'JSM0012' }]);
  });

  it('are not imported, and the next of its count can be void', async () => {
    const contest = contestOf({ workers: 1 });
    const { staff } = await beginCommittee(certification, { workers: 1, contest });
    const other = await staffOf(certification, contest);
    await adopt(other, contest);
    expect(await importing(other, range('JSH0001', 'JSH0002'))).toMatchObject({
      status: 409,
      body: { code: 'number.not-assigned' },
    });
    const own = { source: 'own', level: '3', year: 2026, count: 2, reason: '系统启用前已手工使用' };
    const path = (bodyId: string) => `/issuers/${bodyId}/number-voids`;
    expect((await other.body.post(path(other.bodyId), own)).status).toBe(201);
    expect(await staff.body.post(path(staff.bodyId), own)).toMatchObject({
      status: 409,
      body: { code: 'number.other-source' },
    });
    await certification.sweep();
    expect((await stockOf(other)).counts).toMatchObject([
      { boundCount: 0, voidCount: 2, last: 2, missingCount: 0 },
    ]);
  });
});
