import type { FormPaper, PaperGrid } from '@jinbang/papers/paper';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { aspectsOf, blankOf, groundOf, subjectsOf } from './marking.fixture.ts';
import { markingPaper } from './marking-paper.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause) });
afterAll(() => printer.close());

const gridOf = (paper: FormPaper): PaperGrid => {
  const grid = paper.sheets[0]?.blocks.find((block) => block.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('a marking form has a grid');
  return grid;
};
const widthOf = (grid: PaperGrid): number => grid.heads.reduce((sum, { span }) => sum + span, 0);

describe('a blank marking form', () => {
  it('has a column a judge where judges mark by themselves, one result where the panel agrees', () => {
    const grid = gridOf(markingPaper(groundOf(), 'many', [blankOf({ subjects: subjectsOf(2) })]));
    expect(grid.heads).toEqual([
      { text: 'B-01', span: 3 },
      { text: 'B-02', span: 3 },
    ]);
    const [judged, measured] = grid.rows;
    expect(judged?.cells.map(({ span }) => span)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(measured?.cells.map(({ span }) => span)).toEqual([3, 3]);
    for (const { cells } of grid.rows.filter((row) => row.cells.length > 0)) {
      expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(widthOf(grid));
      expect(cells.map(({ text }) => text).join('')).toBe('');
    }
  });

  it('prints what 0 to 3 mean beside a judgement, and how each other mark is written', () => {
    const { rows } = gridOf(
      markingPaper(groundOf(), 'one', [blankOf({ subjects: subjectsOf(1) })]),
    );
    expect(rows[0]?.notes).toHaveLength(4);
    expect(rows[0]?.notes[3]).toBe('3 = 优秀，可直接交付客户 excellent');
    expect(rows[5]?.notes).toEqual([
      '填序号 · Write the number',
      '1 = 不扣分 · nothing off',
      '2 = 局部缺陷（扣 50% · 50 % off）',
    ]);
    // A deduction sheet: its heading, then a line for each fault.
    expect(rows.slice(9, 12).map(({ code, max }) => [code, max])).toEqual([
      ['A1.10 M', '1.5'],
      ['1', '−0.5 ×4'],
      ['2', '−0.2'],
    ]);
  });

  it('strikes out where nothing is to be written: a judge stands aside, a mark is given elsewhere', () => {
    const [first, second] = subjectsOf(2);
    if (!first || !second) throw new Error('two were asked for');
    const aspects = aspectsOf(2);
    const subjects = [
      { ...first, aside: new Set([2]) },
      { ...second, elsewhere: new Set([aspects[1]?.aspectId ?? '']) },
    ];
    const { rows } = gridOf(markingPaper(groundOf(), 'many', [blankOf({ aspects, subjects })]));
    const struck = rows.map(({ cells }) => cells.map((cell) => cell.struck ?? false));
    expect(struck).toEqual([
      [false, true, false, false, false, false],
      [false, true],
    ]);
  });

  it('stays within the page, for three contestants and five judges as for eleven and one', () => {
    for (const [seats, count, kinds] of [
      [3, 3, 'all'],
      [5, 3, 'all'],
      [15, 1, 'all'],
      [3, 11, 'measured'],
    ] as const) {
      const sheet = blankOf({ seats, subjects: subjectsOf(count), aspects: aspectsOf(8, kinds) });
      const grid = gridOf(markingPaper(groundOf(), 'many', [sheet]));
      expect(widthOf(grid) * grid.columnMm).toBeLessThanOrEqual(168.01);
      expect(grid.columnMm).toBeGreaterThanOrEqual(7);
    }
  });

  it('repeats head and number on every page, and has no name on it but lines to write one', async () => {
    const sheets = [blankOf({ subjects: subjectsOf(6) }), blankOf({ number: '0058-01' })];
    const printed = await printer.print(markingPaper(groundOf(), 'many', sheets));
    if (!printed.ok) throw new Error(printed.refusal.code);
    const pages = await textOfPdf(printed.value.bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page).toMatch(/编号 No\. (0057-7K|0058-01)/);
      expect(page).toContain('评分方案 Scheme 3');
      expect(page).toContain('第一场（上午） Session 1');
      expect(page).toMatch(/Page \d of \d/);
    }
    for (const page of pages.filter((one) => one.includes('A1.6'))) expect(page).toContain('B-06');
    const end = pages.filter((page) => page.includes('统分员（录入）'));
    expect(end).toHaveLength(2);
    expect(end[0]).toMatch(/裁判3[\s\S]*裁判长/);
    expect(end[0]).toContain('测量结果由第几位裁判签认');
  });

  it('is the same to the byte however often it is printed', async () => {
    const paper = markingPaper(groundOf(), 'one', [blankOf({ subjects: subjectsOf(1) })]);
    const first = await printer.print(paper);
    const again = await printer.print(structuredClone(paper));
    expect(first.ok && again.ok && Buffer.compare(first.value.bytes, again.value.bytes)).toBe(0);
  });
});
