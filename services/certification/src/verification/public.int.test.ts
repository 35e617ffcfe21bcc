import type { Verification } from '@jinbang/contracts/http/verify';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  ORIGIN,
  openCertification,
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
import { ask, confirm } from '../register/register.fixture.ts';

const BASE = '/api/certification/v1';
type Issued = { certificateId: string; number: string; state: string; personId: string };

let certification: Certification;
let contest: Contest;
let staff: Staff;
beforeAll(async () => {
  certification = await openCertification();
  contest = contestOf({ workers: 8 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
});
afterAll(() => certification.close());

const live = async (): Promise<Issued> => {
  const { body } = await staff.body.get<{ items: Issued[] }>(
    `/certificates?eventId=${contest.eventId}&state=live`,
  );
  return body.items[0] as Issued;
};
const page = (number: string) =>
  certification.send<{ verification: Verification; credential: string; code?: string }>(
    `${BASE}/public/certificates/${number}`,
  );
const verifyText = (text: string, type = 'application/json') =>
  certification.send<Verification & { code?: string }>(`${BASE}/public/verifications`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  });

describe('what anybody may read', () => {
  it('names the issuer with the key that signed, as did:web and as a key set', async () => {
    const { credential } = (await page((await live()).number)).body;
    const { proof, issuer, credentialStatus } = JSON.parse(credential);
    const { body: did } = await certification.send<{ assertionMethod: string[] }>(
      `${BASE}/public/did.json`,
    );
    expect(did).toMatchObject({ id: 'did:web:cert.example' });
    expect(did.assertionMethod).toContain(proof[0].verificationMethod);
    expect(issuer).toMatchObject({ id: 'did:web:cert.example', name: '示例评价机构' });
    expect(credentialStatus.statusListCredential).toMatch(
      new RegExp(`^${ORIGIN}/status/[0-9a-f-]{36}$`),
    );
    const { body } = await certification.send<{ keys: object[] }>(`${BASE}/public/jwks.json`);
    expect(body.keys).toHaveLength(2);
    for (const key of [
      { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' },
      { kty: 'EC', crv: 'P-256', alg: 'ES256' },
    ]) {
      expect(body.keys).toContainEqual(expect.objectContaining(key));
    }
  });
  it('answers where a credential points: the occupation, under the addresses it names', async () => {
    const { credential } = (await page((await live()).number)).body;
    const { achievement } = JSON.parse(credential).credentialSubject;
    const standard = new URL(achievement.alignment[0].targetUrl).pathname;
    const code = standard.replace('/standards/', '');
    expect(new URL(achievement.id).pathname).toMatch(new RegExp(`^/achievements/${code}/[^/]+$`));
    const occupation = (of: string) =>
      certification.send<{ code: string }>(`${BASE}/public/occupations/${of}`);
    expect((await occupation(code)).body).toMatchObject({
      code: decodeURIComponent(code),
      name: { zh: achievement.alignment[0].targetName },
    });
    const unknown = await occupation('0-00-00-00');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'occupation.unknown']);
  });
  it('never shows a private key', async () => {
    for (const path of ['did.json', 'jwks.json']) {
      const answer = await certification.app.request(`${BASE}/public/${path}`);
      expect(await answer.text()).not.toMatch(/"d"|privateKey|secret/);
    }
  });
  it('finds a number as people type it, and says 404 for one that was never given', async () => {
    const { number } = await live();
    const typed = `${number.slice(0, 1).toLowerCase()} ${number.slice(1, 5)}-${number.slice(5)}`;
    expect((await page(encodeURIComponent(typed))).status).toBe(200);
    expect(await page('S999912000001265000001')).toMatchObject({
      status: 404,
      body: { code: 'certificate.unknown' },
    });
  });
  it('serves the rules a certificate rests on at the address it names', async () => {
    const { credential } = (await page((await live()).number)).body;
    const { id, narrative } = JSON.parse(credential).credentialSubject.achievement.criteria;
    const { body } = await certification.send<{ id: string; rules: { clause: { zh: string } }[] }>(
      new URL(id).pathname,
    );
    expect(body.id).toBe('tianjin-2024');
    expect(body.rules.map(({ clause }) => clause.zh)).toContain(narrative);
  });
});

describe('verifying what somebody brings', () => {
  it('answers a problem for what is no JSON or of another type', async () => {
    expect(await verifyText('{"a":')).toMatchObject({
      status: 400,
      body: { code: 'request.not-json' },
    });
    expect(await verifyText('{}', 'text/plain')).toMatchObject({
      status: 415,
      body: { code: 'request.media-type' },
    });
    expect(await verifyText(`"${'x'.repeat(5 * 1024 * 1024)}"`)).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
  });
  it.each(['{}', '[]', 'null', '{"a":1,"a":2}', '{"@context":[],"issuer":{"id":7}}'])(
    'calls %s invalid and shows nothing',
    async (text) => {
      const { status, body } = await verifyText(text);
      expect([status, body.overall, body.certificate]).toEqual([200, 'invalid', null]);
    },
  );
  it('does not believe a credential of somebody else’s key in our name', async () => {
    const { credential } = (await page((await live()).number)).body;
    const { generateSigningKey, signerOf } = await import('@jinbang/credentials/signer');
    const { secureDocument } = await import('@jinbang/credentials/proof');
    const { rdfCanonical, vendoredLoader } = await import('@jinbang/credentials/rdf-canonical');
    const forged = await secureDocument(JSON.parse(credential.replaceAll('焊工', '电工')), {
      signer: signerOf('did:web:cert.example', generateSigningKey('Ed25519')),
      created: '2026-11-21T00:00:00Z',
      rdfCanonical: rdfCanonical(vendoredLoader),
    });
    const { body } = await verifyText(JSON.stringify(forged));
    expect(body.overall).toBe('invalid');
    expect(body.checks).toContainEqual({ check: 'key', outcome: 'fail', code: 'key.not-listed' });
  });
  it('leaves one of a stranger’s issuer unknown, never valid', async () => {
    const { credential } = (await page((await live()).number)).body;
    const text = credential.replaceAll('did:web:cert.example', 'did:web:other.example');
    expect((await verifyText(text)).body).toMatchObject({ overall: 'unknown', certificate: null });
  });
});

describe('revoking', () => {
  let certificate: Issued;
  beforeEach(async () => {
    certificate = await live();
  });
  const only = () => ({ certificateIds: [certificate.certificateId] });

  it('takes two people, and then shows in the status list, the page and the holding', async () => {
    const asked = await ask(staff.body, 'revoke', only());
    expect(asked.status).toBe(201);
    await certification.sweep();
    expect((await page(certificate.number)).body.verification.overall).toBe('valid');
    const { actId } = asked.body;
    expect((await confirm(staff.second, actId)).status).toBe(200);
    await certification.sweep();
    const after = (await page(certificate.number)).body;
    expect(after.verification).toMatchObject({
      overall: 'revoked',
      certificate: { number: certificate.number },
    });
    expect((await verifyText(after.credential)).body.overall).toBe('revoked');
    const [holding] = await certification.feeder.execute(sql`
      select ended_at from holding where certificate_id = ${certificate.certificateId}`);
    expect(holding?.ended_at).not.toBeNull();
    const told = await certification.told('certification.certificate.revoked');
    expect(told).toContainEqual(
      expect.objectContaining({
        aggregateId: certificate.certificateId,
        aggregateVersion: 2,
        data: expect.objectContaining({ cause: 'office' }),
      }),
    );
    // The decision stands as it was: nothing is issued a second time by itself.
    expect(await certification.sweep()).toBe(0);
  });
  it('is asked for by the body or the office alone, with a reason, and confirmed by another', async () => {
    const people = [staff.stranger, staff.operator];
    // Neither is shown the rows, so they make a hash up.
    const unseen = { rowsHash: '0'.repeat(64) };
    const tried = await Promise.all(people.map((person) => ask(person, 'revoke', only(), unseen)));
    expect(tried.map(({ status }) => status)).toEqual([403, 403]);
    expect((await ask(staff.body, 'revoke', only(), { reason: ' ' })).status).toBe(422);
    const asked = await ask(staff.office, 'revoke', only());
    expect(asked.status).toBe(201);
    const { actId } = asked.body;
    expect((await confirm(staff.office, actId)).body.code).toBe('register-act.four-eyes');
    // In the database, too.
    const update = certification.feeder.execute(sql`
      update register_act set confirmed_by = requested_by, confirmed_at = now(), state = 'confirmed'
      where act_id = ${actId}`);
    await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});

describe('the holder’s copy', () => {
  it('goes to the body’s people and to the holder, and to nobody else', async () => {
    const { certificateId, personId } = await live();
    const path = `/certificates/${certificateId}/holder-copy`;
    const copy = await staff.body.get<{ holderCode: string }>(path);
    expect(copy.status).toBe(200);
    expect((await certification.as(personId).get(path)).body).toEqual(copy.body);
    for (const person of [staff.stranger, staff.operator, staff.office]) {
      expect(await person.get(path)).toMatchObject({ status: 403 });
    }
    expect(await certification.as(newId()).get(path)).toMatchObject({ status: 403 });
  });
  it.each(['png', 'svg'] as const)(
    'is a badge as %s, which verifies and holds no code',
    async (form) => {
      const { certificateId } = await live();
      const path = `/certificates/${certificateId}/holder-copy`;
      const { body } = await staff.body.get<{ holderCode: string }>(path);
      const { status, type, bytes } = await staff.body.getFile(`${path}?form=${form}`);
      expect([status, type]).toEqual([200, form === 'png' ? 'image/png' : 'image/svg+xml']);
      expect(bytes.includes(body.holderCode)).toBe(false);
      const verified = await certification.app.request(`${BASE}/public/verifications`, {
        method: 'POST',
        headers: { 'content-type': type ?? '' },
        body: new Uint8Array(bytes),
      });
      expect(await verified.json()).toMatchObject({ overall: 'valid' });
    },
  );
  it('confirms the holder’s name and document with the code, and without it nobody can', async () => {
    const { certificateId, personId } = await live();
    const { body } = await staff.body.get<{ holderCode: string; credential: string }>(
      `/certificates/${certificateId}/holder-copy`,
    );
    const { confirmsIdentity } = await import('@jinbang/credentials/holder-code');
    const credential = JSON.parse(body.credential);
    const idNumber = `000000${personId.slice(-12)}`;
    const confirms = (value: string, code: string) =>
      confirmsIdentity(credential, 'nationalIdentityNumber', value, code);
    expect(await confirms(idNumber, body.holderCode)).toBe(true);
    expect(await confirms(idNumber, '0'.repeat(16))).toBe(false);
    expect(await confirms('000000000000000000', body.holderCode)).toBe(false);
  });
});

describe('the document of the service', () => {
  it('names every route with its refusals', async () => {
    const { body } = await certification.send<{ paths: Record<string, object> }>('/openapi.json');
    const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })),
    );
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.map(({ name }) => name)).toContain(`post ${BASE}/public/verifications`);
    for (const { name, route } of routes) {
      expect([name, Object.keys(route.responses)]).toEqual([
        name,
        expect.arrayContaining(['403', '404', '422']),
      ]);
    }
  });
});

describe('what lies in the database', () => {
  it('shows a request the rows of its bodies alone', async () => {
    for (const table of [
      'decision',
      'decision_version',
      'certificate',
      'credential',
      'person_name',
    ]) {
      const rows = await certification.db.execute(sql.raw(`select 1 from ${table} limit 1`));
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
  it('cannot be changed where it is kept for ever', async () => {
    for (const table of ['decision_version', 'credential', 'number_register', 'status_index']) {
      for (const db of [certification.db, certification.feeder]) {
        const change = db.execute(sql.raw(`delete from ${table}`));
        await expect(change).rejects.toMatchObject({ cause: { code: '42501' } });
      }
    }
  });
  it('has no key, code or document number in plain text', async () => {
    const { personId, certificateId } = await live();
    const [name] = await certification.feeder.execute<{ sealed_identity: string }>(sql`
      select sealed_identity from person_name where person_id = ${personId}`);
    const [certificate] = await certification.feeder.execute<{ sealed_holder_code: string }>(sql`
      select sealed_holder_code from certificate where certificate_id = ${certificateId}`);
    const [key] = await certification.feeder.execute<{ sealed_key: string }>(
      sql`select sealed_key from signing_key limit 1`,
    );
    expect(name?.sealed_identity).toMatch(/^v1\.[\w-]+$/);
    expect(certificate?.sealed_holder_code).toMatch(/^v1\.[\w-]+$/);
    expect(key?.sealed_key).toMatch(/^v1\.[\w-]+$/);
  });
});

describe('a person who was erased', () => {
  it('has no name here any more, and a certificate that still verifies', async () => {
    const { number, certificateId, personId } = await live();
    await certification.feeder.execute(sql`delete from person_name where person_id = ${personId}`);
    const { body } = await page(number);
    expect(body.verification).toMatchObject({
      overall: 'valid',
      certificate: { maskedName: null },
    });
    expect(await staff.body.get(`/certificates/${certificateId}`)).toMatchObject({
      body: { name: null },
    });
  });
});
