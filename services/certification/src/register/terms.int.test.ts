import type { RegisteredPage } from '@jinbang/contracts/http/register';
import { readHolderFragment } from '@jinbang/credentials/holder-fragment';
import { newId } from '@jinbang/kernel/id';
import { standardOf } from '@jinbang/promotion/sample/standard';
import { CONDITIONS_OF } from '@jinbang/promotion/standard/generation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Certification, openCertification, staffOf } from '../certification.fixture.ts';
import {
  appointed,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  OCCUPATION,
  resultTold,
} from '../contest.fixture.ts';
import { dayIn, endOfYears, HOME_ZONE } from '../zone.ts';
import { ask, carriedOut, credentialOf, type Held, isSet, lifeOf } from './register.fixture.ts';

let certification: Certification;
let here: Held;
let ids: string[];
const clock = { at: new Date('2026-11-23T04:00:00Z') };
beforeAll(async () => {
  certification = await openCertification({ now: () => clock.at });
  const contest = contestOf({ workers: 4 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  here = { contest, staff };
  await adopt(staff, contest);
});
afterAll(() => certification.close());

const only = (certificateId: string | undefined) => ({ certificateIds: [certificateId ?? ''] });

describe('before anything is issued', () => {
  it('a standard asks for an end, and the body for a second status', async () => {
    const standard = standardOf(CONDITIONS_OF.second, {
      kind: 'national',
      edition: '2020',
      occupation: { code: OCCUPATION, name: { zh: '焊工' } },
      valid: { from: '2020-01-01', to: null },
      validYears: 3,
    });
    const { operator, body, second, stranger, bodyId } = here.staff;
    const publisher = certification.as(newId());
    await certification.hear([
      appointed(publisher.personId, 'approving-office', { kind: 'platform' }),
    ]);
    const recorded = await operator.post<{ standardId: string }>('/standards', standard);
    const published = await publisher.post(
      `/standards/${recorded.body.standardId}/publication`,
      { supersedes: null },
      { version: 1 },
    );
    expect([recorded.status, published.status]).toEqual([201, 200]);
    const path = `/issuers/${bodyId}/suspension-status`;
    expect((await body.get(path)).body).toMatchObject({ asked: false, version: 0 });
    expect((await body.put(path, { asked: true }, { version: 0 })).status).toBe(200);
    expect(await second.put(path, { asked: false }, { version: 0 })).toMatchObject({
      status: 412,
      body: { code: 'command.stale' },
    });
    expect((await stranger.put(path, { asked: false }, { version: 1 })).status).toBe(403);
    await certification.hear(resultTold(here.contest));
    await certification.sweep();
    const found = await body.post<RegisteredPage>('/certificate-searches', {});
    ids = found.body.items.map(({ certificateId }) => certificateId);
    expect(ids).toHaveLength(4);
  });
});

describe('a certificate with an end', () => {
  it('says until when, expires, and is renewed only to a later day by another version', async () => {
    const { body } = here.staff;
    const [id] = ids;
    const end = endOfYears(dayIn(HOME_ZONE, clock.at), 3, HOME_ZONE);
    const before = await credentialOf(body, id ?? '');
    expect(JSON.parse(before).validUntil).toBe('2029-11-22T15:59:59Z');
    expect((await lifeOf(body, id ?? '')).certificate).toMatchObject({
      validUntil: end.toISOString(),
      isExpired: false,
    });
    const nearer = await carriedOut(certification, here.staff, 'renew', only(id), {
      validUntil: '2028-01-01',
    });
    expect(nearer).toMatchObject({ done: 0, refused: 1 });
    clock.at = new Date(end.getTime() + 1_000);
    const { body: expired } = await body.post<RegisteredPage>('/certificate-searches', {
      expired: true,
    });
    expect(expired.items).toHaveLength(4);
    await carriedOut(certification, here.staff, 'renew', only(id), { validUntil: '2032-11-22' });
    const after = await credentialOf(body, id ?? '');
    expect(JSON.parse(after)).toMatchObject({
      validUntil: '2032-11-22T15:59:59Z',
      credentialSubject: JSON.parse(before).credentialSubject,
    });
    expect([await isSet(certification, before), await isSet(certification, after)]).toEqual([
      true,
      false,
    ]);
    expect((await lifeOf(body, id ?? '')).certificate.isExpired).toBe(false);
    clock.at = new Date('2026-11-23T05:00:00Z');
  });
  it('is not renewed without a day, and nothing else names one', async () => {
    const { body } = here.staff;
    expect(await ask(body, 'renew', only(ids[1]))).toMatchObject({
      status: 422,
      body: { code: 'register-act.end-unfitting' },
    });
  });
});

describe('a certificate with a second status', () => {
  it('is seen as suspended by anybody’s software, and not as revoked, until it is reinstated', async () => {
    const id = ids[2] ?? '';
    const credential = await credentialOf(here.staff.body, id);
    const bits = async () => [
      await isSet(certification, credential, 'revocation'),
      await isSet(certification, credential, 'suspension'),
    ];
    expect(await bits()).toEqual([false, false]);
    await carriedOut(certification, here.staff, 'suspend', only(id));
    expect(await bits()).toEqual([false, true]);
    expect((await certification.tools.verify(credential)).overall).toBe('suspended');
    await carriedOut(certification, here.staff, 'reinstate', only(id));
    expect(await bits()).toEqual([false, false]);
    await carriedOut(certification, here.staff, 'revoke', only(id));
    expect((await bits())[0]).toBe(true);
  });
});

describe('a certificate of another zone', () => {
  it('has its year, its end and the days of its code where the contest was held', async () => {
    // The last night of the year: tomorrow at home, still today in Ürümqi.
    clock.at = new Date('2026-12-31T17:00:00Z');
    const contest = contestOf({ workers: 1 });
    const { staff } = here;
    const scope = { kind: 'competition', id: contest.competitionId } as const;
    await certification.hear([
      competitionDeclared(contest, { zone: 'Asia/Urumqi' }),
      eventArranged(contest),
      ...entriesAdmitted(contest),
      appointed(staff.body.personId, 'certification-body', scope),
      appointed(staff.office.personId, 'approving-office', scope),
    ]);
    await adopt(staff, contest);
    await certification.hear(resultTold(contest));
    await certification.sweep();
    const { body } = await staff.body.post<RegisteredPage>('/certificate-searches', {
      eventId: contest.eventId,
    });
    const [issued] = body.items;
    expect(issued?.number.slice(13, 15)).toBe('26');
    const credential = JSON.parse(await credentialOf(staff.body, issued?.certificateId ?? ''));
    expect(credential.validUntil).toBe('2029-12-30T17:59:59Z');
    const copy = await staff.body.get<{ qrUrl: string }>(
      `/certificates/${issued?.certificateId}/holder-copy`,
    );
    const { pocket } = readHolderFragment(new URL(copy.body.qrUrl).hash);
    const words = pocket?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(words, 'base64url').toString())).toMatchObject({
      u: '2029-12-30',
    });
  });
});
