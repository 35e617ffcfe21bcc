import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { badgePaper, formPaper, grayPng } from './paper.fixture.ts';
import type { BadgePaper, Paper } from './paper.ts';
import { paperNumber } from './paper-number.ts';
import { textOfPdf as textOf } from './pdf-text.fixture.ts';
import { openPrinter } from './printer.ts';

const faults: unknown[] = [];
const printer = openPrinter({ onFault: (cause) => faults.push(cause) });

const printed = async (paper: Paper) => {
  const outcome = await printer.print(paper);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
};

const names = (count: number) =>
  Array.from({ length: count }, (_, place) => `测试${'甲乙丙丁'[place % 4]}${place}`);

/** Everything in the file that is compressed, plain. */
const unpacked = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'));
    } catch {
      // Not a compressed stream, or the word at the end of one.
    }
  }
  return parts.join('\n');
};

afterAll(() => printer.close());

describe('a printed paper', () => {
  it('says on every page which form it is, where it belongs and how many pages there are', async () => {
    const { bytes, pages } = await printed(formPaper(names(50)));
    const text = await textOf(bytes);
    expect(text).toHaveLength(pages);
    expect(pages).toBe(3);
    const number = paperNumber('1A', 'jinbang:paper:1A:2026.1:e1:s1');
    text.forEach((page, index) => {
      expect(page).toContain('示例市职工职业技能竞赛');
      expect(page).toContain('示例赛项 · 实操 · 第一场');
      expect(page).toContain(`编号 No. ${number}`);
      expect(page).toContain('表号 Form 1A · 版本 v2026.1');
      expect(page).toContain(`第${index + 1} 页 共3 页 · Page ${index + 1} of 3`);
      expect(page).toContain('打印 Printed 2026-11-22 13:30');
      expect(page).not.toContain('REHEARSAL');
    });
    expect(text.join('')).toContain('测试乙49');
    expect(text.at(-1)).toMatch(/监督员\s*Supervisor/);
  });

  it('counts the pages of each sheet by themselves, and says scheme and checkpoint where they are', async () => {
    const [sheet] = formPaper(names(30)).sheets;
    if (!sheet) throw new Error('the fixture has a sheet');
    const checkpoint = {
      size: 1_284,
      short: 'Q1W2-E3R4-T5Y6-7890',
      signedAt: '2026-11-22T05:29:00Z',
      address: `https://contest.example/verify/log#1284.${'A'.repeat(43)}`,
    };
    const marked = { ...sheet, schemeVersion: '3', checkpoint };
    const { bytes } = await printed(formPaper([], { sheets: [sheet, marked] }));
    const feet = (await textOf(bytes)).map((page) => /Page \d of \d/.exec(page)?.[0]);
    expect(feet).toEqual(['Page 1 of 2', 'Page 2 of 2', 'Page 1 of 2', 'Page 2 of 2']);
    const last = (await textOf(bytes)).at(-1);
    expect(last).toContain('评分方案 Scheme 3');
    expect(last).toContain('Log checkpoint');
    expect(last).toContain('Q1W2-E3R4-T5Y6-7890');
    expect(last).toContain('1284 条 entries · 2026-11-22 13:29');
    expect(last).toContain('https://contest.example/verify/log');
    expect(last).not.toContain('AAAA');
  });

  it('is the same to the byte for the same data, and another for another minute', async () => {
    const hash = async (paper: Paper) =>
      createHash('sha256')
        .update((await printed(paper)).bytes)
        .digest('hex');
    const paper = formPaper(names(3));
    expect(await hash(paper)).toBe(await hash(structuredClone(paper)));
    expect(await hash(paper)).not.toBe(await hash({ ...paper, printedAt: '2026-11-22T05:31:00Z' }));
  });

  it('carries its fonts with it and calls itself PDF/A', async () => {
    const plain = unpacked((await printed(formPaper(names(3)))).bytes);
    const fonts = [...plain.matchAll(/\/BaseFont ?\/[A-Z]{6}\+NotoSansSC-(Regular|Bold)/g)];
    expect(new Set(fonts.map(([, weight]) => weight))).toEqual(new Set(['Regular', 'Bold']));
    expect(plain.match(/\/FontFile2/g)?.length).toBe(2);
    expect(plain).toContain('pdfaid:part');
  });

  it('prints what people wrote as they wrote it: no text becomes code of the template', async () => {
    const hostile = [
      '#import "frame.typ": *',
      '#panic("x")',
      '$ sum_(i=0)^n $',
      '*_`raw`_* <a> @b',
      '\\u{41} \\#x',
      '#sys.inputs',
      '= Heading',
      '"); read("/etc/hostname")',
      '</text><script>',
    ];
    const { bytes } = await printed(formPaper(hostile));
    const text = (await textOf(bytes)).join('\n').replaceAll(/\s+/g, ' ');
    for (const one of hostile) expect(text).toContain(one);
  });

  it('says across the page when it is practice', async () => {
    const { bytes } = await printed(formPaper(names(2), { rehearsal: true }));
    expect((await textOf(bytes)).join('')).toMatch(/演练[\s\S]*REHEARSAL|REHEARSAL[\s\S]*演练/);
  });

  it('asks at the foot for what has to be written by hand', async () => {
    const { bytes } = await printed(formPaper(['测试𠮷'], { missing: 'by-hand' }));
    const text = (await textOf(bytes)).join('');
    expect(text).toContain('测试〓');
    expect(text).toContain('U+20BB7');
    expect((await printer.print(formPaper(['测试𠮷']))).ok).toBe(false);
  });

  it('puts four badges on a page, with a code to scan that is no name', async () => {
    const { bytes, pages } = await printed(badgePaper(names(5)));
    expect(pages).toBe(2);
    const [first = '', second = ''] = await textOf(bytes);
    expect(first).toContain('JBK-0003');
    expect(first).toContain('测试丁3');
    expect(second).toContain('JBK-0004');
  });

  it('puts the photo on a badge, and leaves its place free where the picture is broken', async () => {
    const withPhotos = (...photos: readonly Buffer[]): BadgePaper => {
      const paper = badgePaper(names(photos.length));
      const photoOf = (place: number) => ({
        type: 'png' as const,
        base64: photos[place]?.toString('base64') ?? '',
      });
      return {
        ...paper,
        badges: paper.badges.map((badge, place) => ({ ...badge, photo: photoOf(place) })),
      };
    };
    const good = grayPng(30, 42);
    const broken = good.subarray(0, 40);
    const [text = ''] = await textOf((await printed(withPhotos(good, broken))).bytes);
    // The place to stick one on stands on the second badge alone.
    expect(text.match(/Photo/g)).toHaveLength(1);
    expect(text).toContain('JBK-0001');
  });
});

describe('the printer', () => {
  it('refuses what would keep it busy for long, before it begins', async () => {
    expect(await printer.print(formPaper(names(4_001)))).toMatchObject({
      refusal: { code: 'paper.too-long', params: { what: 'rows' } },
    });
  });

  it('refuses more papers than it can set soon, and sets those it took', async () => {
    const outcomes = await Promise.all(names(22).map((name) => printer.print(formPaper([name]))));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(20);
    expect(outcomes.at(-1)).toMatchObject({ refusal: { kind: 'too-many', code: 'paper.busy' } });
  });

  it('gives up on a paper that takes too long, and sets the next in a new thread', async () => {
    const hasty = openPrinter({ onFault: (cause) => faults.push(cause), timeMs: 1 });
    expect(await hasty.print(formPaper(names(200)))).toMatchObject({
      refusal: { code: 'paper.took-too-long' },
    });
    await hasty.close();
    expect((await printer.print(formPaper(names(1)))).ok).toBe(true);
    expect(faults).toEqual([]);
  });
});
