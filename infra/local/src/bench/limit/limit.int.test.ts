import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jinbang/kernel/id';
import { migrateService } from '@jinbang/messaging/migrate-service';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptProcess } from '../../processes/kept-process.ts';
import { top } from '../../run-tool.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { findPostgresPlace } from '../../servers/postgres-place.ts';
import { onDatabase, prepareDatabases, withAdmin } from '../../servers/postgres-roles.ts';
import { inDatabase } from '../own-postgres.ts';
import { findLimit } from './find-limit.ts';
import { type LimitDatabase, openLimitDatabase } from './limit-database.ts';
import { measureThroughPostgres } from './through-postgres.ts';

/** A mark as judging stores one: text with colons, quotes and a backslash, which must survive. */
const storeOneMark = async (sql: Sql): Promise<void> => {
  const [subject, aspect, owner, event, fact] = [newId(), newId(), newId(), newId(), newId()];
  const value = JSON.stringify({ kind: 'pass-fail', note: `a 'quoted' word: \\` });
  await sql`
    insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
      entered_by, source, recorded_at, command_id)
    values (${newId()}, ${subject}, ${aspect}, ${newId()}, 1, ${owner}, ${event},
      ${value}::text::jsonb, ${newId()}, 'tablet', now(), 'a command')`;
  await sql`
    insert into aspect_state (subject_id, aspect_id, aspect_state_id, event_id, module_id, sheet_id,
      owner_id, scheme_version, cells, state, value, version)
    values (${subject}, ${aspect}, ${newId()}, ${event}, ${newId()}, ${newId()}, ${owner}, 1,
      ${value}::text::jsonb, 'COMPLETE', '0.5', 1)`;
  await sql`
    insert into command (command_id, actor_id, fingerprint, status, answer)
    values ('a command', ${newId()}, 'a fingerprint', 200, ${value}::text::jsonb)`;
  await sql`
    insert into outbox (fact_id, subject, body, sent_at)
    values (${fact}, ${`fact.judging.mark.settled.v1.-.-.${subject}`}, ${value}, now())`;
};

const rowCounts = (url: string): Promise<readonly number[]> =>
  withAdmin(url, async (sql) => {
    const [row] = await sql<Record<'mark' | 'state' | 'command' | 'outbox', number>[]>`
      select (select count(*) from mark)::int as mark,
        (select count(*) from aspect_state)::int as state,
        (select count(*) from command)::int as command,
        (select count(*) from outbox where sent_at is null)::int as outbox`;
    return row ? [row.mark, row.state, row.command, row.outbox] : [];
  });

describe('the limit of marks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-limit-'));
  const place = findPostgresPlace(folder);
  const secret = 'a secret for roles that live for one test';
  let server: KeptProcess;
  let adminUrl: string;
  let database: LimitDatabase;

  beforeAll(async () => {
    await chmod(folder, 0o755);
    const started = await startPostgres({
      place,
      superuserPassword: secret.replaceAll(' ', '-'),
      logFile: join(folder, 'postgres.log'),
      onNews: () => {},
    });
    server = started.process;
    adminUrl = started.adminUrl;
    const urls = await prepareDatabases({ adminUrl, secret, ownServer: true });
    const migrations = join(top, 'services', 'judging', 'migrations');
    await migrateService(urls.judging?.ownerUrl ?? '', migrations);
    await inDatabase({ adminUrl }, 'judging', storeOneMark);
    database = await openLimitDatabase({ adminUrl, secret });
  });
  afterAll(async () => {
    await server?.stop();
    if (existsSync(place.data)) rmSync(place.data, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes the rows of one mark in each transaction: four tables, the same count', async () => {
    const rate = await measureThroughPostgres(database, { clients: 2, seconds: 0.2 });
    const [mark = 0, ...others] = await rowCounts(database.url);
    expect(mark).toBeGreaterThan(0);
    expect(others).toEqual([mark, mark, mark]);
    expect(rate).toBeGreaterThan(0);
  });
  it('copies the mark that was stored to the letter, under new ids', async () => {
    const readOne = (url: string) =>
      withAdmin(url, (sql) => sql`select value, source, aspect_id, command_id from mark limit 1`);
    const [original] = await readOne(onDatabase(adminUrl, 'judging'));
    const [copy] = await readOne(database.url);
    expect(copy).toMatchObject({ value: original?.value, source: 'tablet' });
    expect(copy?.aspect_id).toBe(original?.aspect_id);
    const ids = await withAdmin(
      database.url,
      (sql) => sql`select count(distinct subject_id) = count(*) as differ from mark`,
    );
    expect(ids[0]?.differ).toBe(true);
  });
  it('is measured by pgbench where there is one, and says so where there is none', async () => {
    const { name, measure } = findLimit(2, join(folder, 'limit.sql'));
    expect(name).toMatch(/^(pgbench|postgres\.js \(weaker limit)/);
    const [before = 0] = await rowCounts(database.url);
    expect(await measure(database, { clients: 2, seconds: 1 })).toBeGreaterThan(0);
    const [mark = 0, ...others] = await rowCounts(database.url);
    expect(mark).toBeGreaterThan(before);
    expect(others).toEqual([mark, mark, mark]);
  });
});
