import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsOf, linesOf, prizedRows, releasedPlan } from '../award/award.fixture.ts';
import { findAward } from '../award/award-document.store.ts';
import {
  type Certification,
  issuerBody,
  openCertification,
  type Person,
} from '../certification.fixture.ts';
import { appointed, resultTold } from '../contest.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

/** An organiser whose award documents are made, with two of its people and two of the platform's. */
const awarding = async () => {
  const hosts = await hostsOf(certification);
  const bodyId = hosts.contest.ownerId;
  const [another, ...operators] = [1, 2, 3].map(() => certification.as(newId())) as [
    Person,
    Person,
    Person,
  ];
  await certification.hear([
    appointed(another.personId, 'organiser', { kind: 'organisation', id: bodyId }),
    ...operators.map(({ personId }) =>
      appointed(personId, 'platform-operator', { kind: 'platform' }),
    ),
  ]);
  const planId = await releasedPlan(hosts);
  await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
  await certification.sweep();
  const [line] = await linesOf(hosts, planId);
  const keyNow = async () =>
    (await findAward(certification.db, line?.number ?? ''))?.credential.keyName ?? '';
  const keys = `/issuers/${bodyId}/signing-keys`;
  return { hosts, bodyId, keys, keyNow, organisers: [hosts.first, another] as const, operators };
};

const removed = async (
  keys: string,
  keyName: string,
  [asking, confirming]: readonly [Person, Person],
): Promise<SigningKey | undefined> => {
  const listed = (await asking.get<{ items: SigningKey[] }>(keys)).body.items;
  expect(listed.map((key) => key.keyName)).toContain(keyName);
  const asked = await asking.post<{ removalId: string }>(`${keys}/${keyName}/removals`, {
    reason: '私钥可能泄露',
  });
  const confirm = `/key-removals/${asked.body.removalId}/confirmation`;
  expect((await confirming.post(confirm, undefined, { version: 1 })).status).toBe(200);
  await certification.sweep();
  const { items } = (await confirming.get<{ items: SigningKey[] }>(keys)).body;
  return items.find((key) => key.keyName === keyName);
};

describe('a compromised key of an organiser’s award documents', () => {
  it('is removed by two of the organiser’s own people, and what it signed is signed again', async () => {
    const { keys, keyNow, organisers } = await awarding();
    const keyName = await keyNow();
    expect(await removed(keys, keyName, organisers)).toMatchObject({
      ...{ state: 'removed', certificateCount: 0 },
      removal: { state: 'done', renewedCount: 3 },
    });
    expect(await keyNow()).not.toBe(keyName);
  });
  it('is removed by two of those who run the platform it lies on', async () => {
    const { keys, keyNow, operators } = await awarding();
    const keyName = await keyNow();
    const [one, two] = operators as [Person, Person];
    const found = await removed(keys, keyName, [one, two]);
    expect(found?.removal).toMatchObject({ state: 'done', renewedCount: 3 });
  });
  it('is no other organiser’s to see or to remove', async () => {
    const { hosts, keys, keyNow } = await awarding();
    const asked = [
      await hosts.stranger.get(keys),
      await hosts.stranger.post(`${keys}/${await keyNow()}/removals`, { reason: '测试' }),
      // An office for one competition is none for the organiser.
      await hosts.second.post(`${keys}/${await keyNow()}/retirement`, { reason: '测试' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
  it('is the certification office’s alone where the organiser is an issuing body, too', async () => {
    const { bodyId, keys, keyNow, organisers, operators } = await awarding();
    const filed = issuerBody(bodyId, { bodyCode: '9001' });
    expect((await operators[0]?.post('/issuers', filed))?.status).toBe(201);
    const [organiser] = organisers;
    const asked = [
      await organiser.get(keys),
      await organiser.post(`${keys}/${await keyNow()}/removals`, { reason: '测试' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403]);
  });
});

describe('the organisers of award documents', () => {
  it('are listed in pages with name and code, for anybody signed in', async () => {
    const { bodyId, hosts } = await awarding();
    type Page = { items: { bodyId: string; name: string; code: string }[]; next: string | null };
    const seen: Page['items'] = [];
    for (let after = ''; ; ) {
      const { body } = await hosts.stranger.get<Page>(`/award-organisers?limit=2${after}`);
      seen.push(...body.items);
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen.find((one) => one.bodyId === bodyId)?.name).toBe('示例市总工会');
    expect(new Set(seen.map((one) => one.bodyId)).size).toBe(seen.length);
  });
});
