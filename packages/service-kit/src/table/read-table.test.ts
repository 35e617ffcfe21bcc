import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { csvText, textOfFile } from '../csv.rules.ts';
import { packStored } from '../zip-archive.ts';
import { tableFileKind } from './file-kind.rules.ts';
import { readTable } from './read-table.ts';
import { cellOf } from './sheet-table.ts';
import { writeWorkbook } from './write-workbook.ts';

const refusal = (code: string) => ({ ok: false, refusal: { code } });
const book = (rows: string[][]) => writeWorkbook([{ name: '表', rows, widths: [] }]);
const rowsOf = async (bytes: Buffer) => {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value[0]?.rows;
};
const office = (...names: string[]) =>
  packStored(
    ['[Content_Types].xml', 'xl/workbook.xml', ...names].map((name) => ({
      name,
      bytes: Buffer.from('<x/>'),
    })),
  );

/** A ZIP whose only sheet swells, with a header that claims whatever size. */
const bomb = (megabytes: number, claimed: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 32));
  const plain = packStored([
    { name: '[Content_Types].xml', bytes: Buffer.from('<x/>') },
    { name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') },
    { name: 'xl/worksheets/sheet1.xml', bytes: packed },
  ]);
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  // In both headers of the last member: the method becomes deflate, the plain size what is claimed.
  for (let at = plain.indexOf(name); at !== -1; at = plain.indexOf(name, at + 1)) {
    const local = plain.readUInt32LE(at - 30) === 0x04034b50;
    plain.writeUInt16LE(8, local ? at - 22 : at - 36);
    plain.writeUInt32LE(claimed, local ? at - 8 : at - 22);
  }
  return plain;
};

describe('a table from outside', () => {
  it('is read as text, with every digit and every rare character', async () => {
    const rows = [
      ['姓名', '证件号码'],
      ['阿依古丽·测试', '999999199002010011'],
      ['测试𠮷𬱖', 'H12345678'],
    ];
    expect(await rowsOf(book(rows))).toEqual(rows);
    expect(await rowsOf(csvText(rows))).toEqual(rows);
  });
  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeff姓名\t性别\n测试甲\t女\n', 'utf16le')],
    ['UTF-8 without a mark', Buffer.from('姓名;性别\n测试甲;女')],
    ['GB18030', Buffer.from('d0d5c3fb2cd0d4b1f00d0ab2e2cad4bcd72cc5ae0d0a', 'hex')],
  ])('is read in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['姓名', '性别'],
      ['测试甲', '女'],
    ]);
  });
  it('is refused in an encoding nobody can tell', () => {
    expect(textOfFile(Buffer.from([0x41, 0xff, 0xff, 0xff, 0x2c, 0x80]))).toMatchObject(
      refusal('import.encoding'),
    );
    expect(textOfFile(Buffer.from('a,b\u0001c'))).toMatchObject(refusal('import.encoding'));
  });
  it.each([
    ['macros', office('xl/vbaProject.bin'), 'import.macros'],
    [
      'links to other files',
      office('xl/externalLinks/externalLink1.xml'),
      'import.links-elsewhere',
    ],
    ['other files inside', office('xl/embeddings/oleObject1.bin'), 'import.embedded'],
    ['the old form or a password', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'import.file-old'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'import.file-type'],
    [
      'a document',
      packStored([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }]),
      'import.file-type',
    ],
    ['nothing', Buffer.alloc(0), 'import.file-empty'],
    ['half a workbook', book([['姓名']]).subarray(0, 900), 'import.file-broken'],
    ['more than is taken', Buffer.alloc(5 * 1024 * 1024 + 1, 65), 'request.too-large'],
  ])('with %s is refused before it is read', (_, bytes, code) => {
    expect(tableFileKind(bytes)).toMatchObject(refusal(code));
  });
  it.each([
    ['that it is small', 100],
    ['that it is 1 GB', 1024 * 1024 * 1024],
  ])('that swells to 200 MB and says %s is refused with bounded memory', async (_, claimed) => {
    const file = bomb(200, claimed);
    const before = process.memoryUsage().rss;
    expect(await readTable(file)).toMatchObject(refusal('import.file-broken'));
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  });
  it('with too many rows or columns is refused', async () => {
    const tall = Array.from({ length: 6_001 }, () => ['1']);
    expect(await readTable(book(tall))).toMatchObject(refusal('import.too-many-rows'));
    expect(await readTable(csvText(tall))).toMatchObject(refusal('import.too-many-rows'));
    const wide = [Array.from({ length: 61 }, () => 'x')];
    expect(await readTable(book(wide))).toMatchObject(refusal('import.too-many-columns'));
    expect(await readTable(csvText(wide))).toMatchObject(refusal('import.too-many-columns'));
  });
  it('never takes what a formula came to, nor a number that has lost digits', async () => {
    const sheet = utils.aoa_to_sheet([['=', 999999199002010000, 138, 'x'.repeat(1_001)]]);
    sheet.A1 = { t: 'n', v: 7, f: '3+4' };
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, '表');
    expect(await rowsOf(write(made, { type: 'buffer', bookType: 'xlsx' }))).toEqual([
      [
        { flaw: 'import.formula' },
        { flaw: 'import.digits-lost' },
        '138',
        { flaw: 'import.too-long' },
      ],
    ]);
  });
  it('with a quotation mark that never ends is refused with its row', async () => {
    expect(await readTable(Buffer.from('姓名,性别\n"测试甲,女\n'))).toMatchObject({
      refusal: { code: 'import.quote-open', params: { row: 2 } },
    });
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =x', '＝x'.normalize('NFKC')])(
    'with %s would be calculated somewhere, and is not taken',
    (text) => {
      expect(cellOf(text)).toEqual({ flaw: 'import.formula' });
    },
  );
  it.each([
    ['+852 1234 5678', '+852 1234 5678'],
    ['-', ''],
    ['—', ''],
    ['\u200b测试\u202e甲\ufeff', '测试甲'],
  ])('with %j says %j', (text, said) => {
    expect(cellOf(text)).toBe(said);
  });
});
