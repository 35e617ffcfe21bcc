import { lookAt } from '@jinbang/papers/looked-at.fixture';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CheckedPerson,
  checkPaper,
  type HandOutGround,
  handListPaper,
} from './hand-out-paper.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause), timeMs: 120_000 });
afterAll(() => printer.close());

const GROUND: HandOutGround = {
  id: '019c0000-0000-7000-8000-000000000017',
  body: '示例评价机构',
  competition: { zh: '示例市职业技能竞赛', en: 'Sample City Contest' },
  event: { zh: '焊接' },
  zone: 'Asia/Shanghai',
  printedAt: '2026-11-22T06:00:00.000Z',
  mark: '导出 Taken by 测试经办 · 2026-11-22 14:00',
};

const person = (place: number): CheckedPerson => ({
  number: `S0001120000012630000${String(place).padStart(2, '0')}`,
  name: place === 2 ? '测试·阿卜杜热西提·麦麦提明' : `测试${'甲乙丙丁戊己庚辛'[place % 8]}`,
  unit: place % 3 === 0 ? '示例机械制造有限责任公司第二分公司' : '示例技师学院',
  idType: place === 3 ? 'passport' : 'resident-id',
  idNumber: place === 3 ? 'E00000000' : `00000000000000${String(place).padStart(4, '0')}`,
  occupation: '焊工',
  trade: place % 2 === 0 ? '电焊工' : null,
  level: '3',
  issuedOn: '2026-11-20',
});
const people = (count: number) => Array.from({ length: count }, (_, place) => person(place + 1));

describe('form 17 as it looks', () => {
  it.each([
    ['least', 1],
    ['usual', 12],
    ['forty', 40],
  ])(
    '%s: whole numbers, lines for two checkers and the holder, nothing over anything',
    async (kind, count) => {
      const seen = await lookAt(printer.print, checkPaper(GROUND, people(count)), `17-${kind}`);
      expect(seen.flaws).toEqual([]);
      expect(seen.isGrey).toBe(true);
      const all = seen.words.join('').replaceAll(/\s/g, '');
      for (const { number, idNumber } of people(count)) {
        expect(all).toContain(number);
        expect(all).toContain(idNumber);
      }
      for (const page of seen.words) expect(page).toContain('导出 Taken by 测试经办');
      expect(all).toContain('核对人一');
      expect(all).toContain('核对人二');
    },
  );
});

describe('form 17A as it looks', () => {
  it('lists who collects what, by unit, with a line to sign', async () => {
    const rows = people(20).map((one, place) => ({ ...one, serial: `TJ0001${place + 10}` }));
    const seen = await lookAt(printer.print, handListPaper(GROUND, rows), '17A-usual');
    expect(seen.flaws).toEqual([]);
    const all = seen.words.join('').replaceAll(/\s/g, '');
    for (const { number, serial } of rows) {
      expect(all).toContain(number);
      expect(all).toContain(serial);
    }
    // Numbers of people are on form 17 alone.
    expect(all).not.toContain('000000000000000001');
  });
});
