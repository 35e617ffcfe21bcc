import { read, utils } from '@e965/xlsx';
import { newId } from '@jinbang/kernel/id';
import { csvText } from '@jinbang/service-kit/csv.rules';
import { sweepRetention } from '@jinbang/service-kit/retention-sweep';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Contest,
  consentAll,
  official,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import { checkCharacterOf } from '../person/identity.rules.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { importDrops } from './drop-imports.ts';
import type { ImportView } from './import.body.ts';

let registration: Registration;
let contest: Contest;
let school: Person;
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
  school = await official(registration, contest.ownerId, 'organisation', {
    kind: 'competition',
    id: contest.competitionId,
  });
});
afterAll(() => registration.close());

const HEADER =
  '赛项*,组别*,参赛单位,代表队*,姓名*,性别*,证件类型*,证件号码*,民族,文化程度*,手机号码*,工作单位/院校*,人员类别*,现持等级,证书编号,申报条件*'.split(
    ',',
  );
const row = (serial: number, change: Record<number, string> = {}): string[] => {
  const cells = [
    '示例赛项',
    '职工组',
    '示例主办单位',
    '示例代表队',
    `导入${serial}`,
    '女',
    '居民身份证',
    numberOf(serial),
    '汉',
    '大专',
    '13800000000',
    '示例工厂',
    '职工',
    '四级',
    `S${serial}`,
    '三级第2条',
  ];
  for (const [place, text] of Object.entries(change)) cells[Number(place)] = text;
  return cells;
};
/** Made-up numbers: a thousand on each day. */
const numberOf = (serial: number): string => {
  const day = String(Math.floor(serial / 1_000) + 1).padStart(2, '0');
  const digits = `999999199002${day}${String(serial % 1_000).padStart(3, '0')}`;
  return `${digits}${checkCharacterOf(digits)}`;
};
const book = (rows: readonly (readonly string[])[]): Buffer =>
  writeWorkbook([{ name: '报名表', rows, widths: [] }]);

const base = '/api/registration/v1';
const ask = (who: Person, method: string, path: string, more: RequestInit = {}) =>
  registration.app.request(`${base}${path}`, {
    ...more,
    method,
    headers: { authorization: who.authorization, 'accept-language': 'en', ...more.headers },
  });
const put = async (who: Person, bytes: Buffer) => {
  const answer = await ask(who, 'PUT', `/competitions/${contest.competitionId}/entry-import`, {
    headers: { 'idempotency-key': newId(), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return {
    status: answer.status,
    body: (await answer.json()) as { importId: string; code: string },
  };
};
const view = async (importId: string) =>
  (await (await ask(school, 'GET', `/entry-imports/${importId}`)).json()) as ImportView;
const check = async (bytes: Buffer): Promise<ImportView> => {
  const put1 = await put(school, bytes);
  expect(put1.status).toBe(200);
  return view(put1.body.importId);
};
const confirm = (importId: string) =>
  school.post(`/entry-imports/${importId}/confirmation`, undefined, { version: 1 });
const problemsOf = ({ problems }: ImportView) =>
  problems.map(({ row: place, column, code }) => `${place}${column ?? ''} ${code}`);
const people = (count: number, from: number) =>
  Array.from({ length: count }, (_, place) => row(from + place));

describe('an import of entries', () => {
  it('shows what it would do, enters all of it at once, and the same file again changes nothing', async () => {
    const file = book([HEADER, ...people(20, 0)]);
    const checked = await check(file);
    expect(checked).toMatchObject({ rowCount: 20, newCount: 20, sameCount: 0, problems: [] });
    const { body } = await school.get<{ items: [] }>(`/events/${contest.eventId}/entry-forms`);
    expect(body.items).toEqual([]);
    expect((await confirm(checked.importId)).status).toBe(200);
    const again = await check(file);
    expect(again).toMatchObject({ newCount: 0, sameCount: 20, problemCount: 0 });
    expect((await confirm(again.importId)).body).toMatchObject({ code: 'import.nothing-new' });
    expect((await confirm(checked.importId)).status).toBe(412);
  });
  it('names every problem with row, column and what to do, and enters nothing', async () => {
    const file = book([
      HEADER,
      row(100),
      row(101, { 0: '没有的赛项', 5: '?' }),
      row(102, { 7: '999999199002010009', 9: '' }),
      row(103, { 4: '=HYPERLINK("http://x")' }),
      row(100),
    ]);
    const checked = await check(file);
    expect(problemsOf(checked)).toEqual([
      '3F import.value-unknown',
      '3A import.event-unknown',
      '4J entry.field-missing',
      '4H person.id-check',
      '5E import.formula',
      '6H entry.person-twice-in-list',
    ]);
    expect(checked.problems[0]?.mend).toBe('Only these can stand here: 男、女.');
    expect((await confirm(checked.importId)).body).toMatchObject({ code: 'import.has-problems' });
    const report = await ask(school, 'GET', `/entry-imports/${checked.importId}/problems`);
    const sheet = read(Buffer.from(await report.arrayBuffer())).Sheets.Problems;
    const cells = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    expect(cells[0]).toEqual(['Sheet', 'Row', 'Column', 'Field', 'How to mend']);
    expect(cells).toHaveLength(7);
  });
  it('written by the export changes nothing, and holds no whole number', async () => {
    const file = await ask(school, 'GET', `/competitions/${contest.competitionId}/entry-export`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const bytes = Buffer.from(await file.arrayBuffer());
    const sheet = read(bytes).Sheets.报名表;
    expect(JSON.stringify(sheet)).not.toMatch(/9999991990|13800000000/);
    expect(await check(bytes)).toMatchObject({ newCount: 0, sameCount: 20, problemCount: 0 });
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, defval: '' });
    const changed = rows.map((cells, place) =>
      place === 2 ? cells.map((cell) => (cell === '示例代表队' ? '别的队' : cell)) : cells,
    );
    expect(problemsOf(await check(book(changed)))).toEqual(['3Z import.row-differs']);
  });
  it('in CSV says the same as in XLSX', async () => {
    expect(await check(csvText([HEADER, ...people(20, 0)]))).toMatchObject({
      newCount: 0,
      sameCount: 20,
    });
  });
  it('is seen by who made it alone, and made by nobody who enters for no organisation', async () => {
    const { body } = await put(school, book([HEADER, ...people(2, 200)]));
    expect((await registration.operator.get(`/entry-imports/${body.importId}`)).status).toBe(404);
    expect((await put(contest.judge, book([HEADER]))).status).toBe(403);
  });
  it('gives up what was checked before, and what a file said is not readable in the database', async () => {
    const first = await check(book([HEADER, ...people(2, 300)]));
    await check(book([HEADER, ...people(2, 310)]));
    expect((await view(first.importId)).state).toBe('discarded');
    const [found] = await registration.feeder.execute<{ readable: boolean }>(sql`
      select bool_or(position('999999199'::bytea in content_cipher) > 0) as readable
      from entry_import where content_cipher is not null`);
    expect(found?.readable).toBe(false);
  });
  it('that nobody confirms for a week is given up, and what the file said goes', async () => {
    const { importId } = await check(book([HEADER, ...people(2, 320)]));
    const sweepIn = (days: number) =>
      sweepRetention(
        importDrops({ feeder: registration.feeder }),
        new Date(Date.now() + days * 86_400_000),
        (_, cause) => {
          throw cause;
        },
      );
    expect(await sweepIn(6)).toEqual({ 'entry-import': 0 });
    expect((await view(importId)).state).toBe('checked');
    expect((await sweepIn(8))['entry-import']).toBeGreaterThan(0);
    expect((await view(importId)).state).toBe('discarded');
    expect((await confirm(importId)).status).toBe(412);
    const left = await registration.feeder.execute(
      sql`select 1 from entry_import where content_cipher is not null`,
    );
    expect(left).toHaveLength(0);
  });
  it('of a template lists the columns with their stars', async () => {
    for (const form of ['xlsx', 'csv']) {
      const path = `/competitions/${contest.competitionId}/entry-template?form=${form}`;
      const bytes = Buffer.from(await (await ask(school, 'GET', path)).arrayBuffer());
      const table = read(bytes);
      const [header] = utils.sheet_to_json<string[]>(
        table.Sheets[table.SheetNames[0] ?? ''] ?? {},
        {
          header: 1,
        },
      );
      expect(header).toContain('手机号码*');
      expect(header).toContain('领队');
    }
  });
  it('confirmed by many hands at once is entered once, and holds nobody up', async () => {
    const checked = await check(book([HEADER, ...people(3, 900)]));
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(checked.importId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(412)]);
  });
  it('holds who another organisation has entered, and the same file again changes nothing', async () => {
    const { operator } = registration;
    const { body: made } = await operator.post<{ organisations: [{ organisationId: string }] }>(
      '/organisations',
      { organisations: [{ name: { zh: '示例别校' }, kind: 'school', region: 'CN-12' }] },
    );
    const { organisationId } = made.organisations[0];
    const person = {
      name: '导入950',
      sex: 'female',
      idType: 'resident-id',
      idNumber: numberOf(950),
      organisationId,
    };
    const { body } = await operator.post<{ persons: [{ personId: string }] }>('/persons', {
      ownerId: contest.ownerId,
      persons: [person],
    });
    const { personId } = body.persons[0];
    await consentAll(registration, contest.competitionId, [personId]);
    const members = [{ personId, heldLevel: '4' }];
    const entries = [{ organisationId, group: 'worker', members }];
    expect((await operator.post(`/events/${contest.eventId}/entries`, { entries })).status).toBe(
      201,
    );
    const file = book([HEADER, row(950), row(951)]);
    const checked = await check(file);
    expect(checked).toMatchObject({ newCount: 1, claimCount: 1, problemCount: 0 });
    expect((await confirm(checked.importId)).status).toBe(200);
    expect(await check(file)).toMatchObject({ newCount: 0, claimCount: 0, sameCount: 2 });
    const claims = await school.get<{ items: object[] }>(`/events/${contest.eventId}/entry-claims`);
    expect(claims.body.items).toMatchObject([{ personId, standing: { organisationId } }]);
  });
  it('makes a second writer wait, who is asked to come again if it takes too long', async () => {
    const [late] = await registerPeople(registration, contest.ownerId, 1);
    await consentAll(registration, contest.competitionId, [late ?? '']);
    const commandId = newId();
    const write = () =>
      registration.operator.post<{ code?: string }>(
        `/events/${contest.eventId}/entries`,
        {
          entries: [
            {
              organisationId: contest.ownerId,
              group: 'worker',
              members: [{ personId: late, heldLevel: '4' }],
            },
          ],
        },
        { commandId },
      );
    let refused: Awaited<ReturnType<typeof write>> | undefined;
    // Holds the event as an import does, until the writer has been answered.
    await registration.feeder.transaction(async (tx) => {
      await tx.execute(sql`select from event where event_id = ${contest.eventId} for update`);
      refused = await write();
    });
    expect(refused).toMatchObject({ status: 503, body: { code: 'request.busy' } });
    // Nothing was kept of it: the same command goes through.
    expect((await write()).status).toBe(201);
  });
  it('says how far it is while it runs', async () => {
    const checked = await check(book([HEADER, ...people(600, 1_000)]));
    let isOver = false;
    const confirmed = confirm(checked.importId).finally(() => {
      isOver = true;
    });
    const seen: ImportView['progress'][] = [];
    while (!isOver) seen.push((await view(checked.importId)).progress);
    expect((await confirmed).status).toBe(200);
    expect(seen).toContainEqual({ done: 500, all: 600 });
    expect(await view(checked.importId)).toMatchObject({ state: 'done', progress: null });
  });
});
