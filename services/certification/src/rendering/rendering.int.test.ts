import type { JwtForm, SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Verification } from '@jinbang/contracts/http/verify';
import { newId } from '@jinbang/kernel/id';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
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
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { carriedOut } from '../register/register.fixture.ts';

const BASE = '/api/certification/v1';
const FORMS = [
  ['ob-jwt', 'JWT', 'application/jwt'],
  ['vc-jwt', 'vc+jwt', 'application/vc+jwt'],
] as const;
type Kept = { certificateId: string; personId: string; number: string };

let certification: Certification;
let staff: Staff;
let certificates: Kept[];
beforeAll(async () => {
  certification = await openCertification();
  const contest = contestOf({ workers: 6 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const { body } = await staff.body.get<{ items: Kept[] }>(
    `/certificates?eventId=${contest.eventId}`,
  );
  certificates = body.items;
});
afterAll(() => certification.close());

const at = (place: number): Kept => {
  const found = certificates[place];
  if (!found) throw new Error('no such certificate');
  return found;
};
const take = async ({ certificateId }: Kept, form: string, person: Person = staff.body) => {
  const answer = await person.getFile(`/certificates/${certificateId}/renderings/${form}`);
  return { ...answer, text: answer.bytes.toString('utf8') };
};
const verify = async (text: string): Promise<Verification['overall']> => {
  const { body } = await certification.send<Verification>(`${BASE}/public/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/jwt' },
    body: text,
  });
  return body.overall;
};
const published = async () =>
  (await certification.send<JSONWebKeySet>(`${BASE}/public/jwks.json`)).body;

describe.each(FORMS)('a certificate as %s', (form, typ, mediaType) => {
  it('is verified by another library with the published keys, and by our own', async () => {
    const { status, type, text } = await take(at(0), form);
    expect([status, type]).toEqual([200, mediaType]);
    const { payload } = await compactVerify(text, createLocalJWKSet(await published()));
    expect(decodeProtectedHeader(text)).toMatchObject({ alg: 'ES256', typ });
    const said = JSON.parse(new TextDecoder().decode(payload));
    expect(said.credentialSubject.licenseNumber).toBe(at(0).number);
    expect(said).not.toHaveProperty('proof');
    expect(await verify(text)).toBe('valid');
  });
  it('is the holder’s, too, and nobody else’s', async () => {
    const holder = certification.as(at(1).personId);
    expect((await take(at(1), form, holder)).status).toBe(200);
    for (const person of [staff.stranger, certification.as(newId())]) {
      expect((await take(at(1), form, person)).status).toBe(403);
    }
  });
  it('says nothing of the holder that the credential does not say', async () => {
    const body = (await take(at(0), form)).text.split('.')[1] ?? '';
    const said = Buffer.from(body, 'base64url').toString('utf8');
    expect(said).not.toContain('测试甲');
    expect(said).not.toContain(`000000${at(0).personId.slice(-12)}`);
  });
  it('is revoked with the certificate', async () => {
    const one = at(form === 'ob-jwt' ? 2 : 3);
    const { text } = await take(one, form);
    const filter = { certificateIds: [one.certificateId] };
    await carriedOut(certification, staff, 'revoke', filter);
    expect(await verify(text)).toBe('revoked');
  });
});

describe('a rendering', () => {
  it('is of a certificate there is, in a form there is', async () => {
    expect((await take({ ...at(0), certificateId: newId() }, 'ob-jwt')).status).toBe(404);
    for (const form of ['jwt', 'OB-JWT', '%00', 'ob-jwt%0a']) {
      expect([form, (await take(at(0), form)).status]).toEqual([form, 422]);
    }
  });
  it('of a removed key is refused; a fresh one of the same certificate is valid', async () => {
    const forms: readonly JwtForm[] = ['ob-jwt', 'vc-jwt'];
    const old = await Promise.all(forms.map(async (form) => (await take(at(0), form)).text));
    const { body } = await staff.body.get<{ items: SigningKey[] }>(
      `/issuers/${staff.bodyId}/signing-keys`,
    );
    const key = body.items.find(({ algorithm }) => algorithm === 'ES256')?.keyName;
    const asked = await staff.body.post<{ removalId: string }>(
      `/issuers/${staff.bodyId}/signing-keys/${key}/removals`,
      { reason: '私钥泄露' },
    );
    await staff.second.post(`/key-removals/${asked.body.removalId}/confirmation`, undefined, {
      version: 1,
    });
    for (const text of old) expect(await verify(text)).toBe('invalid');
    expect(JSON.stringify(await published())).not.toContain(key);
    for (const form of forms) expect(await verify((await take(at(0), form)).text)).toBe('valid');
  });
});
