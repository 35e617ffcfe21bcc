import type { RegisteredNumbers } from '@jinbang/contracts/http/certificate-number';
import type { RegisteredPage } from '@jinbang/contracts/http/register';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, openCertification } from '../certification.fixture.ts';
import {
  AUTHORISATION,
  beginCommittee,
  certificatesIn,
  finish,
  GIVEN,
  importing,
  range,
  stockOf,
  waitingIn,
} from './number-contest.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const csv = (...numbers: readonly string[]) =>
  Buffer.from(['证书编号,等级', ...numbers.map((number) => `${number},`)].join('\n'));

describe('numbers the province gave', () => {
  it('are bound in their order; short, the rest waits with the document and goes on after an import', async () => {
    const { contest, staff } = await beginCommittee(certification, { workers: 12 });
    expect(await importing(staff, range('JSA0001', 'JSA0004'))).toMatchObject({
      status: 201,
      body: { takenCount: 4, leftOutCount: 0 },
    });
    await finish(certification, contest);
    const first = await certificatesIn(certification, contest);
    expect(first.map(({ number }) => number)).toEqual(['JSA0001', 'JSA0002', 'JSA0003', 'JSA0004']);
    const waiting = await waitingIn(certification, contest);
    expect(waiting).toHaveLength(6);
    expect(new Set(waiting.map(({ code }) => code))).toEqual(
      new Set(['certificate.numbers-short']),
    );
    const stock = await stockOf(staff);
    expect(stock.waiting.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(stock.waiting[0]?.sentence.zh).toContain(AUTHORISATION);
    expect(stock.waiting[0]?.sentence.en).toContain(AUTHORISATION);

    await importing(staff, range('JSB0001', 'JSB0010'));
    await certification.sweep();
    const all = await certificatesIn(certification, contest);
    expect(all.map(({ number }) => number).slice(4)).toEqual(
      Array.from({ length: 6 }, (_, place) => `JSB000${place + 1}`),
    );
    expect(new Set(all.map(({ person_id }) => person_id)).size).toBe(10);
    expect(await waitingIn(certification, contest)).toEqual([]);
    expect((await stockOf(staff)).free).toMatchObject([{ freeCount: 4, next: 'JSB0007' }]);
  });

  it('from a file are shown row by row before anything is kept, and taken over as shown', async () => {
    const { staff } = await beginCommittee(certification, { workers: 1 });
    const { body, bodyId } = staff;
    const bytes = csv('JSC0001', 'JSC0002', 'JSC0002', 'JSC0005', '=1+1', '甲');
    const preview = await body.putFile<{ rows: object[]; fileSha256: string }>(
      `/issuers/${bodyId}/number-file`,
      bytes,
    );
    expect(preview).toMatchObject({
      status: 200,
      body: {
        problemCount: 3,
        problems: [
          { line: 4, code: 'number.twice' },
          { line: 6, code: 'import.formula' },
          { line: 7, code: 'number.malformed' },
        ],
        gaps: [{ after: 'JSC0002', before: 'JSC0005', missing: 2 }],
      },
    });
    expect((await stockOf(staff)).free).toEqual([]);
    const { rows, fileSha256 } = preview.body;
    const wish = { ...GIVEN, given: { source: 'file', rows, fileSha256 } };
    expect(await importing(staff, wish)).toMatchObject({ status: 201, body: { takenCount: 3 } });
    // The same file once more gives nothing a second time.
    expect(await importing(staff, wish)).toMatchObject({
      status: 422,
      body: { code: 'number.nothing-to-take' },
    });
    expect((await stockOf(staff)).free).toMatchObject([{ freeCount: 3, next: 'JSC0001' }]);
  });

  it('belong to one body: another is told so, and no more', async () => {
    const [one, two] = [
      await beginCommittee(certification, { workers: 1 }),
      await beginCommittee(certification, { workers: 1 }),
    ];
    await importing(one.staff, range('JSD0001', 'JSD0002'));
    expect(await importing(two.staff, range('JSD0002', 'JSD0003'))).toMatchObject({
      status: 201,
      body: { takenCount: 1, problems: [{ number: 'JSD0002', code: 'number.given-elsewhere' }] },
    });
    const { bodyId } = one.staff;
    for (const path of ['number-stock', 'numbers', 'state-changes']) {
      expect(await two.staff.body.get(`/issuers/${bodyId}/${path}`)).toMatchObject({ status: 403 });
    }
    const stolen = range('JSD0009', 'JSD0009');
    expect(await two.staff.body.post(`/issuers/${bodyId}/number-imports`, stolen)).toMatchObject({
      status: 403,
    });
  });

  it('with a dash are found and verified however they are typed, and void by the same', async () => {
    const { contest, staff } = await beginCommittee(certification, { workers: 2 });
    await importing(staff, range('JSK2026-0001', 'JSK2026-0003'));
    await finish(certification, contest);
    const [first] = await certificatesIn(certification, contest);
    expect(first?.number).toBe('JSK2026-0001');
    for (const typed of ['JSK2026-0001', 'JSK20260001', ' jsk2026—0001 ']) {
      const path = `/api/certification/v1/public/certificates/${encodeURIComponent(typed)}`;
      expect(await certification.send(path)).toMatchObject({
        status: 200,
        body: { verification: { overall: 'valid', certificate: { number: 'JSK2026-0001' } } },
      });
      const search = await staff.body.post<RegisteredPage>('/certificate-searches', {
        number: typed,
      });
      expect(search.body.items.map(({ number }) => number)).toEqual(['JSK2026-0001']);
    }
    const wish = { source: 'assigned', numbers: ['JSK2026 0003'], reason: '测试' };
    expect((await staff.body.post(`/issuers/${staff.bodyId}/number-voids`, wish)).status).toBe(201);
    await certification.sweep();
    expect((await stockOf(staff)).counts).toMatchObject([{ voidCount: 1, missingCount: 0 }]);
  });

  it('that differ by their dashes alone are one number in the whole house', async () => {
    const [one, two] = [
      await beginCommittee(certification, { workers: 1 }),
      await beginCommittee(certification, { workers: 1 }),
    ];
    await importing(one.staff, range('JSL1-11', 'JSL1-11'));
    expect(await importing(two.staff, range('JSL11-1', 'JSL11-2'))).toMatchObject({
      status: 201,
      body: { takenCount: 1, problems: [{ number: 'JSL11-1', code: 'number.given-elsewhere' }] },
    });
    const twice = certification.feeder.execute(sql`
      insert into assigned_number (number, body_id, import_id, line)
      select 'JSL11-1', body_id, import_id, 99 from assigned_number where number = 'JSL1-11'`);
    await expect(twice).rejects.toMatchObject({ cause: { code: '23505' } });
  });

  it('imported twice under one command are imported once', async () => {
    const { staff } = await beginCommittee(certification, { workers: 1 });
    const path = `/issuers/${staff.bodyId}/number-imports`;
    const commandId = newId();
    const wish = range('JSE0001', 'JSE0003');
    const answers = [
      await staff.body.post(path, wish, { commandId }),
      await staff.body.post(path, wish, { commandId }),
    ];
    expect(answers[1]).toEqual(answers[0]);
    expect((await stockOf(staff)).imports).toHaveLength(1);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no table', Buffer.from('%PDF-1.7 nonsense')],
    ['half a workbook', Buffer.from('PK\u0003\u0004nonsense')],
    ['a table without numbers', Buffer.from('a,b\n1,2')],
  ])('from %s are refused with a sentence, and nothing is kept', async (_, bytes) => {
    const { staff } = await beginCommittee(certification, { workers: 1 });
    const answer = await staff.body.putFile(`/issuers/${staff.bodyId}/number-file`, bytes);
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/^[^{}]{8,}。$/u);
  });
});

describe('a void number', () => {
  it('of the province stays in the register with its reason, and none is missing', async () => {
    const { contest, staff } = await beginCommittee(certification, { workers: 12 });
    const { body, bodyId } = staff;
    await importing(staff, range('JSF0001', 'JSF0012'));
    const path = `/issuers/${bodyId}/number-voids`;
    const wish = { source: 'assigned', numbers: ['jsf0002', 'JSF0001'], reason: '省厅收回' };
    expect((await body.post(path, wish)).status).toBe(201);
    await finish(certification, contest);
    const { items } = (await body.get<RegisteredNumbers>(`/issuers/${bodyId}/numbers`)).body;
    expect(items).toHaveLength(12);
    expect(items.slice(0, 4).map(({ number, state, serial }) => [number, state, serial])).toEqual([
      ['JSF0002', 'void', 1],
      ['JSF0001', 'void', 2],
      ['JSF0003', 'bound', 3],
      ['JSF0004', 'bound', 4],
    ]);
    expect(items[0]?.reason).toBe('省厅收回');
    expect((await stockOf(staff)).counts).toMatchObject([
      { boundCount: 10, voidCount: 2, last: 12, missingCount: 0 },
    ]);
    // Bound, void and never given ones cannot be void.
    for (const number of ['JSF0003', 'JSF0001', 'JSF0999']) {
      expect(await body.post(path, { ...wish, numbers: [number] })).toMatchObject({
        status: 409,
        body: { code: 'number.not-free' },
      });
    }
  });

  it('shows on the public page as little as a number nobody knows', async () => {
    const { staff } = await beginCommittee(certification, { workers: 1 });
    await importing(staff, range('JSG0001', 'JSG0002'));
    const wish = { source: 'assigned', numbers: ['JSG0001'], reason: '测试' };
    await staff.body.post(`/issuers/${staff.bodyId}/number-voids`, wish);
    await certification.sweep();
    const answer = await certification.send('/api/certification/v1/public/certificates/JSG0001');
    expect(answer).toMatchObject({ status: 404, body: { code: 'certificate.unknown' } });
  });

  it('cannot be changed or taken away by anybody', async () => {
    const change = certification.feeder.execute(sql`update number_register set void_id = null`);
    await expect(change).rejects.toThrow();
    const bound = certification.feeder.execute(
      sql`insert into number_register values ('X9', ${newId()}, 'x', 1, ${newId()}, now(), ${newId()})`,
    );
    await expect(bound).rejects.toThrow();
  });
});
