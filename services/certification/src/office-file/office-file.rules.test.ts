import { OFFICE_COLUMNS } from '@jinbang/contracts/http/office-file';
import { describe, expect, it } from 'vitest';
import { contentsList, filePath, formPath, inOrder } from './enclosure.rules.ts';
import { byLevel } from './level-group.rules.ts';
import { summaryColumns } from './office-column.rules.ts';
import { flawOfBatches, stateOfFile } from './office-file.rules.ts';
import { groundOf, rowOf, rowWithoutForm } from './office-ground.fixture.ts';
import { isToComplete, lackOf } from './office-lack.rules.ts';
import { officeLines, officeSheets } from './office-table.rules.ts';

const texts = (row = rowOf(1)) =>
  Object.fromEntries(summaryColumns().map(({ id, text }) => [id, text(row, 1)]));

describe('the columns of the summary', () => {
  it('are those the list of papers names, in its order', () => {
    expect(summaryColumns().map(({ label }) => label.zh)).toEqual(
      (
        '序号 姓名 性别 民族 出生日期 证件类型 证件号码 文化程度 工作单位/院校 人员类别 手机号码 ' +
        '竞赛名称 级别类别 计划文号 赛项 组别 参赛人数 名次 奖项 理论成绩 实操成绩 总成绩 ' +
        '职业(工种) 职业编码 原等级 原证书编号 拟晋升等级 依据条款 证书编号 发证日期 备注'
      ).split(' '),
    );
    expect(summaryColumns()).toHaveLength(OFFICE_COLUMNS.length);
  });

  it('say what the decision stands on, with marks exactly as they are', () => {
    expect(texts()).toMatchObject({
      ...{ order: '1', sex: '男', idType: '居民身份证', education: '大专(高职)' },
      ...{ tier: '市级一类', planNo: '示人社函〔2026〕18号', group: '职工组', started: '58' },
      ...{ rank: '1', award: '一等奖', theory: '86.5', practical: '91.25', total: '99.25' },
      ...{ occupationCode: '6-18-02-04', held: '三级/高级工', level: '二级/技师' },
      ...{ certificateNo: '', issuedOn: '' },
    });
  });

  it('stand in the order an office wants, each once', () => {
    const wanted = summaryColumns(['level', 'name', 'level']);
    expect(wanted.map(({ id }) => id)).toEqual(['level', 'name']);
  });

  it('list 职业资格 without a certificate', () => {
    const { decision } = rowOf(1);
    const listed = rowOf(1, { decision: { ...decision, issue: 'office-list' } });
    expect(texts(listed).notes).toBe('职业资格，不颁等级证书');
  });
});

describe('the sheets of a file', () => {
  it('are one a level, the highest first, best place first whatever order rows came in', () => {
    const rows = [rowOf(3), rowOf(1), rowOf(2, { level: '1' }), rowOf(4, { level: '3' })];
    const shape = (given: typeof rows) =>
      byLevel(given).map(({ level, rows: own }) => [
        level,
        own.map(({ decision }) => decision.inputs.result.rank),
      ]);
    expect(shape(rows)).toEqual([
      ['1', [2]],
      ['2', [1, 3]],
      ['3', [4]],
    ]);
    expect(shape(rows.toReversed())).toEqual(shape(rows));
  });

  it('have the key first and two empty columns last, and say on each who took them', () => {
    const [sheet] = officeSheets(groundOf([rowOf(1)]));
    const [[, heads, row] = []] = [...((sheet?.rows ?? []) as (string | null)[][][])];
    expect(sheet?.columns[0]?.name).toContain('测试经办');
    expect(heads?.[0]).toBe('行键 Key');
    expect(heads?.slice(-2)).toEqual(['核准意见 Decision', '理由 Reason']);
    expect(row?.[0]).toBe(rowOf(1).key);
    expect(row?.slice(-2)).toEqual([null, null]);
    expect(officeLines(groundOf([rowOf(1)]))[0]?.[0]).toContain('测试经办');
  });
});

describe('what is not on file', () => {
  it('is listed by column and file, and nothing is made up', () => {
    const lack = lackOf(rowWithoutForm(1));
    expect(lack.columns).toEqual([
      ...['sex', 'ethnicGroup', 'birthDate', 'idType', 'idNumber', 'education'],
      ...['workplace', 'memberKind', 'phone', 'heldNo'],
    ]);
    expect(lack.files).toEqual(['photo', 'proof', 'certificate', 'identity-copy', 'award-copy']);
    expect(isToComplete(lack)).toBe(true);
  });

  it('does not count what may rightly be empty, nor what nobody keeps here', () => {
    const { decision } = rowOf(1);
    const beginner = rowOf(1, { decision: { ...decision, held: null } });
    for (const row of [rowOf(1), beginner]) {
      expect(lackOf(row)).toMatchObject({ columns: [], files: ['identity-copy', 'award-copy'] });
      expect(isToComplete(lackOf(row))).toBe(false);
    }
  });

  it('is in the list that lies on top, by number and key and never by name', () => {
    const ground = groundOf([rowOf(1), rowWithoutForm(2)]);
    const evidence = [{ pageUrl: 'https://x.example/r', pageHash: 'ab'.repeat(32), version: 2 }];
    const list = contentsList(ground, evidence);
    expect(list).toContain(`0002-${rowOf(2).key}：性别、民族`);
    expect(list).not.toContain(`0001-${rowOf(1).key}：`);
    expect(list).toContain('ab'.repeat(32));
    expect(list).toContain('身份证件复印件、获奖证书复印件');
    expect(list).not.toMatch(/测试[甲乙丙丁]/);
  });

  it('leaves no name in the names of the archive, which its password does not close', () => {
    const row = rowOf(1);
    const names = [formPath(1, row), filePath(1, row, 'photo', 'jpg')].join(' ');
    expect(names).not.toContain(row.person?.name);
    expect(names).not.toContain(row.person?.identity?.idNumber);
    expect(inOrder([rowOf(2), row]).map(({ order }) => order)).toEqual([1, 2]);
  });
});

describe('a file of several batches', () => {
  const batch = { bodyId: 'b', competitionId: 'c', state: 'waiting', source: 'contest' } as const;
  it.each([
    ['of one contest may be made', [batch, { ...batch, state: 'approved' as const }], undefined],
    [
      'of two contests is none',
      [batch, { ...batch, competitionId: 'd' }],
      'office-file.several-contests',
    ],
    ['of two bodies is none', [batch, { ...batch, bodyId: 'x' }], 'office-file.several-contests'],
    [
      'of a result that was replaced is none',
      [{ ...batch, state: 'superseded' as const }],
      'decision-batch.superseded',
    ],
    [
      'of an assessment is none: it has its own summary',
      [{ ...batch, source: 'assessment' as const }],
      'office-file.assessment',
    ],
  ])('%s', (_, batches, code) => {
    expect(flawOfBatches(batches)?.code).toBe(code);
  });
});

describe('where a file stands', () => {
  const at = new Date('2026-11-23T10:00:00Z');
  const movedAt = (seconds: number) => ({ movedAt: new Date(at.getTime() - seconds * 1_000) });
  it.each([
    ['asked', null, null],
    ['making', movedAt(60), null],
    // Whoever made it was stopped in the middle.
    ['cut', movedAt(200), null],
    ['sent', movedAt(200), { ending: 'sent' as const }],
    ['failed', null, { ending: 'failed' as const }],
  ])('is %s', (state, progress, end) => {
    expect(stateOfFile({ progress, end }, at)).toBe(state);
  });
});
