import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newId } from '@jinbang/kernel/id';
import { openReceiver } from '@jinbang/testkit/https-receiver';
import { until } from '@jinbang/testkit/until';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { issuerBody, openCertification, staffOf } from '../certification.fixture.ts';
import { contestOf } from '../contest.fixture.ts';
import { subscribe } from './webhook.fixture.ts';

const SENDER = fileURLToPath(new URL('./sender.process.fixture.ts', import.meta.url));
const MESSAGES = 120;
const KILLS = 4;

const end = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

it('is killed again and again in the middle: each message arrives at least once, none is lost', async () => {
  const certification = await openCertification();
  const receiver = await openReceiver('hook.example.org');
  const staff = await staffOf(certification, contestOf({ workers: 1 }));
  await staff.operator.post('/issuers', issuerBody(staff.bodyId));
  const { subscriptionId } = (await subscribe(staff.body, staff.bodyId, receiver.url)).body;
  const ids = Array.from({ length: MESSAGES }, () => newId());
  await certification.feeder.execute(sql`
    with message as (
      insert into webhook_message (message_id, body_id, kind, about_id, about_version, occurred_at,
        body, recorded_at)
      select id, ${staff.bodyId}, 'certificate.issued', id, 1, now(), '{}', now()
      from unnest(${sql.param(ids)}::uuid[]) as id
      returning message_id)
    insert into webhook_delivery (subscription_id, message_id, body_id, state, since_at)
    select ${subscriptionId}, message_id, ${staff.bodyId}, 'waiting', now() from message
    order by message_id`);
  const start = () =>
    fork(SENDER, [certification.database.feederUrl, receiver.ca], { stdio: 'ignore' });
  // Two at a time: one sends, the other stands by until the lock is free.
  let running = [start(), start()];
  for (let kills = 1; kills <= KILLS; kills += 1) {
    const target = (MESSAGES * kills) / (KILLS + 1);
    await until(async () => expect(receiver.received.length).toBeGreaterThan(target), 180_000);
    await Promise.all(running.map(end));
    running = [start(), start()];
  }
  await until(async () => {
    const [left] = await certification.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from webhook_delivery where state <> 'delivered'`,
    );
    expect(left?.count).toBe(0);
  }, 200_000);
  await Promise.all(running.map(end));
  const arrived = receiver.received.map(({ headers }) => headers['webhook-id'] ?? '');
  expect([...new Set(arrived)].toSorted()).toEqual(ids.toSorted());
  // What was sent twice was on its way when its sender was killed: one for each kill at most.
  expect(arrived.length).toBeLessThanOrEqual(MESSAGES + KILLS);
  await receiver.close();
  await certification.close();
}, 600_000);
