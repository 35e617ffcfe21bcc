import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import { GATEWAY, machineAt, personWithAccount, type TestDoor } from '../visitor.fixture.ts';
import { dropPersons } from './erased-person.store.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const EMAIL = 'test.erased@jinbang.example';
const drop = (personId: string) =>
  door.feeder.transaction((tx) => dropPersons(tx, [{ personId, erasedAt: new Date() }]));

/** Every table that holds a text, as the feeder sees it. */
const tablesWith = async (text: string): Promise<readonly string[]> => {
  const tables = await door.feeder.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`);
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await door.feeder.execute(
      sql`select 1 from ${sql.identifier(name)} as t where t::text like ${`%${text}%`} limit 1`,
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding;
};

describe('a person whom registration erased', () => {
  it('has no account, address, session or mail any more; the trail keeps the id without a place', async () => {
    const { personId } = await personWithAccount(door, EMAIL);
    expect(await tablesWith(EMAIL)).toEqual(
      expect.arrayContaining(['account', 'invitation', 'mail', 'command']),
    );
    const trail = () =>
      door.feeder.execute<{ acts: number; placed: number }>(sql`
        select count(*)::int as acts, count(address_prefix)::int as placed
        from access_trail where person_id = ${personId}`);
    const [before] = await trail();
    expect(before?.placed).toBeGreaterThan(0);
    await drop(personId);
    expect(await tablesWith(EMAIL)).toEqual([]);
    expect(await trail()).toEqual([{ acts: before?.acts, placed: 0 }]);
    expect(await tablesWith(personId)).toEqual(
      expect.arrayContaining(['erased_person', 'access_trail']),
    );
  });
  it('is invited no more, and hearing of it twice changes nothing', async () => {
    const personId = newId();
    await drop(personId);
    await drop(personId);
    const body = { personId, email: 'test.again@jinbang.example' };
    expect(await machineAt(door).ask('POST', `${GATEWAY}/invitations`, { body })).toMatchObject({
      status: 410,
      code: 'person.erased',
    });
  });
  it('takes nobody else along', async () => {
    const other = 'test.stays@jinbang.example';
    await personWithAccount(door, other);
    await drop(newId());
    expect(await tablesWith(other)).toEqual(expect.arrayContaining(['account', 'invitation']));
  });
});
