import type { RegisteredPage } from '@jinbang/contracts/http/register';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, namesOf, openCertification } from '../certification.fixture.ts';
import { resultTold, rowsOf } from '../contest.fixture.ts';
import type { AskNames } from '../person/names.client.ts';
import {
  actOf,
  ask,
  carriedOut,
  confirm,
  credentialOf,
  type Held,
  held,
  isSet,
  lifeOf,
  preview,
} from './register.fixture.ts';

/** Who was renamed at registration since. */
const renamed = new Map<string, string>();
const askNames: AskNames = async (ids) =>
  (await namesOf()(ids)).map((person) => ({
    ...person,
    name: renamed.get(person.personId) ?? person.name,
  }));

let certification: Certification;
let here: Held;
let elsewhere: Held;
let free: string[] = [];
beforeAll(async () => {
  certification = await openCertification({ askNames });
  here = await held(certification);
  elsewhere = await held(certification, 3);
  const { body } = await search({ eventId: here.contest.eventId });
  free = body.items.map(({ certificateId }) => certificateId);
});
afterAll(() => certification.close());

const search = (wish: object, person = here.staff.body) =>
  person.post<RegisteredPage & { code?: string }>('/certificate-searches', wish);
/** A certificate no other test touched. */
const fresh = (): string => {
  const certificateId = free.pop();
  if (certificateId === undefined) throw new Error('no certificate is left');
  return certificateId;
};
const only = (certificateId: string) => ({ certificateIds: [certificateId] });
const states = (certificateId: string) =>
  lifeOf(here.staff.body, certificateId).then(({ certificate, moments }) => ({
    state: certificate.state,
    moments: moments.map(({ what }) => what),
  }));

describe('the register', () => {
  it('finds a number as people type it, or a part of it', async () => {
    const [first] = (await search({ eventId: here.contest.eventId, limit: 1 })).body.items;
    const typed = ` ${first?.number.toLowerCase().slice(0, 5)} ${first?.number.slice(5)} `;
    for (const number of [typed, first?.number.slice(9)]) {
      const { body } = await search({ eventId: here.contest.eventId, number });
      expect(body.items).toContainEqual(first);
    }
    expect((await search({ number: 'S%' })).body.items).toEqual([]);
  });
  it('finds a holder by name for the body, and not for an organiser or another body', async () => {
    const { items } = (await search({ name: '测试', limit: 200 })).body;
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ bodyId }) => bodyId))).toEqual(new Set([here.staff.bodyId]));
    expect((await search({ name: '%' })).body.items).toEqual([]);
    const stranger = await search({ name: '测试' }, here.staff.stranger);
    expect(stranger).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    const operator = await search({ name: '测试' }, here.staff.operator);
    expect(operator).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
  });
  it('is read in pages, the newest first, each certificate once', async () => {
    const { eventId } = here.contest;
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const { body } = await search({ eventId, limit: 3, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ certificateId }) => certificateId));
      after = body.next;
    }
    expect(seen.every((one, place) => place === 0 || one < (seen[place - 1] ?? ''))).toBe(true);
    expect(new Set(seen).size).toBe(10);
  });
  it('narrows by level, state, days and key, and refuses what no database takes', async () => {
    const { eventId } = here.contest;
    const count = async (wish: object) => (await search({ eventId, ...wish })).body.items.length;
    expect(await count({ level: '2' })).toBe(10);
    expect(await count({ level: '1' })).toBe(0);
    expect(await count({ issuedFrom: '2020-01-01', issuedTo: '2099-01-01' })).toBe(10);
    expect(await count({ issuedTo: '2020-01-01' })).toBe(0);
    expect(await count({ expired: true })).toBe(0);
    const { versions } = await lifeOf(here.staff.body, free[0] ?? '');
    expect(await count({ keyName: versions[0]?.keyName })).toBe(10);
    expect(await count({ keyName: 'none' })).toBe(0);
    for (const wish of [{ name: 'a\u0000' }, { number: '\u0000' }, { keyName: '%00' }]) {
      expect((await search(wish)).status).toBe(422);
    }
  });
});

describe('an act', () => {
  it('takes two people: suspended, told, not in the status list, and reinstated', async () => {
    const id = fresh();
    const credential = await credentialOf(here.staff.body, id);
    const done = await carriedOut(certification, here.staff, 'suspend', only(id));
    expect(done).toMatchObject({ state: 'done', rows: 1, done: 1, refused: 0 });
    expect(await states(id)).toEqual({ state: 'suspended', moments: ['issue', 'suspend'] });
    expect(await isSet(certification, credential)).toBe(false);
    await carriedOut(certification, here.staff, 'reinstate', only(id));
    expect(await states(id)).toEqual({
      state: 'live',
      moments: ['issue', 'suspend', 'reinstate'],
    });
    const told = (await certification.told()).filter(({ aggregateId }) => aggregateId === id);
    expect(told.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['certification.certificate.issued', 1],
      ['certification.certificate.suspended', 2],
      ['certification.certificate.reinstated', 3],
    ]);
  });
  it('is not confirmed by whoever asked, nor by another body, nor twice', async () => {
    const { body, second } = here.staff;
    const id = fresh();
    const { actId } = (await ask(body, 'suspend', only(id))).body;
    expect(await confirm(body, actId)).toMatchObject({
      status: 403,
      body: { code: 'register-act.four-eyes' },
    });
    const { rowsHash, version } = await actOf(body, actId);
    const path = `/register-acts/${actId}/confirmation`;
    expect(await elsewhere.staff.body.post(path, { rowsHash }, { version })).toMatchObject({
      status: 404,
      body: { code: 'register-act.unknown' },
    });
    expect((await confirm(second, actId)).status).toBe(200);
    expect(await second.post(path, { rowsHash }, { version })).toMatchObject({
      status: 409,
      body: { code: 'register-act.not-waiting' },
    });
    await certification.sweep();
    await certification.sweep();
    expect((await states(id)).moments).toEqual(['issue', 'suspend']);
  });
  it('asked twice under one command id is asked once', async () => {
    const { body } = here.staff;
    const id = fresh();
    const { rowsHash } = (await preview(body, 'revoke', only(id))).body;
    const wish = { act: 'revoke', cause: 'error', reason: '测试', filter: only(id), rowsHash };
    const commandId = newId();
    const [first, again] = [
      await body.post<{ actId: string }>('/register-acts', wish, { commandId }),
      await body.post<{ actId: string }>('/register-acts', wish, { commandId }),
    ];
    expect(again).toEqual(first);
    expect(await body.post('/register-acts', wish)).toMatchObject({
      status: 409,
      body: { code: 'register-act.already-requested' },
    });
    expect((await lifeOf(body, id)).waiting.map(({ actId }) => actId)).toEqual([first.body.actId]);
    const taken = await body.post(`/register-acts/${first.body.actId}/withdrawal`, undefined, {
      version: 1,
    });
    expect(taken.status).toBe(200);
    expect((await lifeOf(body, id)).waiting).toEqual([]);
    expect((await preview(body, 'revoke', only(id))).body.count).toBe(1);
  });
  it('stands under the rows that were shown: of other rows it is 412', async () => {
    const { body, second } = here.staff;
    const id = fresh();
    const seen = (await preview(body, 'revoke', only(id))).body.rowsHash;
    await carriedOut(certification, here.staff, 'suspend', only(id));
    const wish = { act: 'revoke', cause: 'error', reason: '测试', filter: only(id) };
    expect(await body.post('/register-acts', { ...wish, rowsHash: seen })).toMatchObject({
      status: 412,
      body: { code: 'register-act.rows-changed' },
    });
    const { actId } = (await ask(body, 'revoke', only(id))).body;
    expect(await confirm(second, actId, { rowsHash: seen })).toMatchObject({
      status: 412,
      body: { code: 'register-act.rows-changed' },
    });
    expect((await confirm(second, actId)).status).toBe(200);
    await certification.sweep();
    const credential = await credentialOf(body, id);
    expect(await isSet(certification, credential)).toBe(true);
    expect((await states(id)).state).toBe('revoked');
  });
  it('of a revoked certificate is refused, whatever it is', async () => {
    const id = fresh();
    await carriedOut(certification, here.staff, 'revoke', only(id));
    for (const act of ['suspend', 'reinstate', 'revoke', 'reissue', 'correct'] as const) {
      expect(await ask(here.staff.body, act, only(id))).toMatchObject({
        status: 409,
        body: { code: 'certificate.not-live' },
      });
    }
    expect((await lifeOf(here.staff.body, id)).acts).toEqual([]);
  });
  it('refuses nonsense with a sentence and does nothing', async () => {
    const { body, stranger } = here.staff;
    const id = fresh();
    expect(await ask(body, 'suspend', only(id), { cause: 'lost' })).toMatchObject({
      status: 422,
      body: { code: 'register-act.other-cause' },
    });
    expect(await ask(body, 'suspend', only(newId()))).toMatchObject({
      status: 404,
      body: { code: 'certificate.unknown' },
    });
    expect((await ask(body, 'suspend', only(id), { reason: ' ' })).status).toBe(422);
    expect((await preview(stranger, 'suspend', only(id))).status).toBe(403);
    expect((await preview(elsewhere.staff.body, 'suspend', only(id))).body.count).toBe(0);
    expect((await states(id)).moments).toEqual(['issue']);
  });
});

describe('a corrected certificate (更正)', () => {
  it('keeps its number: the new file is valid, the old one’s bit is set for ever', async () => {
    const id = fresh();
    const { body } = here.staff;
    const before = await credentialOf(body, id);
    const { certificate } = await lifeOf(body, id);
    const nothing = await carriedOut(certification, here.staff, 'correct', only(id));
    expect(nothing).toMatchObject({ done: 0, refused: 1 });
    expect(await credentialOf(body, id)).toBe(before);

    renamed.set(certificate.personId, '测试甲更');
    const done = await carriedOut(certification, here.staff, 'correct', only(id));
    expect(done).toMatchObject({ state: 'done', done: 1, refused: 0 });
    const after = await credentialOf(body, id);
    const [old, now] = [JSON.parse(before), JSON.parse(after)];
    expect(now.id).not.toBe(old.id);
    expect(now.credentialSubject.licenseNumber).toBe(certificate.number);
    expect(now.validFrom).toBe(old.validFrom);
    expect(now.credentialSubject.identifier).not.toEqual(old.credentialSubject.identifier);
    expect([await isSet(certification, before), await isSet(certification, after)]).toEqual([
      true,
      false,
    ]);
    const life = await lifeOf(body, id);
    expect(life.certificate).toMatchObject({ credentialVersion: 2, name: '测试甲更' });
    expect(life.versions.map(({ state, cause }) => [state, cause])).toEqual([
      ['current', null],
      ['superseded', 'misspelt'],
    ]);
    expect(life.moments.map(({ what, credentialVersion }) => [what, credentialVersion])).toEqual([
      ['issue', 1],
      ['correct', 2],
    ]);
    expect(await certification.tools.verify(after)).toMatchObject({ overall: 'valid' });
    // Elsewhere its bit alone is seen; we say that another version stands in its place.
    expect(await certification.tools.verify(before)).toMatchObject({ overall: 'superseded' });
    const copy = await body.get<{ holderCode: string; credential: string }>(
      `/certificates/${id}/holder-copy`,
    );
    expect(copy.body.credential).toBe(after);
    await carriedOut(certification, here.staff, 'revoke', only(id));
    expect([await isSet(certification, before), await isSet(certification, after)]).toEqual([
      true,
      true,
    ]);
    for (const credential of [before, after]) {
      expect(await certification.tools.verify(credential)).toMatchObject({ overall: 'revoked' });
    }
  });
});

describe('an amended result', () => {
  it('still revokes what no longer follows, also of suspended certificates', async () => {
    const amended = await held(certification, 3);
    const { contest, staff } = amended;
    const { body } = await search({ eventId: contest.eventId }, staff.body);
    const first = body.items.find(({ personId }) => personId === contest.contestants[0]?.personId);
    const id = first?.certificateId ?? '';
    await carriedOut(certification, staff, 'suspend', only(id));
    const rows = rowsOf(contest.contestants, { [contest.contestants[0]?.entryId ?? '']: 'DSQ' });
    await certification.hear(resultTold(contest, { rows, resultVersion: 2 }));
    await certification.sweep();
    const life = await lifeOf(staff.body, id);
    expect(life.certificate.state).toBe('revoked');
    expect(life.moments.map(({ what, cause }) => [what, cause])).toEqual([
      ['issue', 'decision'],
      ['suspend', 'doubt'],
      ['revoke', 'result-amended'],
    ]);
    expect(await isSet(certification, await credentialOf(staff.body, id))).toBe(true);
  });
});
