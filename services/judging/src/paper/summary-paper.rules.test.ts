import { markText } from '@jinbang/kernel/mark-text';
import type { PaperBlock } from '@jinbang/papers/paper';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { filledPaper } from './filled-paper.rules.ts';
import { groundOf, SESSION_ID, subjectsOf } from './marking.fixture.ts';
import { marksOf } from './marks.fixture.ts';
import { daySummary, moduleSummary, subCriterionSummary } from './summary-paper.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause) });
afterAll(() => printer.close());

const tableOf = (blocks: readonly PaperBlock[]): readonly (readonly unknown[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe('summaries of marks', () => {
  it('puts 20 contestants on two sheets, each code once, and prints them with 60 aspects', async () => {
    const paper = subCriterionSummary(groundOf(), [marksOf(20, 60)], undefined);
    const grids = paper.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? [block] : [])),
    );
    const codes = grids.slice(0, 2).flatMap(({ heads }) => heads.map(({ text }) => text));
    expect(codes).toEqual(subjectsOf(20).map(({ label }) => label));
    const printed = await printer.print(paper);
    expect(printed.ok && printed.value.pages).toBeGreaterThan(8);
  });

  it('has no sum of anybody with a mark awaited: of the sub-criterion, the day, the module', () => {
    const marks = marksOf(3, 5);
    const [first, second] = tableOf(
      moduleSummary(groundOf(), [marks], undefined).sheets[0]?.blocks ?? [],
    );
    expect(first).toEqual(['B-01', '', '1.25', '', '', '缺 missing 1']);
    expect(second).toEqual(['B-02', '5', '1.25', '', '6.25', '']);
    const days = daySummary(groundOf(), [marks], { markingDay: 1 });
    expect(days.sheets).toHaveLength(1);
    expect(tableOf(days.sheets[0]?.blocks ?? []).map((row) => row[2])).toEqual(['', '5', '5']);
  });

  it('shows nothing a judge gave before all of the panel are in', () => {
    const [sheet] = filledPaper(groundOf(), [marksOf(2, 4)], SESSION_ID).sheets;
    const grid = sheet?.blocks.find((block) => block.kind === 'grid');
    const cells =
      grid?.kind === 'grid' ? grid.rows.map((row) => row.cells.map(({ text }) => text)) : [];
    expect(cells[0]).toEqual(['', '']);
    expect(cells[1]).toEqual(['9.87', '1.25']);
  });

  it('cuts off decimals that never end and says so; it never rounds', () => {
    expect(markText('2/3')).toBe('0.6666…');
    expect(markText('13/9')).toBe('1.4444…');
    expect(markText('-1/3')).toBe('-0.3333…');
    expect(markText('79999/80001')).toBe('0.9999…');
    expect(markText('7.25')).toBe('7.25');
  });
});
