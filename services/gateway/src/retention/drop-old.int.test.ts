import { sweepRetention } from '@jinbang/service-kit/retention-sweep';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import { personWithAccount, type TestDoor } from '../visitor.fixture.ts';
import { oldDrops } from './drop-old.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const sweepIn = (days: number) =>
  sweepRetention(
    oldDrops(door.requests),
    new Date(Date.now() + days * 86_400_000),
    (kind, cause) => {
      throw new Error(kind, { cause });
    },
  );

it('mail, invitations and addresses of the trail go each at their time, and the acts stay', async () => {
  const { personId } = await personWithAccount(door, 'test.period@jinbang.example');
  const trail = async () =>
    (
      await door.feeder.execute<{ acts: number; placed: number }>(sql`
        select count(*)::int as acts, count(address_prefix)::int as placed
        from access_trail where person_id = ${personId}`)
    )[0];
  const before = await trail();
  expect(before?.placed).toBeGreaterThan(0);
  const nothing = {
    mail: 0,
    invitation: 0,
    'trail-address': 0,
    pin: 0,
    'contestant-code': 0,
    token: 0,
  };
  expect(await sweepIn(6)).toEqual(nothing);
  expect(await sweepIn(8)).toEqual({ ...nothing, mail: 1 });
  expect(await sweepIn(31)).toEqual({ ...nothing, invitation: 1 });
  expect(await sweepIn(182)).toMatchObject({ 'trail-address': 0 });
  expect((await sweepIn(184))['trail-address']).toBeGreaterThan(0);
  expect(await trail()).toEqual({ acts: before?.acts, placed: 0 });
});
