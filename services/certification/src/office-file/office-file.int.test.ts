import { createHash } from 'node:crypto';
import type { EntryFormTold } from '@jinbang/contracts/http/names';
import type {
  OfficeAnswerPreview,
  OfficeContents,
  OfficeFileView,
} from '@jinbang/contracts/http/office-file';
import { newId } from '@jinbang/kernel/id';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
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
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import type { AskForms } from './entry-file.client.ts';
import { openArchive } from './open-archive.fixture.ts';

const PASSWORD = 'TEST-ONLY-0001';
const NUMBER = '000000199001010001';
const photo = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const formOf = (entryId: string): EntryFormTold => ({
  entryId,
  ...{ sex: 'male', birthDate: '1990-01-01', ethnicGroup: '汉族', education: 'college' },
  ...{ phone: '13800000001', workplace: '示例工厂', memberKind: 'worker' },
  ...{ yearsInOccupation: 6, heldCertificateNo: 'S000012000001194000001', condition: null },
  files: [{ kind: 'photo', byteCount: photo.length }],
});

/** Registration as it may be: away, slow, or with a name no font has. */
const registration = { isAway: false, name: '测试甲', isStuck: false };
const askForms: AskForms = {
  people: async (personIds, entryIds) => {
    if (registration.isAway) throw new Error('registration is away');
    return personIds.map((personId) => ({
      personId,
      ...{ name: registration.name, nameEn: null, organisation: '示例学校' },
      identity: { idType: 'resident-id', idNumber: NUMBER },
      forms: entryIds.map(formOf),
    }));
  },
  file: async () => {
    if (registration.isStuck) throw new Error('registration is away');
    return { type: 'png', bytes: photo };
  },
};

let certification: Certification;
let staff: Staff;
let batchId: string;
const PEOPLE = 4;
beforeAll(async () => {
  certification = await openCertification({ askForms });
  const contest = contestOf({ workers: PEOPLE, held: ['3', null, null, null] });
  staff = await staffOf(certification, contest);
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  await adopt(staff, contest, 'office');
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const { body } = await staff.body.get<{ items: { batchId: string }[] }>(
    `/decision-batches?eventId=${contest.eventId}`,
  );
  batchId = body.items[0]?.batchId ?? '';
});
afterAll(() => certification.close());

const take = (who: Person, change: object = {}, commandId = newId()) =>
  certification.app.request('/api/certification/v1/office-files', {
    method: 'POST',
    headers: {
      authorization: who.authorization(),
      'content-type': 'application/json',
      'idempotency-key': commandId,
      'accept-language': 'en',
    },
    body: JSON.stringify({ batchIds: [batchId], password: PASSWORD, ...change }),
  });
const taken = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const historyOf = async (who: Person) =>
  (await who.get<{ items: OfficeFileView[] }>(`/office-files?batchId=${batchId}`)).body.items;

describe('the file for the office', () => {
  it('says beforehand what it holds and what it lacks, without the number of anybody', async () => {
    const { status, body } = await staff.office.get<OfficeContents>(
      `/office-files/contents?batchIds=${batchId}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: PEOPLE, mayTake: false, lackingCount: PEOPLE });
    expect(body.sheets.reduce((sum, { rows }) => sum + rows, 0)).toBe(PEOPLE);
    expect(body.files[0]).toEqual({ kind: 'photo', people: PEOPLE });
    expect(body.lacking[0]?.files).toContain('proof');
    expect(JSON.stringify(body)).not.toContain(NUMBER);
  });

  it('is an archive of AES-256 that its password alone opens, and the record has the hash of it', async () => {
    const answer = await take(staff.body);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const bytes = await taken(answer);
    expect(() => openArchive(bytes, 'TEST-ONLY-0002')).toThrow('wrong password');
    const members = openArchive(bytes, PASSWORD);
    const paths = members.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('2-'))).toHaveLength(PEOPLE);
    expect(paths.filter((path) => path.endsWith('-photo.png'))).toHaveLength(PEOPLE);
    const pdf = members.find(({ path }) => path.endsWith('summary-2.pdf'));
    const text = (await textOfPdf(new Uint8Array(pdf?.bytes ?? []))).join('');
    expect(text).toContain('导出 Taken by 测试甲');
    // Nothing of it can be read without the password, nor in its names.
    for (const secret of ['测试甲', NUMBER, '13800000001']) {
      expect([secret, bytes.includes(Buffer.from(secret))]).toEqual([secret, false]);
    }
    const [newest] = await historyOf(staff.office);
    expect(newest).toMatchObject({
      ...{ fileId: answer.headers.get('office-file-id'), state: 'sent', rows: PEOPLE },
      ...{ askedBy: staff.body.personId, askedByName: '测试甲', byteCount: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(newest?.done).toBe(newest?.all);
  });

  it('leaves no name, number or password in the database', async () => {
    await taken(await take(staff.body));
    const tables = await certification.feeder.execute<{ name: string }>(
      sql`select tablename as name from pg_tables
        where schemaname = 'public' and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')`,
    );
    for (const { name } of tables) {
      const rows = await certification.feeder.execute(
        sql`select 1 from ${sql.identifier(name)} as t
            where t::text like any (array[${`%${NUMBER}%`}, ${`%${PASSWORD}%`}, '%13800000001%'])`,
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('goes out once for an order, however often it is sent', async () => {
    const commandId = newId();
    const before = (await historyOf(staff.body)).length;
    const answers = await Promise.all([1, 2].map(() => take(staff.body, {}, commandId)));
    await Promise.all(answers.map(taken));
    const third = await take(staff.body, {}, commandId);
    expect(third.status).toBe(409);
    expect(await third.json()).toMatchObject({ code: 'office-file.sent-already' });
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await historyOf(staff.body)).toHaveLength(before + 1);
  });

  it('is for the body’s own people, and for nobody else', async () => {
    for (const who of [staff.office, staff.operator, staff.stranger]) {
      const answer = await take(who);
      expect([403, 404]).toContain(answer.status);
    }
    expect((await staff.stranger.get(`/office-files?batchId=${batchId}`)).status).toBe(404);
    expect((await staff.stranger.get(`/office-files/contents?batchIds=${batchId}`)).status).toBe(
      404,
    );
  });

  it.each([
    ['a short password', { password: 'short' }],
    ['no batch', { batchIds: [] }],
    ['a column nobody knows', { columns: ['name', 'secret'] }],
    ['garbage for a batch', { batchIds: ['x'] }],
  ])('is refused with %s', async (_, change) => {
    expect((await take(staff.body, change)).status).toBe(422);
  });

  it('is refused for a batch that is not there, and asked for without a key', async () => {
    const answer = await take(staff.body, { batchIds: [batchId, newId()] });
    expect(await answer.json()).toMatchObject({ code: 'decision-batch.unknown' });
    expect((await take(staff.body, {}, '')).status).toBe(428);
  });

  it('has the columns an office wants, and remembers them for the next time', async () => {
    const columns = ['level', 'name', 'total'];
    const members = openArchive(await taken(await take(staff.body, { columns })), PASSWORD);
    const csv = members.find(({ path }) => path.endsWith('.csv'))?.bytes.toString();
    expect(csv?.split('\r\n')[1]).toBe(
      '行键 Key,拟晋升等级 New,姓名 Name,总成绩 Total,核准意见 Decision,理由 Reason',
    );
    expect(csv).not.toContain(NUMBER);
    const { body } = await staff.body.get<OfficeContents>(
      `/office-files/contents?batchIds=${batchId}`,
    );
    expect(body.columns).toEqual(columns);
    await taken(await take(staff.body));
  });

  it('is refused before a byte goes out when a name cannot be drawn, and can be written in by hand', async () => {
    registration.name = '测试\u{E000}';
    const refused = await take(staff.body);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'paper.glyph-missing' });
    expect((await historyOf(staff.body))[0]).toMatchObject({ state: 'failed', sha256: null });
    expect(
      openArchive(await taken(await take(staff.body, { byHand: true })), PASSWORD),
    ).not.toEqual([]);
    registration.name = '测试甲';
  });

  it('fails in the open while registration is away, and nothing is half sent', async () => {
    registration.isAway = true;
    expect((await take(staff.body)).status).toBeGreaterThanOrEqual(500);
    registration.isAway = false;
    expect((await historyOf(staff.body))[0]).toMatchObject({ state: 'failed', byteCount: 0 });
  });

  it('is cut off, and on record as cut off, when something is lost in the middle', async () => {
    registration.isStuck = true;
    const answer = await take(staff.body);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
    registration.isStuck = false;
    await expect
      .poll(async () => (await historyOf(staff.body))[0])
      .toMatchObject({ state: 'cut', sha256: null });
  });

  it('ends when whoever takes it goes away', async () => {
    const answer = await take(staff.body);
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect
      .poll(async () => (await historyOf(staff.body))[0], { timeout: 10_000 })
      .toMatchObject({ state: 'cut', sha256: null });
  });
});

describe('the workbook the office sends back', () => {
  /** The workbook of the file, filled in as an office would. */
  const workbook = async (opinions: readonly (readonly [string, string])[]) => {
    const members = openArchive(await taken(await take(staff.body)), PASSWORD);
    const read = await readTable(
      members.find(({ path }) => path.endsWith('.xlsx'))?.bytes ?? Buffer.alloc(0),
    );
    if (!read.ok) throw new Error(read.refusal.code);
    let place = 0;
    const sheets = read.value.map(({ sheet, rows }) => ({
      name: sheet,
      widths: [],
      rows: rows.map((row, line) => {
        const texts = row.map(String);
        if (line < 3) return texts;
        const answer = opinions[place] ?? ['同意', ''];
        place += 1;
        return [...texts.slice(0, 32), ...answer];
      }),
    }));
    return writeWorkbook(sheets);
  };
  const send = (who: Person, bytes: Buffer, about = batchId) =>
    certification.app.request(`/api/certification/v1/decision-batches/${about}/office-answer`, {
      method: 'PUT',
      headers: { authorization: who.authorization(), 'accept-language': 'en' },
      body: new Uint8Array(bytes),
    });
  const previewOf = async (answer: Response): Promise<OfficeAnswerPreview> => {
    expect(answer.status).toBe(200);
    return (await answer.json()) as OfficeAnswerPreview;
  };

  it('is shown before it counts: who is approved, who is sent back and why', async () => {
    const bytes = await workbook([['退回', '缺在职证明']]);
    const preview = await previewOf(await send(staff.body, bytes));
    expect(preview).toMatchObject({
      ...{ rows: PEOPLE, approved: PEOPLE - 1, returned: 1, notUnderstood: 0 },
      ...{ missingCount: 0, problems: [], isReady: true },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(preview.answers.find(({ outcome }) => outcome === 'returned')?.reason).toBe(
      '缺在职证明',
    );
  });

  it('says in both languages what it cannot take, and is not ready', async () => {
    const preview = await previewOf(await send(staff.body, await workbook([['再议', '']])));
    expect(preview).toMatchObject({ approved: PEOPLE - 1, notUnderstood: 1, isReady: false });
    expect(preview.problems[0]?.sentence.en).toContain('send back');
    expect(preview.problems[0]).toMatchObject({ row: 4, isFatal: true });
  });

  it('is read for the body’s own people alone, and for a batch that is there', async () => {
    const bytes = await workbook([]);
    expect((await send(staff.office, bytes)).status).toBe(403);
    expect((await send(staff.stranger, bytes)).status).toBe(404);
    expect((await send(staff.body, bytes, newId())).status).toBe(404);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'import.file-empty'],
    ['a picture', Buffer.concat([photo, Buffer.alloc(64)]), 'import.file-type'],
    ['the old form', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'import.file-old'],
    ['a broken archive', Buffer.from('504b0304000000000000', 'hex'), 'import.file-broken'],
  ])('is refused when it is %s', async (_, bytes, code) => {
    const answer = await send(staff.body, bytes);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code });
  });

  it('is refused when it is larger than a workbook may be', async () => {
    expect((await send(staff.body, Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('whom an objection sent back', () => {
  // The last of all: the other files here are of everybody.
  it('is on no sheet to be stamped, and keeps the answer about the others from nothing', async () => {
    const [row] = await certification.feeder.execute<{ decision_id: string }>(sql`
      update decision set state = 'returned', returned_reason = '测试：经核实条件不符'
      where decision_id = (select min(decision_id::text)::uuid from decision
        where batch_id = ${batchId} and state = 'proposed')
      returning decision_id`);
    expect(row).toBeDefined();
    const { body } = await staff.body.get<OfficeContents>(
      `/office-files/contents?batchIds=${batchId}`,
    );
    expect(body.rows).toBe(PEOPLE - 1);
  });
});
