import { lookAt } from '@jinbang/papers/looked-at.fixture';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { groundOf, rowOf, rowWithoutForm } from './office-ground.fixture.ts';
import { personForm } from './person-form.rules.ts';
import { charactersPaper, summaryPapers } from './summary-sheet.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause), timeMs: 120_000 });
afterAll(() => printer.close());

const rows = (count: number) => Array.from({ length: count }, (_, place) => rowOf(place + 1));
const named = (name: string) => {
  const row = rowOf(1);
  return { ...row, person: row.person && { ...row.person, name } };
};

describe('form 16 as it looks', () => {
  it.each([
    ['usual', groundOf([...rows(3), rowOf(4, { level: '1' }), rowOf(5, { level: '3' })])],
    ['forty', groundOf(rows(40))],
    ['least', groundOf([rowWithoutForm(1)])],
    ['some-columns', groundOf(rows(3), { columns: ['order', 'name', 'level', 'rank', 'total'] })],
  ])(
    '%s: A3 across in black and white, a sheet a level, with nothing over anything',
    async (kind, ground) => {
      const papers = summaryPapers(ground);
      for (const { name, paper } of papers) {
        const seen = await lookAt(printer.print, paper, `16-${kind}-${name}`);
        expect(seen.flaws).toEqual([]);
        expect(seen.isGrey).toBe(true);
        for (const page of seen.words) {
          expect(page).toContain('Form 16');
          expect(page).toMatch(/Page\s*\d+\s*of\s*\d+/);
          expect(page).toContain('导出 Taken by 测试经办');
        }
        expect(seen.codes).toContain(paper.sheets[0]?.reference);
        expect(seen.words.join('')).toContain('核准部门意见');
      }
      const names = papers.map(({ name }) => name);
      expect(names).toEqual(kind === 'usual' ? ['1', '2', '3'] : ['2']);
    },
  );

  it('goes on in a part of its own where a level has hundreds, with its numbers going on', () => {
    const papers = summaryPapers(groundOf(rows(260)));
    expect(papers.map(({ name }) => name)).toEqual(['2-1', '2-2']);
    const table = papers[1]?.paper.sheets[0]?.blocks[0];
    expect(table?.kind === 'table' && table.rows[0]?.[0]).toBe('251');
    const references = papers.map(({ paper }) => paper.sheets[0]?.reference);
    expect(new Set(references).size).toBe(2);
  });

  it('refuses a name it cannot draw, or leaves it to be written in by hand', async () => {
    const rare = groundOf([named('测试\u{2A700}\u{E000}')]);
    expect(await printer.print(charactersPaper(rare))).toMatchObject({
      ok: false,
      refusal: { code: 'paper.glyph-missing' },
    });
    const [part] = summaryPapers({ ...rare, byHand: true });
    if (!part) throw new Error('one person makes one sheet');
    const byHand = await lookAt(printer.print, part.paper, '16-rare');
    expect(byHand.flaws).toEqual([]);
    expect(byHand.words.join('')).toContain('〓');
    expect(byHand.words.join('')).toContain('U+E000');
  });
});

describe('form 16A as it looks', () => {
  it.each([
    ['usual', rowOf(1)],
    ['least', rowWithoutForm(2)],
  ])('%s: one page a person, with the place for a photo', async (kind, row) => {
    const seen = await lookAt(printer.print, personForm(groundOf([row]), row, null), `16A-${kind}`);
    expect(seen.flaws).toEqual([]);
    expect(seen.words).toHaveLength(1);
    expect(seen.words[0]).toContain('Form 16A');
  });
});
