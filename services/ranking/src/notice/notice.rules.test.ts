import { describe, expect, it } from 'vitest';
import type { EventBook } from '../book/event-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { winnersOf } from './notice.rules.ts';

const people = {
  p1: { name: '测试甲', nameEn: null, organisation: '测试一厂' },
  p2: { name: '测试甲', nameEn: null, organisation: '测试二厂' },
  p3: { name: '测试丙', nameEn: null, organisation: '测试三厂' },
  p4: { name: '测试丁', nameEn: null, organisation: '测试四厂' },
};
const entry = (place: number, ...persons: readonly string[]) => ({
  entryId: `e${place}`,
  members: persons.map((personId) => ({ personId, heldLevel: null })),
});
const row = (place: number, award: string | null, code = 'OK') => ({
  entryId: `e${place}`,
  standing: {
    group: 'worker',
    rank: award ? place : null,
    award,
    code,
    entryNo: `E-00${place}`,
    total: '54.32',
  },
});
const list = (withheld: readonly string[], ...rows: readonly ReturnType<typeof row>[]) =>
  winnersOf({
    // Safe: the rule reads no more of them.
    book: {
      entries: [entry(1, 'p1'), entry(2, 'p2'), entry(3, 'p3', 'p4'), entry(4, 'p9')],
      withheld: new Set(withheld),
    } as unknown as EventBook,
    result: { rows } as unknown as PublishedResult,
    nameOf: (personId) => people[personId as keyof typeof people],
  });

describe('the public list of winners', () => {
  it('names prize winners with their organisation and nobody else, and no score', () => {
    const lines = list([], row(1, 'first-prize'), row(2, null), row(3, null, 'DSQ'));
    expect(lines).toEqual([
      {
        ...{ group: 'worker', rank: 1, award: 'first-prize', entryNo: null, hasNamesake: false },
        ...{ names: ['测试甲'], organisation: '测试一厂' },
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/54\.32|DSQ|E-00/);
  });
  it('tells namesakes apart by organisation, and says that there are some', () => {
    const lines = list([], row(1, 'gold'), row(2, 'silver'), row(3, 'bronze'));
    expect(lines.map((line) => [line.organisation, line.hasNamesake])).toEqual([
      ['测试一厂', true],
      ['测试二厂', true],
      ['测试三厂', false],
    ]);
  });
  it('shows a whole team by its number when one of them took consent back', () => {
    expect(list(['p4'], row(3, 'gold'))).toMatchObject([
      { names: null, organisation: null, entryNo: 'E-003' },
    ]);
  });
  it('shows the number where a name is not here', () => {
    expect(list([], row(4, 'gold'))).toMatchObject([{ names: null, entryNo: 'E-004' }]);
  });
});
