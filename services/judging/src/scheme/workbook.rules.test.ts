import { describe, expect, it } from 'vitest';
import {
  CALCULATIONS,
  HEAD,
  headerOf,
  judgement,
  labelRow,
  measurement,
  ROWS,
  sheetOf,
  sheetsOf,
} from './workbook.fixture.ts';
import { readSchemeWorkbook } from './workbook.rules.ts';

const block = (...rows: readonly (readonly (string | number | null)[])[]) => [
  ...HEAD,
  headerOf('A'),
  ...rows,
];
const label = labelRow('A1', '导航', 1);
const findings = (rows = ROWS, calculations = CALCULATIONS) =>
  readSchemeWorkbook(sheetsOf(rows, calculations)).findings;
const fatalIn = (rows: Parameters<typeof sheetsOf>[0], calculations = CALCULATIONS) =>
  findings(rows, calculations)
    .filter(({ severity }) => severity === 'fatal')
    .map(({ code, at }) => `${code} ${at}`);
const FIRST = HEAD.length + 2;
const at = (column: string, row: number) => `CIS Marking Scheme Import!${column}${row}`;

describe('a marking scheme in a workbook', () => {
  const { body } = readSchemeWorkbook(sheetsOf());

  it('gives criteria, sub-criteria with their day, and aspects in order', () => {
    expect(body?.title.zh).toBe('测试技能');
    expect(
      body?.criteria.map(({ code, name, declared, subCriteria }) => [
        code,
        name.zh,
        declared,
        subCriteria.map((sub) => [sub.code, sub.day, sub.aspects.length]),
      ]),
    ).toEqual([
      [
        'A',
        '页面',
        '2.75',
        [
          ['A1', 1, 3],
          ['A2', 2, 1],
        ],
      ],
    ]);
  });
  it('reads the four calculations with exact numbers', () => {
    const aspects = body?.criteria[0]?.subCriteria.flatMap((sub) => sub.aspects) ?? [];
    expect(aspects.map(({ calculation }) => calculation)).toEqual([
      { kind: 'pass-fail' },
      { kind: 'number-completed', possible: 3 },
      { kind: 'judgement' },
      {
        kind: 'choice',
        options: [
          { deduction: '0', label: '无' },
          { deduction: '33.3', label: '两处' },
        ],
      },
    ]);
  });
  it('reads a decimal comma, a label beside its first aspect, a day written C2 and blanks of one space', () => {
    const [first, second] = body?.criteria[0]?.subCriteria ?? [];
    expect(first?.aspects[1]?.max).toBe('0.75');
    expect(second?.aspects[0]).toMatchObject({ max: '0.25' });
    expect(second?.aspects[0]).not.toHaveProperty('requirement');
  });
  it('keeps the four descriptors of a judgement', () => {
    expect(body?.criteria[0]?.subCriteria[0]?.aspects[2]?.descriptors?.map(({ zh }) => zh)).toEqual(
      ['第 0 级', '第 1 级', '第 2 级', '第 3 级'],
    );
  });
  it('warns about variation and a total that is not 100, and imports all the same', () => {
    expect(findings().map(({ severity, code, params }) => [severity, code, params])).toEqual([
      ['warning', 'scheme.variation', { variation: '0.5' }],
      ['warning', 'scheme.total', { total: '2.75' }],
    ]);
  });
  it('reads a ranged score whose empty ranges are left out', () => {
    const rows = block(label, measurement('时间', 4, 1));
    const aspect = readSchemeWorkbook(sheetsOf(rows)).body?.criteria[0]?.subCriteria[0]?.aspects[0];
    expect(aspect?.calculation).toEqual({
      kind: 'ranged',
      target: '100',
      ranges: [{ lower: '0', upper: '3', deduction: '0' }],
    });
  });
  it('finds columns by their words, since other tools leave some out or move them', () => {
    const drop = (row: readonly (string | number | null)[]) =>
      row.filter((_, column) => column !== 7);
    const rows = ROWS.map((row, place) => (place < HEAD.length ? row : drop(row)));
    const moved = readSchemeWorkbook(sheetsOf(rows)).body;
    expect(moved?.criteria[0]?.subCriteria[0]?.aspects.map(({ max }) => max)).toEqual([
      '0.5',
      '0.75',
      '1.25',
    ]);
  });
  it('takes a measurement without a calculation as pass or fail, and warns', () => {
    const rows = block(label, measurement('可用', null, 1));
    expect(findings(rows)).toContainEqual(
      expect.objectContaining({ code: 'workbook.calculation-assumed', at: at('J', FIRST + 1) }),
    );
    expect(fatalIn(rows)).toEqual([]);
  });
});

describe('a workbook with mistakes', () => {
  it.each([
    [
      'a type that is neither M nor J',
      block(label, [null, null, null, 'X', '?', null, null, null, 1, 1, 1]),
      `workbook.type-unknown ${at('D', FIRST + 1)}`,
    ],
    [
      'a description without a type',
      block(label, [null, null, null, '', '描述', null, null, null, 1, 1, 1]),
      `workbook.type-missing ${at('D', FIRST + 1)}`,
    ],
    [
      'an aspect above the first label',
      block(measurement('可用', 1, 1)),
      `workbook.aspect-stray ${at('A', FIRST)}`,
    ],
    [
      'an unreadable label',
      block(labelRow('第一', '导航', 1)),
      `workbook.label-unreadable ${at('A', FIRST)}`,
    ],
    [
      'a label without a day',
      block(labelRow('A1', '导航', null), measurement('可用', 1, 1)),
      `workbook.day-missing ${at('C', FIRST)}`,
    ],
    [
      'a mark that is no number',
      block(label, measurement('可用', 1, '一分')),
      `workbook.max-unreadable ${at('K', FIRST + 1)}`,
    ],
    [
      'a mark of 0',
      block(label, measurement('可用', 1, 0)),
      `workbook.max-unreadable ${at('K', FIRST + 1)}`,
    ],
    [
      'a missing description',
      block(label, measurement('', 1, 1)),
      `workbook.description-missing ${at('E', FIRST + 1)}`,
    ],
    [
      'a row of the calculations that is not there',
      block(label, measurement('可用', 9, 1)),
      `workbook.calculation-missing ${at('J', FIRST + 1)}`,
    ],
    [
      'a missing descriptor',
      block(label, ...judgement('设计', 1, [0, 1, 3])),
      `workbook.descriptors-missing ${at('F', FIRST + 1)}`,
    ],
    [
      'the same descriptor twice',
      block(label, ...judgement('设计', 1, [0, 1, 2, 3, 3])),
      `workbook.descriptor-repeated ${at('F', FIRST + 6)}`,
    ],
    [
      'a descriptor for 4',
      block(label, ...judgement('设计', 1, [0, 1, 2, 3, 4])),
      `workbook.descriptor-score ${at('F', FIRST + 6)}`,
    ],
    [
      'a descriptor below a measurement',
      block(label, measurement('可用', 1, 1), [null, null, null, null, null, 0, '?']),
      `workbook.descriptor-stray ${at('F', FIRST + 2)}`,
    ],
    [
      'a sub-criterion named twice',
      block(label, measurement('可用', 1, 1), label, measurement('可用', 1, 1)),
      `scheme.sub-criterion-repeated ${at('A', FIRST)}`,
    ],
    [
      'a sub-criterion of another criterion',
      block(labelRow('B1', '导航', 1), measurement('可用', 1, 1)),
      `scheme.sub-criterion-elsewhere ${at('A', FIRST)}`,
    ],
  ])('names %s with its place', (_, rows, expected) => {
    expect(fatalIn(rows)).toContain(expected);
    expect(readSchemeWorkbook(sheetsOf(rows)).body).toBeUndefined();
  });
  it('reports every problem, not the first', () => {
    const rows = block(label, measurement('', 1, 'x'), measurement('可用', 9, 1));
    expect(fatalIn(rows)).toHaveLength(3);
  });
  it.each([
    ['CHOICE', 'CHOICE1_DEDUCTION:::0#x~x#', 'workbook.calculation-parameter'],
    [
      'CHOICE',
      'CHOICE1_DEDUCTION:::#x~x##-#CHOICE1_LABEL:::#x~x#x',
      'workbook.calculation-parameter',
    ],
    ['NUMBER_COMPLETED', 'NUM_POSSIBLE:::0.5#x~x#', 'workbook.calculation-parameter'],
    ['RANGED_SCORE', 'RANGE1_LOWER:::0#x~x#', 'workbook.calculation-parameter'],
    ['CHOICE', 'DEDUCTION_TYPE:::#x~x#MARKS', 'workbook.deduction-type'],
    ['MAGIC', '', 'workbook.calculation-unknown'],
  ])('names the calculation %s(%s) with its place', (kind, parameters, code) => {
    const rows = block(label, measurement('可用', 1, 1));
    expect(fatalIn(rows, [[null, kind, null, parameters]])).toEqual([`${code} Calculations!D1`]);
  });
  it('names the missing sheet', () => {
    expect(readSchemeWorkbook([sheetOf('Sheet1', ROWS)]).findings).toMatchObject([
      { code: 'workbook.sheet-missing', at: 'CIS Marking Scheme Import' },
    ]);
  });
  it('names the missing header row', () => {
    expect(fatalIn(HEAD)).toEqual(['workbook.header-missing CIS Marking Scheme Import']);
  });
  it('names each missing column that is needed', () => {
    const rows = block().map((row) => row.filter((_, column) => column !== 10));
    expect(fatalIn(rows)).toEqual([`workbook.column-missing ${at('', HEAD.length + 1)}`]);
  });
});
