import { utils, write } from '@e965/xlsx';
import { newId } from '@jinbang/kernel/id';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { describe, expect, it } from 'vitest';
import { groundOf, rowOf } from './office-ground.fixture.ts';
import { officeSheets } from './office-table.rules.ts';
import { type GivenRows, outcomeOf, readBack } from './read-back.rules.ts';
import { plainKey, rowKey } from './row-key.rules.ts';

const people = [rowOf(1), rowOf(2), rowOf(3, { level: '1' })];
const [first, second, third] = people as [
  (typeof people)[number],
  (typeof people)[number],
  (typeof people)[number],
];
const given: GivenRows = {
  present: new Map(
    people.map(({ key, decisionId, person, level }) => [
      key,
      {
        ...{ decisionId, name: person?.name ?? null },
        level: level === '1' ? '一级/高级技师' : '二级/技师',
      },
    ]),
  ),
  outdated: new Set([rowKey(first.decisionId, 7)]),
  elsewhere: new Set(['AAAAA-AAAAA']),
  sentBack: new Set(),
};

type Line = (string | number | null | { f: string })[];
type Sheets = { name: string; rows: Line[]; merges?: string[] }[];
type Change = (sheets: Sheets) => void;

/** The workbook as it leaves, changed as an office might, and read as one that comes in. */
const comeBack = async (change: Change, wish: GivenRows = given) => {
  const sheets: Sheets = officeSheets(groundOf(people)).map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map((column) => column.name),
      ...[...(rows as Line[][])].flat().map((row) => [...row]),
    ],
  }));
  change(sheets);
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === 'object' ? { t: 's', v: '同意', f: cell.f } : cell,
        ),
      ),
    );
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  const read = await readTable(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  if (!read.ok) throw new Error(read.refusal.code);
  return readBack(read.value, wish);
};

const HEADS = 2;
const fill = (sheets: Sheets, opinions: readonly (readonly [string, string?])[]): void => {
  const lines = sheets.flatMap(({ rows }) => rows.slice(HEADS + 1));
  for (const [place, line] of lines.entries()) {
    const [opinion = '', reason = ''] = opinions[place] ?? ['同意'];
    line[line.length - 2] = opinion;
    line[line.length - 1] = reason;
  }
};
const all: Change = (sheets) => fill(sheets, []);
const codesOf = ({ problems }: Awaited<ReturnType<typeof comeBack>>) =>
  problems.map(({ code }) => code.replace('office-answer.', ''));
/** The sheet of 一级 has one row, that of 二级 two. */
const lower = (sheets: Sheets) => sheets[1] as Sheets[number];

describe('the key of a row', () => {
  it('follows from the decision and its version, and is read however it is typed', () => {
    const key = rowKey(first.decisionId, 1);
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(rowKey(first.decisionId, 2)).not.toBe(key);
    expect(plainKey(` ${key.toLowerCase().replace('-', '－')} `)).toBe(key);
    expect(plainKey('OIL00-OIL00')).toBe('01100-01100');
  });
});

describe('an opinion', () => {
  it.each([
    ['同意', 'approved'],
    [' 同 意 。', 'approved'],
    ['Ａｇｒｅｅ', 'approved'],
    ['退回', 'returned'],
    ['不同意', 'returned'],
    ['同意，但须补材料', undefined],
    ['√', undefined],
    ['同意/退回', undefined],
  ])('“%s” is read as %s', (text, outcome) => {
    expect(outcomeOf(text)).toBe(outcome);
  });
});

describe('the annotated workbook of an office', () => {
  it('answers every row, with the reasons of those sent back', async () => {
    const read = await comeBack((sheets) =>
      fill(sheets, [['同意'], ['退回', '缺在职证明'], ['同意　']]),
    );
    expect(read).toMatchObject({ rows: 3, approved: 2, returned: 1, isReady: true, problems: [] });
    expect(read.answers).toContainEqual({
      ...{ decisionId: first.decisionId, outcome: 'returned', reason: '缺在职证明' },
    });
    expect(read.answers.map(({ decisionId }) => decisionId).toSorted()).toEqual(
      people.map(({ decisionId }) => decisionId),
    );
  });

  it('is read in whatever order rows and columns stand, with rows of notes between them', async () => {
    const read = await comeBack((sheets) => {
      all(sheets);
      const { rows } = lower(sheets);
      rows.splice(HEADS + 1, 2, ...rows.slice(HEADS + 1).toReversed());
      for (const row of rows) row.unshift(row.pop() ?? null);
      rows.push([], []);
    });
    expect(read).toMatchObject({ approved: 3, isReady: true, problems: [] });
  });

  it('does not mind that columns it is not read by are gone', async () => {
    const read = await comeBack((sheets) => {
      all(sheets);
      for (const { rows } of sheets) for (const row of rows) row.splice(1, 20);
    });
    expect(read).toMatchObject({ approved: 3, isReady: true });
  });

  type Trap = readonly [what: string, change: Change, codes: readonly string[], counts?: object];
  const traps: readonly Trap[] = [
    [
      'nothing filled in',
      () => {},
      ['opinion-empty', 'opinion-empty', 'opinion-empty'],
      { notUnderstood: 3 },
    ],
    [
      'one not understood',
      (sheets) => fill(sheets, [['同意'], ['再议'], ['同意']]),
      ['opinion-not-understood'],
      { approved: 2, notUnderstood: 1 },
    ],
    [
      'sent back without a reason',
      (sheets) => fill(sheets, [['同意'], ['退回'], ['同意']]),
      ['reason-missing'],
    ],
    [
      'a reason longer than is kept',
      (sheets) => fill(sheets, [['同意'], ['退回', '长'.repeat(501)]]),
      ['reason-too-long'],
    ],
    [
      'a formula in place of a word',
      (sheets) => {
        all(sheets);
        const row = lower(sheets).rows[HEADS + 1] ?? [];
        row[row.length - 2] = { f: 'A1&"意"' };
      },
      ['formula'],
    ],
    [
      'merged cells',
      (sheets) => {
        all(sheets);
        const { rows } = lower(sheets);
        const column = utils.encode_col((rows[HEADS]?.length ?? 0) - 2);
        lower(sheets).merges = [`${column}${HEADS + 2}:${column}${HEADS + 3}`];
      },
      ['merged', 'merged'],
    ],
    [
      'the column of keys gone',
      (sheets) => {
        all(sheets);
        for (const { rows } of sheets) for (const row of rows) row.shift();
      },
      ['sheet-without-keys', 'sheet-without-keys', 'no-key-column'],
      { rows: 0 },
    ],
    [
      'the column of opinions gone',
      (sheets) => {
        all(sheets);
        for (const row of lower(sheets).rows) row.splice(-2, 1);
      },
      ['no-opinion-column'],
    ],
    [
      'two columns of opinions',
      (sheets) => {
        all(sheets);
        for (const row of lower(sheets).rows) row.push(row[row.length - 2] ?? null);
      },
      ['column-double'],
    ],
    [
      'a row twice',
      (sheets) => {
        all(sheets);
        lower(sheets).rows.push([...(lower(sheets).rows[HEADS + 1] ?? [])]);
      },
      ['row-double'],
    ],
    [
      'a row nobody gave out',
      (sheets) => {
        all(sheets);
        lower(sheets).rows.push(['ZZZZZ-ZZZZZ', 9]);
      },
      ['row-unknown'],
    ],
    [
      'a row without its key',
      (sheets) => {
        all(sheets);
        (lower(sheets).rows[HEADS + 1] ?? [])[0] = '';
      },
      ['key-missing'],
    ],
    [
      'a row of a decision that was made anew',
      (sheets) => {
        all(sheets);
        (lower(sheets).rows[HEADS + 1] ?? [])[0] = rowKey(first.decisionId, 7);
      },
      ['row-outdated'],
    ],
    [
      'keys sorted apart from their rows',
      (sheets) => {
        all(sheets);
        const [one, other] = lower(sheets).rows.slice(HEADS + 1) as [Line, Line];
        [one[0], other[0]] = [other[0] ?? null, one[0] ?? null];
      },
      ['row-differs', 'row-differs'],
    ],
  ];
  it.each(traps.map(([what, change, codes, counts]) => ({ what, change, codes, counts })))(
    'is not taken over with $what, and says where',
    async ({ change, codes, counts = {} }) => {
      const read = await comeBack(change);
      expect(codesOf(read)).toEqual(codes);
      expect(read).toMatchObject({ isReady: false, ...counts });
      for (const { sheet, isFatal, column } of read.problems.filter(({ row }) => row !== null)) {
        expect(isFatal).toBe(true);
        expect([sheet !== '', column === null || /^[A-Z]+$/.test(column)]).toEqual([true, true]);
      }
    },
  );

  it('names row and column as spreadsheets do', async () => {
    const read = await comeBack((sheets) => fill(sheets, [['同意'], ['再议']]));
    const width = officeSheets(groundOf(people))[0]?.columns.length ?? 0;
    expect(read.problems).toEqual([
      {
        code: 'office-answer.opinion-not-understood',
        ...{
          sheet: '二级 技师',
          row: HEADS + 2,
          column: utils.encode_col(width - 2),
          isFatal: true,
        },
      },
    ]);
  });

  it('says whom it does not answer, and is not ready before', async () => {
    const read = await comeBack((sheets) => {
      all(sheets);
      lower(sheets).rows.pop();
    });
    expect(read).toMatchObject({ approved: 2, problems: [], isReady: false });
    expect(read.missing.map(({ key }) => key)).toEqual([second.key]);
  });

  it('leaves rows of other batches and sheets of notes aside, and says so', async () => {
    const read = await comeBack((sheets) => {
      all(sheets);
      lower(sheets).rows.push(['AAAAA-AAAAA', 3, '测试丁', '同意', '']);
      sheets.push({ name: '备注', rows: [['请注意']] });
    });
    expect(codesOf(read)).toEqual(['row-of-another-batch', 'sheet-without-keys']);
    expect(read).toMatchObject({ approved: 3, isReady: true });
  });

  it('leaves aside whom an objection sent back since, whatever the office wrote, and says so', async () => {
    const sentBack = rowKey(newId(), 1);
    const read = await comeBack(
      (sheets) => {
        all(sheets);
        lower(sheets).rows.push([sentBack, 3, '测试丁', '同意', '']);
      },
      { ...given, sentBack: new Set([sentBack]) },
    );
    expect(codesOf(read)).toEqual(['row-sent-back']);
    expect(read).toMatchObject({ approved: 3, isReady: true });
  });

  it('takes a reason beside an agreement for a thing to look at, not for a refusal', async () => {
    const read = await comeBack((sheets) => fill(sheets, [['同意', '补照片']]));
    expect(codesOf(read)).toEqual(['reason-with-approval']);
    expect(read).toMatchObject({ approved: 3, isReady: true });
    expect(
      read.answers.find(({ decisionId }) => decisionId === third.decisionId)?.reason,
    ).toBeNull();
  });
});
