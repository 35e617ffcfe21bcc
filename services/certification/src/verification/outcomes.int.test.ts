import type { Verification } from '@jinbang/contracts/http/verify';
import { LEVEL_CONTEXTS } from '@jinbang/credentials/contexts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsOf, linesOf, prizedRows, releasedPlan } from '../award/award.fixture.ts';
import { type Certification, openCertification } from '../certification.fixture.ts';
import { resultTold } from '../contest.fixture.ts';

const PUBLIC = '/api/certification/v1/public';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

const page = (number: string) =>
  certification.send<{ verification: Verification; credential: string; code?: string }>(
    `${PUBLIC}/certificates/${encodeURIComponent(number)}`,
  );
const verify = (body: string, type: string) =>
  certification.send<Verification & { code?: string }>(`${PUBLIC}/verifications`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

describe('an award that somebody shows for a level certificate', () => {
  let number = '';
  let credential = '';
  beforeAll(async () => {
    const hosts = await hostsOf(certification);
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    await certification.sweep();
    number = (await linesOf(hosts, planId))[0]?.number ?? '';
    credential = (await page(number)).body.credential;
  });

  it('is genuine and is told to be no level, by number and by file alike', async () => {
    for (const { overall, outcome, certificate, checks } of [
      (await page(number)).body.verification,
      (await verify(credential, 'application/json')).body,
    ]) {
      expect(checks.filter((one) => one.outcome !== 'pass')).toEqual([]);
      expect([overall, outcome.name]).toEqual(['valid', 'award-not-level']);
      expect(outcome.title.zh).toBe('获奖证书，不是职业技能等级证书');
      expect(certificate).toMatchObject({ kind: 'award', number, level: null, occupation: null });
      expect(certificate).toMatchObject({ issuer: '示例市总工会', upload: null });
      expect(certificate?.maskedName).toMatch(/^测\*+$/);
    }
  });
  it('is found as people type its number', async () => {
    const typed = ` ${number.replaceAll('-', ' ').toLowerCase()} `;
    expect((await page(typed)).body.verification.outcome.name).toBe('award-not-level');
  });
  it('is forged once a word of it was changed', async () => {
    const changed = credential.replace('获奖证书', '荣誉证书');
    const { body } = await verify(changed, 'application/json');
    expect([body.overall, body.outcome.name, body.certificate]).toEqual([
      'invalid',
      'forged',
      null,
    ]);
  });
});

describe('garbage in every carrier', () => {
  it.each([
    ['application/json', '{', 400, 'request.not-json'],
    ['application/jwt', 'not a token', 422, 'carrier.unknown'],
    ['application/vc+jwt', '', 422, 'carrier.unknown'],
    ['image/png', '\u0089PNG nothing', 422, 'carrier.unknown'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 422, 'carrier.empty'],
    ['image/svg+xml', '<svg><!ENTITY a "b"></svg>', 422, 'carrier.damaged'],
    ['application/pdf', '%PDF-1.7 broken', 422, 'carrier.damaged'],
    ['text/html', '<p>', 415, 'request.media-type'],
  ])('%s %j is answered %i %s and nothing else', async (type, body, status, code) => {
    const answer = await verify(body, type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body).not.toHaveProperty('checks');
  });
  it.each(['a.b.c', 'eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJub25lIn0.e30.AA'])(
    'takes the token %s for none of ours',
    async (token) => {
      const { body } = await verify(token, 'application/jwt');
      expect([body.code ?? body.outcome.name, body.certificate ?? null]).toEqual([
        expect.stringMatching(/^(?:not-ours|carrier\.unknown)$/),
        null,
      ]);
    },
  );
  it('takes a token that claims a number no register can hold for none of ours', async () => {
    const part = (words: object) => Buffer.from(JSON.stringify(words)).toString('base64url');
    const claims = {
      '@context': LEVEL_CONTEXTS,
      issuer: 'did:web:x\0',
      credentialSubject: { licenseNumber: 'Y0001\u0000' },
    };
    const token = `${part({ alg: 'ES256', typ: 'vc+jwt', kid: 'did:web:x\0#1' })}.${part(claims)}.AA`;
    const { status, body } = await verify(token, 'application/jwt');
    expect([status, body.overall, body.certificate]).toEqual([200, 'invalid', null]);
  });
  it.each(['%00%00%00%00', 'ABC%00', '%E2%80%AE1234', `${'%27'.repeat(9)}`])(
    'finds no certificate under the number %s',
    async (number) => {
      const { status, body } = await certification.send<{ code: string }>(
        `${PUBLIC}/certificates/${number}`,
      );
      expect([status, body.code]).toEqual([404, 'certificate.unknown']);
    },
  );
  it('says it is busy where more papers come than can be read, and holds nobody up', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => verify('%PDF-1.7 broken', 'application/pdf')),
    );
    const told = new Set(answers.map(({ status, body }) => `${status} ${body.code}`));
    expect(told).toEqual(new Set(['422 carrier.damaged', '503 request.busy']));
  });
});
