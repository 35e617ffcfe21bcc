import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Verification } from '@jinbang/contracts/http/verify';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { carriedOut } from '../register/register.fixture.ts';

const BASE = '/api/certification/v1';
const reason = '私钥所在服务器被入侵';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

type Body = { readonly staff: Staff; readonly contest: Contest };
/** A body of its own with certificates issued. */
const issued = async (): Promise<Body> => {
  const contest = contestOf({ workers: 6 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return { staff, contest };
};

const keysOf = async ({ staff }: Body, person: Person = staff.body): Promise<SigningKey[]> =>
  (await person.get<{ items: SigningKey[] }>(`/issuers/${staff.bodyId}/signing-keys`)).body.items;
const keyOf = async (body: Body, algorithm: SigningKey['algorithm'] = 'Ed25519') => {
  const found = (await keysOf(body)).find(
    (key) => key.algorithm === algorithm && key.state === 'active',
  );
  if (!found) throw new Error('no active key');
  return found;
};
const namedKey = async (body: Body, keyName: string) =>
  (await keysOf(body)).find((key) => key.keyName === keyName);

type Kept = { certificateId: string; number: string; text: string };
const certificatesOf = async ({ staff, contest }: Body): Promise<Kept[]> => {
  const { body } = await staff.body.get<{ items: { certificateId: string; number: string }[] }>(
    `/certificates?eventId=${contest.eventId}`,
  );
  return Promise.all(
    body.items.map(async ({ certificateId, number }) => {
      const path = `${BASE}/public/certificates/${number}`;
      const page = await certification.send<{ credential: string }>(path);
      return { certificateId, number, text: page.body.credential };
    }),
  );
};
const verify = async (text: string): Promise<Verification> =>
  (
    await certification.send<Verification>(`${BASE}/public/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
  ).body;
const didKeys = async (): Promise<string> =>
  JSON.stringify((await certification.send(`${BASE}/public/did.json`)).body);
const keyNameOf = (text: string): string =>
  String(JSON.parse(text).proof[0].verificationMethod).split('#')[1] ?? '';

const path = ({ staff }: Body, keyName: string, act: string) =>
  `/issuers/${staff.bodyId}/signing-keys/${keyName}/${act}`;
const askRemoval = (body: Body, keyName: string, person = body.staff.body) =>
  person.post<{ removalId: string; version: number }>(path(body, keyName, 'removals'), { reason });
const remove = async (body: Body, keyName: string): Promise<string> => {
  const { removalId } = (await askRemoval(body, keyName)).body;
  const confirmed = await body.staff.second.post(
    `/key-removals/${removalId}/confirmation`,
    undefined,
    { version: 1 },
  );
  expect(confirmed).toMatchObject({ status: 200, body: { removalId, version: 2 } });
  return removalId;
};

describe('the keys of a body', () => {
  it('are one for proofs and one for JWTs from the day it is on file, and both are listed', async () => {
    const body = await issued();
    const keys = await keysOf(body);
    const said = new Set(keys.map(({ algorithm, state }) => `${algorithm} ${state}`));
    expect([keys.length, said]).toEqual([2, new Set(['Ed25519 active', 'ES256 active'])]);
    const certificates = await certificatesOf(body);
    const [ed, es] = [await keyOf(body), await keyOf(body, 'ES256')];
    expect([ed.certificateCount, es.certificateCount]).toEqual([certificates.length, 0]);
    const did = (
      await certification.send<{
        assertionMethod: string[];
        verificationMethod: { id: string; type: string }[];
      }>(`${BASE}/public/did.json`)
    ).body;
    for (const [key, type] of [
      [ed, 'Multikey'],
      [es, 'JsonWebKey'],
    ] as const) {
      const id = `did:web:cert.example#${key.keyName}`;
      expect(did.assertionMethod).toContain(id);
      expect(did.verificationMethod).toContainEqual(expect.objectContaining({ id, type }));
    }
  });
  it('are made where a body was filed before there were two kinds', async () => {
    const body = await issued();
    await certification.feeder.execute(sql`
      delete from signing_key where body_id = ${body.staff.bodyId} and algorithm = 'ES256'`);
    expect(await keysOf(body)).toHaveLength(1);
    await certification.sweep();
    expect((await keyOf(body, 'ES256')).state).toBe('active');
    expect(await certification.sweep()).toBe(0);
  });
  it('are shown and changed by the body and the platform alone', async () => {
    const body = await issued();
    const { staff } = body;
    const { keyName } = await keyOf(body);
    const list = `/issuers/${staff.bodyId}/signing-keys`;
    for (const person of [staff.body, staff.second, staff.operator]) {
      expect((await person.get(list)).status).toBe(200);
    }
    const others = [staff.office, staff.stranger, certification.as(newId())];
    for (const person of others) {
      expect(await person.get(list)).toMatchObject({ status: 403 });
      for (const act of ['retirement', 'removals']) {
        const answer = await person.post(path(body, keyName, act), { reason });
        expect(answer).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
      }
    }
    expect(JSON.stringify(await keysOf(body))).not.toMatch(/sealed|"d"/);
  });
  it('of a body nobody knows are not said to be none', async () => {
    const { operator } = (await issued()).staff;
    const answer = await operator.get(`/issuers/${newId()}/signing-keys`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'issuer.unknown' } });
  });
  it('cannot be two active ones of a kind, whoever writes', async () => {
    const body = await issued();
    const twice = certification.feeder.execute(sql`
      insert into signing_key (key_name, body_id, did, public_key, sealed_key, algorithm, state, made_at)
      select key_name || 'x', body_id, did, public_key, sealed_key, algorithm, state, made_at
      from signing_key where body_id = ${body.staff.bodyId}`);
    await expect(twice).rejects.toMatchObject({ cause: { code: '23505' } });
  });
});

describe('a replaced key', () => {
  it('stays listed: what it signed verifies, and so does what the new one signs', async () => {
    const body = await issued();
    const [before] = await certificatesOf(body);
    const old = await keyOf(body);
    const answer = await body.staff.body.post<{ newKey: string }>(
      path(body, old.keyName, 'retirement'),
      { reason: '每年更换' },
    );
    expect(answer.status).toBe(201);
    const fresh = await keyOf(body);
    expect(fresh.keyName).toBe(answer.body.newKey);
    expect(await namedKey(body, old.keyName)).toMatchObject({
      state: 'retired',
      replaced: { newKey: fresh.keyName, reason: '每年更换', by: body.staff.body.personId },
    });
    expect((await verify(before?.text ?? '')).overall).toBe('valid');
    const next = contestOf({ workers: 2 });
    await certification.hear([
      competitionDeclared(next),
      eventArranged(next),
      ...entriesAdmitted(next),
    ]);
    await certification.feeder.execute(sql`
      insert into adoption select ${next.competitionId}, body_id, pack_id, pack_version, approval,
        pack, adopted_by, adopted_at, 1, consent, consent_by, consent_at
      from adoption where competition_id = ${body.contest.competitionId}`);
    await certification.feeder.execute(sql`
      update standing_authorisation set competition_id = null where body_id = ${body.staff.bodyId}`);
    await certification.hear(resultTold(next));
    await certification.sweep();
    const [row] = await certification.feeder.execute<{ body: string }>(sql`
      select credential.body from credential join certificate using (certificate_id)
      where event_id = ${next.eventId} limit 1`);
    expect(keyNameOf(row?.body ?? '')).toBe(fresh.keyName);
    expect((await verify(row?.body ?? '')).overall).toBe('valid');
  });
  it('is replaced once: twice the same command answers the same, another is refused', async () => {
    const body = await issued();
    const { keyName } = await keyOf(body);
    const commandId = newId();
    const act = (id: string) =>
      body.staff.body.post(
        path(body, keyName, 'retirement'),
        { reason: '更换' },
        { commandId: id },
      );
    const first = await act(commandId);
    expect(await act(commandId)).toEqual(first);
    expect(await act(newId())).toMatchObject({
      status: 409,
      body: { code: 'signing-key.already-retired' },
    });
    expect((await keysOf(body)).filter(({ algorithm }) => algorithm === 'Ed25519')).toHaveLength(2);
  });
  it('is one the body has, with a reason', async () => {
    const body = await issued();
    const other = await keyOf(await issued());
    expect(
      await body.staff.body.post(path(body, other.keyName, 'retirement'), { reason }),
    ).toMatchObject({ status: 404, body: { code: 'signing-key.unknown' } });
    const own = await keyOf(body);
    for (const [keyName, why] of [
      [own.keyName, ''],
      [own.keyName, 'x'.repeat(501)],
      ['%00', reason],
      ['z6Mk', reason],
    ] as const) {
      const answer = await body.staff.body.post(path(body, keyName, 'retirement'), { reason: why });
      expect([keyName, answer.status]).toEqual([keyName, 422]);
    }
  });
});

describe('a compromised key', () => {
  it('is removed by two people: the old text is refused, the same certificate stands signed again', async () => {
    const body = await issued();
    const before = await certificatesOf(body);
    const old = await keyOf(body);
    const removalId = await remove(body, old.keyName);
    expect(await namedKey(body, old.keyName)).toMatchObject({
      state: 'removed',
      removal: { removalId, state: 'signing-again', waitingCount: before.length, renewedCount: 0 },
    });
    expect(await didKeys()).not.toContain(old.keyName);
    for (const { text } of before) {
      const { overall, checks } = await verify(text);
      expect(overall).toBe('invalid');
      expect(checks).toContainEqual({ check: 'key', outcome: 'fail', code: 'key.not-listed' });
    }
    expect(await certification.sweep()).toBeGreaterThan(0);
    const after = await certificatesOf(body);
    const fresh = await keyOf(body);
    for (const [index, { text, number }] of after.entries()) {
      const was = JSON.parse(before[index]?.text ?? '{}');
      const is = JSON.parse(text);
      const { proof: _, validFrom, ...words } = is;
      const { proof: __, validFrom: wasFrom, ...wordsBefore } = was;
      expect([number, words]).toEqual([before[index]?.number, wordsBefore]);
      expect(Date.parse(validFrom)).toBeGreaterThan(Date.parse(wasFrom));
      expect(keyNameOf(text)).toBe(fresh.keyName);
      expect(await certification.sweep()).toBe(0);
    }
    expect(await namedKey(body, old.keyName)).toMatchObject({
      certificateCount: 0,
      replaced: { newKey: fresh.keyName },
      removal: { state: 'done', waitingCount: 0, renewedCount: before.length },
    });
    expect(fresh.certificateCount).toBe(before.length);
    // Still refused, and never mistaken for an older version of a good one.
    expect((await verify(before[0]?.text ?? '')).overall).toBe('invalid');
  });
  it('leaves what was revoked revoked, once it is signed again', async () => {
    const body = await issued();
    const [one] = await certificatesOf(body);
    const filter = { certificateIds: [one?.certificateId ?? ''] };
    await carriedOut(certification, body.staff, 'revoke', filter);
    await remove(body, (await keyOf(body)).keyName);
    await certification.sweep();
    const again = (await certificatesOf(body)).find(({ number }) => number === one?.number);
    expect(again?.text).not.toBe(one?.text);
    expect((await verify(again?.text ?? '')).overall).toBe('revoked');
  });
  it('takes the lists it signed with it: they are signed anew at once', async () => {
    const body = await issued();
    const [one] = await certificatesOf(body);
    const list = JSON.parse(one?.text ?? '{}').credentialStatus.statusListCredential;
    const listKey = async () => {
      const answer = await certification.send<object>(
        `${BASE}/public/status/${list.split('/').at(-1)}`,
      );
      return keyNameOf(JSON.stringify(answer.body));
    };
    const { keyName } = await keyOf(body);
    expect(await listKey()).toBe(keyName);
    await remove(body, keyName);
    expect(await listKey()).toBe((await keyOf(body)).keyName);
  });
  it('may be one that was replaced before, and then nothing else changes hands', async () => {
    const body = await issued();
    const old = await keyOf(body);
    await body.staff.body.post(path(body, old.keyName, 'retirement'), { reason: '更换' });
    const fresh = await keyOf(body);
    await remove(body, old.keyName);
    await certification.sweep();
    expect((await keyOf(body)).keyName).toBe(fresh.keyName);
    expect(await namedKey(body, old.keyName)).toMatchObject({ removal: { state: 'done' } });
  });
  it('is confirmed by somebody else, of the version seen, once; or taken back', async () => {
    const body = await issued();
    const { keyName } = await keyOf(body);
    const { removalId } = (await askRemoval(body, keyName)).body;
    const { staff } = body;
    const end = (person: Person, act: string, version = 1) =>
      person.post(`/key-removals/${removalId}/${act}`, undefined, { version });
    expect(await end(staff.body, 'confirmation')).toMatchObject({
      status: 403,
      body: { code: 'key-removal.four-eyes' },
    });
    expect(await end(staff.stranger, 'confirmation')).toMatchObject({ status: 404 });
    expect(await end(staff.second, 'confirmation', 7)).toMatchObject({ status: 412 });
    expect(await askRemoval(body, keyName, staff.second)).toMatchObject({
      status: 409,
      body: { code: 'key-removal.already-requested' },
    });
    expect(await end(staff.second, 'withdrawal')).toMatchObject({ status: 200 });
    expect(await end(staff.second, 'confirmation', 2)).toMatchObject({
      status: 409,
      body: { code: 'key-removal.withdrawn' },
    });
    expect(await namedKey(body, keyName)).toMatchObject({
      state: 'active',
      removal: { state: 'withdrawn' },
    });
    await remove(body, keyName);
    expect(await askRemoval(body, keyName)).toMatchObject({
      status: 409,
      body: { code: 'signing-key.already-removed' },
    });
  });
  it('cannot be removed by one person alone, nor sign anything afterwards, in the database either', async () => {
    const body = await issued();
    const { keyName } = await keyOf(body);
    const { removalId } = (await askRemoval(body, keyName)).body;
    const alone = certification.feeder.execute(sql`
      update key_removal set confirmed_by = requested_by, confirmed_at = now()
      where removal_id = ${removalId}`);
    await expect(alone).rejects.toMatchObject({ cause: { code: '23514' } });
    await body.staff.second.post(`/key-removals/${removalId}/confirmation`, undefined, {
      version: 1,
    });
    const late = certification.feeder.execute(sql`
      insert into credential select certificate_id, credential_version + 1, body_id, credential_id,
        key_name, valid_from, body from credential where key_name = ${keyName}`);
    await expect(late).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('goes on after a crash, and one bad row stops one row', async () => {
    const body = await issued();
    const all = await certificatesOf(body);
    const { keyName } = await keyOf(body);
    const removalId = await remove(body, keyName);
    let signed = 0;
    const failing = {
      ...certification.tools,
      sign: async (...wish: Parameters<typeof certification.tools.sign>) => {
        const words = JSON.stringify(wish[1]);
        if (words.includes(all[0]?.number ?? 'none')) throw new Error('the module is away');
        signed += 1;
        return certification.tools.sign(...wish);
      },
    };
    const { stepsOf } = await import('../start-certification.ts');
    const step = () =>
      stepsOf(certification.options, failing)
        .find(({ name }) => name === 'sign again')
        ?.run();
    await step();
    expect(signed).toBeGreaterThan(0);
    expect(await namedKey(body, keyName)).toMatchObject({
      removal: {
        removalId,
        state: 'signing-again',
        waitingCount: 1,
        renewedCount: all.length - 1,
      },
    });
    await certification.sweep();
    expect(await namedKey(body, keyName)).toMatchObject({
      removal: { state: 'done', waitingCount: 0, renewedCount: all.length },
    });
  });
  it('is signed again once by several processes at the same time', async () => {
    const body = await issued();
    const all = await certificatesOf(body);
    await remove(body, (await keyOf(body)).keyName);
    await Promise.all([1, 2, 3, 4].map(() => certification.sweep()));
    const [row] = await certification.feeder.execute<{ most: number; renewed: number }>(sql`
      select max(credential_version) as most,
        (select count(*)::int from credential_renewal where body_id = ${body.staff.bodyId}) as renewed
      from credential where body_id = ${body.staff.bodyId}`);
    expect(row).toEqual({ most: 2, renewed: all.length });
  });
});
