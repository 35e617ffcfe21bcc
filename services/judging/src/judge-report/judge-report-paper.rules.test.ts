import { describe, expect, it } from 'vitest';
import { agreedReport, reportOf } from './judge-report.fixture.ts';
import { judgeReportPaper } from './judge-report-paper.rules.ts';
import { severityPlot } from './judge-report-plots.rules.ts';

const manner = {
  printedAt: '2026-05-14T02:00:00.000Z',
  rehearsal: false,
  missing: 'refuse',
} as const;
const textOf = (report: Parameters<typeof judgeReportPaper>[0]): string =>
  JSON.stringify(judgeReportPaper(report, manner).sheets);

describe('the report of judges on paper', () => {
  it('says that it changes no mark, and has a figure beside every dot', () => {
    const text = textOf(reportOf({ judges: 3 }));
    expect(text).toContain('不改变任何分数');
    const plot = severityPlot(reportOf({ judges: 3 }).judges, (id) => id);
    const rows = plot.kind === 'plot' ? plot.rows : [];
    expect(rows.map(({ value }) => value)).toEqual([
      '+6.1% · n=240 · 偏宽 mild',
      expect.stringMatching(/n=6 · 样本太小 too few$/),
      expect.stringMatching(/n=242 · /),
    ]);
  });
  it('says before the opening why nothing of organisations stands there, and when it will', () => {
    const text = textOf(reportOf({ judges: 3 }));
    expect(text).toContain('抽签尚未开封');
    expect(text).toContain('解密');
    expect(text).not.toContain('本单位人数与分数');
    expect(textOf(reportOf({ judges: 3, favour: 'open' }))).toContain('本单位人数与分数');
  });
  it('has a word where no judge marks alone', () => {
    expect(textOf(agreedReport())).toContain('无可比较');
  });
  it('names how many far marks it leaves out', () => {
    expect(textOf(reportOf({ judges: 30 }))).toContain('另有 35 个');
  });
});
