import { read } from '@e965/xlsx';
import {
  type ExportHead,
  type ExportRow,
  rankingExport,
} from '@jinbang/contracts/http/ranking-export';
import { newId } from '@jinbang/kernel/id';
import { openWorkbookWriter } from '@jinbang/service-kit/table/workbook-writer';
import { describe, expect, it } from 'vitest';
import { fileTitle } from './export-state.rules.ts';
import { columnsOf, headLines } from './export-table.rules.ts';
import { inBatches, rankingCsv, rankingJson, tableOf } from './write-file.ts';

const MODULE = newId();

const head: ExportHead = {
  ...{ format: 'jinbang-ranking-export-1', of: 'standings', audience: 'staff' },
  competition: { zh: '测试市职业技能竞赛' },
  eventId: newId(),
  event: { zh: '测试赛项', en: 'Test Event' },
  ...{
    state: 'provisional',
    resultVersion: 2,
    boardVersion: null,
    ruleVersion: 'abc',
    pageHash: null,
  },
  part: { group: null, moduleId: null, stage: null },
  asOf: '2026-11-20T01:05:00.000Z',
  decimals: 2,
  modules: [{ moduleId: MODULE, name: { zh: '实操' } }],
};

const row = (change: Partial<ExportRow> = {}): ExportRow => ({
  ...{
    group: 'worker',
    place: 1,
    rank: 1,
    code: 'E-001',
    name: '测试甲',
    organisation: '测试一厂',
  },
  ...{ resultCode: 'OK', total: '80.6', award: 'first-prize', scale: null },
  ...{ practical: '80.6', theory: null, modules: [{ moduleId: MODULE, points: '241/3' }] },
  ...{ tie: null, penalties: [], gate: null, settled: 4, expected: 4 },
  ...change,
});

const fileOf = (rows: readonly ExportRow[], given = head) => ({
  head: given,
  zone: 'Asia/Shanghai',
  rows: inBatches(rows, (one) => one),
});
const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const csvLines = async (rows: readonly ExportRow[]) =>
  (await textOf(rankingCsv(fileOf(rows)))).split('\r\n');

describe('a ranking as CSV', () => {
  it('says first where it stands, which version it is and when it was read', async () => {
    const bytes = await new Response(rankingCsv(fileOf([]))).bytes();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [about, columns, ...rest] = await csvLines([]);
    expect(about).toContain('状态 state,待公示成绩 provisional,版本 version,第 2 版成绩 result 2');
    expect(about).toContain('时间 as of,2026-11-20 09:05 (Asia/Shanghai)');
    expect(columns).toMatch(/^组别 group,名次 rank,编号 code,/);
    expect(rest).toEqual(['']);
  });

  it('writes totals with the places of the rule, and cuts off what never ends, as text', async () => {
    const line = (await csvLines([row()]))[2];
    expect(line).toBe(
      '职工组 Workers,1,E-001,测试甲,测试一厂,80.60,参赛 OK,一等奖 First prize,,80.60,,80.3333…,,,,4,4',
    );
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1+1', `'+1+1`],
    ['-1+1', `'-1+1`],
    ['@cmd', `'@cmd`],
  ])('never lets a name like %s be a formula', async (name, cell) => {
    expect((await csvLines([row({ name })]))[2]).toContain(`,E-001,${cell},`);
  });

  it('lets a number below nought be a number', async () => {
    expect((await csvLines([row({ total: '-1.5' })]))[2]).toContain(',-1.50,');
  });

  it('has no column on a board that stands on no board', () => {
    const names = columnsOf({ ...head, of: 'board' }).map(({ name }) => name);
    expect(names.join()).not.toMatch(/practical|theory|模块|gate|penalties/);
  });
});

describe('a ranking as JSON', () => {
  it('is what the contract says, exact to the last digit', async () => {
    const many = Array.from({ length: 1_201 }, (_, at) => row({ place: at + 1, rank: at + 1 }));
    const body = rankingExport.parse(JSON.parse(await textOf(rankingJson(fileOf(many)))));
    expect(body.rows).toEqual(many);
    expect(body).toMatchObject({ state: 'provisional', resultVersion: 2 });
    expect(rankingExport.parse(JSON.parse(await textOf(rankingJson(fileOf([])))))).toEqual({
      ...head,
      rows: [],
    });
  });

  it('makes its rows when somebody takes them, and stops making them when nobody does', async () => {
    let made = 0;
    const rows = inBatches(Array.from({ length: 100_000 }), () => {
      made += 1;
      return row();
    });
    const reader = rankingJson({ ...fileOf([]), rows }).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(made).toBeLessThan(5_000);
  });
});

describe('a ranking as a workbook', () => {
  it('has the table first, its state on the tab, numbers as numbers and no formula', async () => {
    const { columns, about, rows } = tableOf(fileOf([row({ name: '=1+1' }), row({ total: null })]));
    const write = openWorkbookWriter();
    const bytes = await write([
      { name: '待公示成绩 v2', columns, rows },
      { name: '说明 About', columns: [{ name: 'a', width: 9 }], rows: [about] },
    ]);
    if (!bytes.ok) throw new Error(bytes.refusal.code);
    const book = read(bytes.value, { cellFormula: true, cellNF: true });
    expect(book.SheetNames).toEqual(['待公示成绩 v2', '说明 About']);
    const cell = (at: string) => book.Sheets['待公示成绩 v2']?.[at];
    expect(cell('F2')).toMatchObject({ t: 'n', v: 80.6, z: '0.00' });
    expect(cell('D2')).toMatchObject({ t: 's', v: '=1+1' });
    expect(cell('D2')?.f).toBeUndefined();
    expect(cell('B2')).toMatchObject({ t: 'n', v: 1 });
    expect(cell('F3')).toBeUndefined();
    expect(book.Sheets['说明 About']).toMatchObject({ B2: { v: '待公示成绩 provisional' } });
  });
});

describe('what a file is called', () => {
  it('says the event, for whom it is, its state, version and time', () => {
    expect(fileTitle(head, 'standings', 'Asia/Shanghai')).toBe(
      '测试赛项 排名 内部 待公示成绩 v2 20261120-0905',
    );
    const long = { ...head, event: { zh: '很长的赛项名称'.repeat(20) } };
    expect(fileTitle(long, 'result', 'Asia/Shanghai')).toMatch(
      / 内部 待公示成绩 v2 20261120-0905$/,
    );
  });

  it('says that nothing was handed in, and of which part of the event a file is', () => {
    const given = {
      ...head,
      resultVersion: null,
      part: { group: 'worker', moduleId: MODULE, stage: null },
    };
    const lines = new Map(headLines(given, 'Asia/Shanghai'));
    expect(lines.get('版本 version')).toBe('未提交 not handed in');
    expect(lines.get('部分 part')).toBe('职工组 Workers · 实操');
  });
});
