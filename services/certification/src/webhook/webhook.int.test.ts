import { newId } from '@jinbang/kernel/id';
import { fixedClock } from '@jinbang/testkit/fixed-clock';
import { openReceiver, type Receiver } from '@jinbang/testkit/https-receiver';
import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  issuerBody,
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
import { carriedOut } from '../register/register.fixture.ts';
import { deliveriesOf, kindsOf, sendingOf, subscribe } from './webhook.fixture.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const clock = fixedClock(new Date().toISOString());
let certification: Certification;
let receiver: Receiver;
beforeAll(async () => {
  certification = await openCertification({ now: clock.now });
  receiver = await openReceiver('hook.example.org');
});
afterAll(async () => {
  await receiver.close();
  await certification.close();
});

let staff: Staff;
let contest: ReturnType<typeof contestOf>;
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer(() => ({ status: 204 }));
  // What earlier tests left behind is nobody's concern here.
  await certification.feeder.execute(sql`
    update webhook_subscription set state = 'ended', ended_by = made_by, ended_at = made_at
    where state <> 'ended'`);
  contest = contestOf({ workers: 4 });
  staff = await staffOf(certification, contest);
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  await adopt(staff, contest);
});

const send = (change: object = {}) =>
  sendingOf(certification, { ca: receiver.ca, now: clock.now, ...change })();
const listen = async (url = receiver.url) => (await subscribe(staff.body, staff.bodyId, url)).body;
/** A result that brings four certificates about, and their messages. */
const happen = async () => {
  clock.passMs(1_000);
  await certification.hear(resultTold(contest));
  await certification.sweep();
};

describe('a message', () => {
  it('tells of each certificate once, in order, without a name, and verifies', async () => {
    const { subscriptionId, secret } = await listen();
    await happen();
    expect(await send()).toBe(5);
    expect(await send()).toBe(0);
    await certification.sweep();
    expect(await send()).toBe(0);
    expect(kindsOf(receiver).toSorted()).toEqual([
      ...Array(4).fill('certificate.issued'),
      'decision-batch.approved',
    ]);
    const known = new Webhook(secret);
    const ids = receiver.received.map(({ headers, body }) => {
      expect(known.verify(body, headers)).toEqual(JSON.parse(body));
      expect(body).not.toMatch(/测试|Test Jia|000000/);
      return headers['webhook-id'];
    });
    expect(new Set(ids).size).toBe(5);
    const listed = await deliveriesOf(staff.body, subscriptionId);
    expect(listed.map(({ state }) => state)).toEqual(Array(5).fill('delivered'));
    expect(listed.map(({ messageId }) => messageId).toSorted()).toEqual(ids.toSorted());
    expect(listed[0]).toMatchObject({
      attemptCount: 1,
      last: { outcome: 'delivered', status: 204 },
    });
  });
  it('tells of a revoked certificate, and nothing that was not asked for', async () => {
    const made = await subscribe(staff.body, staff.bodyId, receiver.url, ['certificate.revoked']);
    expect(made.status).toBe(201);
    await happen();
    expect(await send()).toBe(0);
    const { body } = await staff.body.get<{ items: { certificateId: string }[] }>(
      `/certificates?eventId=${contest.eventId}`,
    );
    clock.passMs(1_000);
    await certification.feeder.execute(sql`
      update certificate set state = 'revoked', revoked_at = ${clock.now().toISOString()},
        revocation_cause = 'office' where certificate_id = ${body.items[0]?.certificateId ?? ''}`);
    await certification.sweep();
    expect(await send()).toBe(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'certificate.revoked',
      data: { certificateId: body.items[0]?.certificateId, eventId: contest.eventId },
    });
  });
  it('tells a 补发 apart from a newer version: the credential that was sent still stands', async () => {
    await happen();
    clock.passMs(1_000);
    const kinds = ['certificate.reissued', 'certificate.superseded'];
    expect((await subscribe(staff.body, staff.bodyId, receiver.url, kinds)).status).toBe(201);
    const { body } = await staff.body.get<{ items: { certificateId: string }[] }>(
      `/certificates?eventId=${contest.eventId}`,
    );
    const [certificateId = ''] = body.items.map((one) => one.certificateId);
    clock.passMs(1_000);
    const act = await carriedOut(certification, staff, 'reissue', {
      certificateIds: [certificateId],
    });
    expect(act).toMatchObject({ state: 'done', done: 1 });
    expect(await send()).toBe(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'certificate.reissued',
      data: { certificateId, act: 'reissue' },
    });
  });
  it('says nothing of what happened before somebody listened', async () => {
    await happen();
    clock.passMs(1_000);
    await listen();
    await certification.sweep();
    expect(await send()).toBe(0);
  });
  it('goes to a body’s own machines alone', async () => {
    const other = await staffOf(certification, contestOf({ workers: 1 }));
    await other.operator.post('/issuers', issuerBody(other.bodyId));
    expect((await subscribe(other.body, other.bodyId, receiver.url)).status).toBe(201);
    await happen();
    expect(await send()).toBe(0);
  });
});

describe('a receiver', () => {
  it('that is down for a while gets everything afterwards, in order and under the same ids', async () => {
    const { subscriptionId } = await listen();
    await happen();
    receiver.answer(() => ({ status: 503 }));
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    clock.passMs(5_000);
    expect(await send()).toBe(1);
    clock.passMs(31_000);
    receiver.answer(() => ({ status: 200 }));
    expect(await send()).toBe(5);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids.slice(0, 3)).toEqual(Array(3).fill(ids[0]));
    expect(new Set(ids).size).toBe(5);
    const listed = await deliveriesOf(staff.body, subscriptionId);
    expect(listed.map(({ attemptCount }) => attemptCount).toSorted()).toEqual([1, 1, 1, 1, 3]);
  });
  it('that stays away for three days finds its messages parked, and gets them by hand', async () => {
    const { subscriptionId } = await listen();
    await happen();
    receiver.answer(() => ({ status: 500 }));
    for (let hours = 0; hours < 80; hours += 1) {
      await send();
      clock.passMs(HOUR_MS);
    }
    const parked = await deliveriesOf(staff.body, subscriptionId);
    expect(parked.map(({ state }) => state)).toEqual(Array(5).fill('parked'));
    receiver.answer(() => ({ status: 200 }));
    expect(await send()).toBe(0);
    const [one] = parked;
    const again = `/webhooks/${subscriptionId}/deliveries/${one?.messageId}/replay`;
    expect((await staff.second.post(again)).status).toBe(200);
    expect(await staff.second.post(again)).toMatchObject({
      ...{ status: 409, body: { code: 'webhook-delivery.waiting' } },
    });
    expect(await send()).toBe(1);
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(one?.messageId);
  });
  it('that refuses one message for good does not keep the others back for days', async () => {
    const { subscriptionId } = await listen();
    await happen();
    const first = () => receiver.received[0]?.headers['webhook-id'];
    receiver.answer(({ headers }) => ({
      status: headers['webhook-id'] === first() ? 400 : 200,
    }));
    for (let tries = 0; tries < 6; tries += 1) {
      await send();
      clock.passMs(HOUR_MS);
    }
    const states = (await deliveriesOf(staff.body, subscriptionId)).map(({ state }) => state);
    expect(states.toSorted()).toEqual([...Array(4).fill('delivered'), 'parked']);
  });
  it('that does not answer is left after its time, and keeps nobody else waiting', async () => {
    const silent = await openReceiver('silent.example.org');
    silent.answer(() => 'silence');
    const { subscriptionId } = await listen();
    const dead = await listen(silent.url);
    await happen();
    const tries = await send({ ca: [receiver.ca, silent.ca], timeoutMs: 300 });
    expect(tries).toBe(6);
    const listed = await deliveriesOf(staff.body, subscriptionId);
    expect(listed.every(({ state }) => state === 'delivered')).toBe(true);
    const [waiting] = (await deliveriesOf(staff.body, dead.subscriptionId)).filter(
      ({ attemptCount }) => attemptCount > 0,
    );
    expect(waiting).toMatchObject({
      state: 'waiting',
      last: { outcome: 'timed-out', status: null },
    });
    await silent.close();
  });
  it('that says it is gone is asked no more, and nothing of it is lost', async () => {
    const { subscriptionId } = await listen();
    await happen();
    receiver.answer(() => ({ status: 410 }));
    expect(await send()).toBe(1);
    clock.passMs(24 * HOUR_MS);
    expect(await send()).toBe(0);
    receiver.answer(() => ({ status: 200 }));
    const path = `/webhooks/${subscriptionId}/state`;
    expect(await staff.body.post(path, { state: 'active' }, { version: 1 })).toMatchObject({
      ...{ status: 412, body: { code: 'webhook.stale' } },
    });
    expect((await staff.body.post(path, { state: 'active' }, { version: 2 })).status).toBe(200);
    expect(await send()).toBe(5);
  });
  it('whose name suddenly leads into a closed network is sent nothing', async () => {
    const { subscriptionId } = await listen();
    await happen();
    for (const address of ['10.0.0.1', '127.0.0.2', '169.254.169.254', '::1']) {
      const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      expect(await send({ resolve })).toBe(1);
      clock.passMs(8 * HOUR_MS);
    }
    expect(receiver.received).toEqual([]);
    const tried = (await deliveriesOf(staff.body, subscriptionId)).find(({ last }) => last);
    expect(tried?.last).toMatchObject({ outcome: 'forbidden-address', status: null });
  });
  it('that redirects is not followed, wherever it points', async () => {
    const { subscriptionId } = await listen();
    await happen();
    receiver.answer(() => ({ status: 307, location: 'https://10.0.0.1/in' }));
    expect(await send()).toBe(1);
    const tried = (await deliveriesOf(staff.body, subscriptionId)).find(({ last }) => last);
    expect(tried).toMatchObject({ state: 'waiting', last: { outcome: 'redirected', status: 307 } });
  });
});

describe('a secret', () => {
  it('is shown by the command that makes it and stored nowhere', async () => {
    const commandId = newId();
    const wish = { label: '示例系统', url: receiver.url, kinds: ['certificate.issued'] };
    const path = `/issuers/${staff.bodyId}/webhooks`;
    const first = await staff.body.post(path, wish, { commandId });
    expect(await staff.body.post(path, wish, { commandId })).toEqual(first);
    const { secret } = first.body as { secret: string };
    const kept = await certification.feeder.execute<{ text: string }>(sql`
      select t::text as text from webhook_secret t union all select t::text from command t
      union all select t::text from webhook_subscription t`);
    expect(kept.some(({ text }) => text.includes(secret.slice('whsec_'.length)))).toBe(false);
    expect((await staff.body.get(path)).body).not.toHaveProperty('items.0.secret');
  });
  it('is replaced without a gap: two are good side by side, a third is not made', async () => {
    const { subscriptionId, secret, secretId } = await listen();
    const path = `/webhooks/${subscriptionId}/secrets`;
    const fresh = await staff.second.post<{ secret: string; secretId: string }>(path);
    expect(fresh.status).toBe(201);
    expect(await staff.body.post(path)).toMatchObject({ body: { code: 'webhook.two-secrets' } });
    await happen();
    await send();
    const [message] = receiver.received;
    // The clock of this test has gone on for days, so each is compared with the reference's own signature.
    const { headers = {}, body = '' } = message ?? {};
    const signedAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const expected = [fresh.body.secret, secret].map((known) =>
      new Webhook(known).sign(headers['webhook-id'] ?? '', signedAt, body),
    );
    expect(headers['webhook-signature']?.split(' ').toSorted()).toEqual(expected.toSorted());
    const ended = (id: string) =>
      certification.app.request(`/api/certification/v1${path}/${id}`, {
        method: 'DELETE',
        headers: { authorization: staff.body.authorization(), 'idempotency-key': newId() },
      });
    expect((await ended(secretId)).status).toBe(200);
    expect((await ended(secretId)).status).toBe(404);
    expect((await ended(fresh.body.secretId)).status).toBe(409);
    expect((await staff.body.post(path)).status).toBe(201);
  });
});

describe('an address', () => {
  it('of a closed network, without https or with a password in it is refused', async () => {
    for (const [url, code] of [
      ['https://10.0.0.1/in', 'webhook.address-private'],
      ['https://localhost/in', 'webhook.address-private'],
      ['http://hook.example.org/in', 'webhook.url-unfit'],
      ['https://u:p@hook.example.org/in', 'webhook.url-unfit'],
      ['nonsense', 'webhook.url-unfit'],
    ] as const) {
      expect(await subscribe(staff.body, staff.bodyId, url)).toMatchObject({
        ...{ status: 422, body: { code } },
      });
    }
  });
  it('is kept by the body’s own people alone, and by nobody after its end', async () => {
    for (const person of [staff.operator, staff.office, staff.stranger]) {
      expect((await subscribe(person, staff.bodyId, receiver.url)).status).toBe(403);
    }
    const { subscriptionId } = await listen();
    const list = `/webhooks/${subscriptionId}/deliveries`;
    expect((await staff.stranger.get(list)).status).toBe(404);
    const path = `/webhooks/${subscriptionId}/state`;
    expect((await staff.body.post(path, { state: 'ended' }, { version: 1 })).status).toBe(200);
    expect(await staff.body.post(path, { state: 'active' }, { version: 2 })).toMatchObject({
      ...{ status: 409, body: { code: 'webhook.ended' } },
    });
  });
});
