import { openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  authorisationBody,
  type Certification,
  openCertification,
} from '../certification.fixture.ts';
import {
  appointed,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { beginDesk, type PaperStaff } from './hand-out.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());
const begin = (workers: number) => beginDesk(certification, workers);

/** Holds a table, and ends whoever waits for it inside their transaction; returns how many. */
const killOn = async (table: string): Promise<number> => {
  const owner = openDatabase(certification.database.ownerUrl, { connections: 1 });
  // A role sees what its own connections wait for, and may end them.
  const watcher = openDatabase(certification.database.url, { connections: 1 });
  try {
    return await owner.db.transaction(async (held) => {
      await held.execute(sql`lock table ${sql.identifier(table)} in access exclusive mode`);
      for (;;) {
        const ended = await watcher.db.execute(sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
            and wait_event_type = 'Lock' and query ilike ${`%${table}%`}`);
        if (ended.length > 0) return ended.length;
      }
    });
  } finally {
    await Promise.all([owner.close(), watcher.close()]);
  }
};

describe('sheets of stock', () => {
  it('are destroyed by two people, with a reason', async () => {
    const { desk, staff } = await begin(1);
    await desk.stock('DS0001', 'DS0003');
    const spoilt = { serial: 'DS0001', reason: '受潮' };
    expect((await staff.body.post(`${desk.at}/spoilt-sheets`, spoilt)).status).toBe(201);
    const wish = { serials: ['DS0001'], reason: '受潮销毁' };
    const asked = await staff.body.post<{ destructionId: string }>(
      `${desk.at}/sheet-destructions`,
      wish,
    );
    const path = `/sheet-destructions/${asked.body.destructionId}/confirmation`;
    expect(await staff.body.post(path, undefined, { version: 1 })).toMatchObject({
      status: 403,
      body: { code: 'destruction.four-eyes' },
    });
    expect((await staff.second.post(path, undefined, { version: 1 })).status).toBe(200);
    expect(await staff.second.post(path, undefined, { version: 2 })).toMatchObject({
      body: { code: 'destruction.confirmed-already' },
    });
    const update = certification.feeder.execute(
      sql`update sheet_destruction set confirmed_by = asked_by where body_id = ${staff.bodyId}`,
    );
    await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('come on record once: a delivery that overlaps another records nothing', async () => {
    const { desk, staff } = await begin(1);
    await desk.stock('OV0005', 'OV0009');
    const again = await staff.body.post(`${desk.at}/paper-stock`, { from: 'OV0001', to: 'OV0005' });
    expect(again).toMatchObject({ status: 409, body: { code: 'stock.known' } });
    const rows = await certification.feeder.execute(
      sql`select serial from stock_sheet where body_id = ${staff.bodyId}`,
    );
    expect(rows).toHaveLength(5);
  });
  it('bear one print for ever, whatever writes', async () => {
    const { desk, staff } = await begin(1);
    await desk.check();
    await desk.print(await desk.stock('ON0001', 'ON0002'));
    const twice = certification.feeder.execute(sql`
      insert into sheet_step (body_id, serial, seq, step, recorded_by, recorded_at, reason)
      select body_id, serial, seq + 1, 'misprinted', recorded_by, recorded_at, 'twice'
      from sheet_step where body_id = ${staff.bodyId} and step = 'printed'`);
    await expect(twice).rejects.toMatchObject({ cause: { code: '23505' } });
  });
});

/** More contests of the same body, each with ten certificates. */
const certifyMore = async ({ bodyId, body, office }: PaperStaff, count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) {
    const contest = contestOf({ workers: 10 });
    const { competitionId } = contest;
    const scope = { kind: 'competition', id: competitionId };
    await certification.hear([
      competitionDeclared(contest),
      eventArranged(contest),
      ...entriesAdmitted(contest),
      appointed(body.personId, 'certification-body', scope),
      appointed(office.personId, 'approving-office', scope),
    ]);
    await adoptAgain({ bodyId, body, office }, competitionId);
    await certification.hear(resultTold(contest));
  }
  await certification.sweep();
};

const adoptAgain = async (
  { bodyId, body, office }: Pick<PaperStaff, 'bodyId' | 'body' | 'office'>,
  competitionId: string,
): Promise<void> => {
  await office.post(`/issuers/${bodyId}/authorisations`, { ...authorisationBody, competitionId });
  const wish = { bodyId, packId: 'tianjin-2024', packVersion: 1 };
  const adopted = await body.put(
    `/competitions/${competitionId}/rule-pack`,
    { ...wish, approval: 'standing-authorisation' },
    { version: 0 },
  );
  expect(adopted.status).toBe(200);
};

describe('a run of 300', () => {
  it('killed in the middle binds nothing; asked by two at once binds each once', async () => {
    const { desk, staff } = await begin(10);
    await certifyMore(staff, 29);
    // That two people check is tried elsewhere.
    const checked = await certification.feeder.execute<{ certificate_id: string }>(sql`
      insert into paper (certificate_id, body_id, event_id, place, checked_version, copy, moved_at, version)
      select certificate_id, body_id, event_id, 'checked', 1, 0, now(), 1 from certificate
      where body_id = ${staff.bodyId} returning certificate_id`);
    const certificateIds = checked.map((row) => row.certificate_id);
    expect(certificateIds.length).toBe(300);
    const stockId = await desk.stock('BIG00001', 'BIG00400');
    const killed = killOn('print_line');
    const dying = await desk.start({ certificateIds, stockId });
    expect([dying.status, await killed]).toEqual([503, 1]);
    const counts = () =>
      certification.feeder.execute<{ state: string; count: string }>(sql`
        select state, count(*) from stock_sheet where body_id = ${staff.bodyId} group by 1 order by 1`);
    expect(await counts()).toEqual([{ state: 'free', count: '400' }]);
    expect((await desk.papers('printing')).length).toBe(0);
    const both = await Promise.all([
      desk.start({ certificateIds, stockId }),
      desk.start({ certificateIds, stockId }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await counts()).toEqual([
      { state: 'bound', count: String(certificateIds.length) },
      { state: 'free', count: String(400 - certificateIds.length) },
    ]);
    const [lines] = await certification.feeder.execute<{
      serials: string;
      certificates: string;
    }>(sql`
      select count(distinct serial) as serials, count(distinct certificate_id) as certificates
      from print_line where body_id = ${staff.bodyId}`);
    expect(lines).toEqual({
      serials: String(certificateIds.length),
      certificates: String(certificateIds.length),
    });
  }, 300_000);
});
