import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contest, madeUpIdNumber, setUpContest } from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let entryId: string;
let personId: string;

/** The head of a PNG of one inch; nothing of it is decoded. */
const photo = Buffer.from(
  `89504e470d0a1a0a0000000d49484452${'0000012c000001a4'}`.padEnd(80, '0'),
  'hex',
);

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
  const member = {
    name: '测试甲',
    sex: 'female',
    idType: 'resident-id',
    idNumber: madeUpIdNumber(951),
    ethnicGroup: '汉',
    education: 'college',
    phone: '138 0000 0001',
    memberKind: 'worker',
    workplace: '示例工厂',
    yearsInOccupation: 4,
    condition: '三级第2条',
    heldLevel: '4',
    heldCertificateNo: 'S000000000000000000001',
  };
  const forms = [
    { organisationId: contest.ownerId, group: 'worker', delegation: '示例队', members: [member] },
  ];
  const entered = await registration.operator.post<{ entries: { entryId: string }[] }>(
    `/events/${contest.eventId}/entry-forms`,
    { forms },
  );
  expect(entered).toMatchObject({ status: 201 });
  entryId = entered.body.entries[0]?.entryId ?? '';
  const { body } = await registration.operator.get<{ members: { personId: string }[] }>(
    `/entries/${entryId}/form`,
  );
  personId = body.members[0]?.personId ?? '';
  const sent = await registration.app.request(
    `/api/registration/v1/entries/${entryId}/members/${personId}/photo`,
    {
      method: 'PUT',
      headers: {
        authorization: registration.operator.authorization,
        'idempotency-key': newId(),
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(photo),
    },
  );
  expect(sent.status).toBe(200);
});
afterAll(() => registration.close());

const ask = (service: string, purpose: string) =>
  registration.askNames(service, { purpose, personIds: [personId], entryIds: [entryId] });

describe('what the form of an entry says of a member', () => {
  it('is told to the service that certifies, with the phone in full and what files there are', async () => {
    const { body } = await ask('certification', 'certificate');
    expect(body).toMatchObject({
      people: [
        {
          identity: { idNumber: madeUpIdNumber(951) },
          forms: [
            {
              entryId,
              ...{ sex: 'female', ethnicGroup: '汉族', education: 'college' },
              ...{ phone: '13800000001', workplace: '示例工厂', memberKind: 'worker' },
              ...{ yearsInOccupation: 4, condition: '三级第2条' },
              heldCertificateNo: 'S000000000000000000001',
              files: [{ kind: 'photo', byteCount: photo.length, flaws: [] }],
            },
          ],
        },
      ],
    });
  });
  it('is told to nobody else, however they ask', async () => {
    const { body } = await ask('ranking', 'board');
    expect(JSON.stringify(body)).not.toContain('forms');
    expect((await ask('ranking', 'certificate')).status).toBe(403);
  });
  it('has files that are handed out whole to that service alone', async () => {
    const asked = { entryId, personId, kind: 'photo' };
    const given = await registration.askEntryFile('certification', asked);
    expect(given.status).toBe(200);
    // Safe: what is not JSON the fixture reads as bytes.
    expect(Buffer.from(given.body as unknown as Uint8Array).equals(photo)).toBe(true);
    expect((await registration.askEntryFile('ranking', asked)).status).toBe(403);
    expect((await registration.askEntryFile('stranger', asked)).status).toBe(401);
  });
  it.each([
    ['nobody handed in', () => ({ entryId, personId, kind: 'certificate' })],
    ['is of an entry the person is not in', () => ({ entryId, personId: newId(), kind: 'photo' })],
    ['is of no entry', () => ({ entryId: newId(), personId, kind: 'photo' })],
  ])('is missing where it %s', async (_, asked) => {
    expect(await registration.askEntryFile('certification', asked())).toMatchObject({
      status: 404,
      body: { code: 'evidence.unknown' },
    });
  });
});
