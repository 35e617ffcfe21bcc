import { existsSync, readFileSync } from 'node:fs';
import { createLog } from '@jinbang/service-kit/log';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { summarise } from './scheme.rules.ts';
import { archiveOf, workbookFile } from './workbook.fixture.ts';
import { readSchemeWorkbook } from './workbook.rules.ts';
import { readCalculation } from './workbook-calculation.rules.ts';

const log = createLog('judging', 'silent');
const read = (bytes: Uint8Array) => readWorkbook(bytes, log);
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('a workbook from outside', () => {
  it('is read from the file a spreadsheet program wrote', async () => {
    const sheets = await read(workbookFile());
    expect(sheets.ok && readSchemeWorkbook(sheets.value).body).toMatchObject({
      criteria: [{ code: 'A', declared: '2.75' }],
    });
  });
  it('is refused by its content, whatever it is called', async () => {
    expect(await read(Buffer.from('name,mark\n'.repeat(10)))).toMatchObject(
      refusal('request.media-type'),
    );
    expect(await read(Buffer.alloc(0))).toMatchObject(refusal('request.media-type'));
  });
  it('is refused when it is cut off in the middle', async () => {
    const file = workbookFile();
    expect(await read(file.subarray(0, file.length / 2))).toMatchObject(
      refusal('scheme.workbook-unreadable'),
    );
  });
  it('is refused when it is an archive without a workbook', async () => {
    expect(await read(archiveOf('readme.txt', Buffer.from('x')))).toMatchObject(
      refusal('scheme.workbook-unreadable'),
    );
  });
  it.each([
    ['says how large it is', 100 * 1024 * 1024],
    ['says it is small', 100],
  ])(
    'is refused without being unpacked when it swells beyond all measure and %s',
    async (_, claimed) => {
      const bomb = archiveOf(
        'xl/worksheets/sheet1.xml',
        Buffer.alloc(100 * 1024 * 1024, 32),
        claimed,
      );
      const before = process.memoryUsage().rss;
      expect(await read(bomb)).toMatchObject(refusal('scheme.workbook-unreadable'));
      expect(process.memoryUsage().rss - before).toBeLessThan(90 * 1024 * 1024);
    },
  );
  it('takes the next file after a broken one', async () => {
    await read(workbookFile().subarray(0, 2_000));
    expect((await read(workbookFile())).ok).toBe(true);
  });
});

const real = new URL(
  '../../../../../shared/real-input/euroskills-2025-skill17.xlsx',
  import.meta.url,
);
if (existsSync(real)) {
  describe('a real export with 192 aspects', () => {
    it('comes out with the published counts and sums', async () => {
      const sheets = await read(readFileSync(real));
      if (!sheets.ok) throw new Error(sheets.refusal.code);
      const { body, findings } = readSchemeWorkbook(sheets.value);
      expect(body && summarise(body)).toEqual({
        aspects: 192,
        measurement: 173,
        judgement: 19,
        total: '100',
        criteria: { A: '16.5', B: '23', C: '16.75', D: '22', E: '16.75', F: '5' },
        days: { 1: '39.5', 2: '38.75', 3: '21.75' },
        variation: '1',
      });
      expect(findings.map(({ code }) => code)).toEqual(['scheme.variation']);
      const calculations = sheets.value[1]?.rows.map((row) => readCalculation(row)) ?? [];
      const kinds = calculations.map((one) => (one.ok ? one.value.kind : one.refusal.code));
      expect(
        Object.entries(Object.groupBy(kinds, (kind) => kind)).map(([kind, all]) => [
          kind,
          all?.length,
        ]),
      ).toEqual([
        ['pass-fail', 1],
        ['number-completed', 5],
        ['choice', 4],
        ['ranged', 2],
      ]);
    });
  });
}
