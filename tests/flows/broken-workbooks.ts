import { utils, write } from '@e965/xlsx';
import { archiveOf, workbookFile } from '@jinbang/judging/scheme/workbook.fixture';

const otherShape = (): Buffer => {
  const book = utils.book_new();
  const rows = [
    ['name', 'mark'],
    ['测试甲', 7.25],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const cut = (file: Buffer, share: number) => file.subarray(0, Math.floor(file.length * share));
const noise = Buffer.from(Array.from({ length: 20_000 }, (_, place) => (place * 7919) % 251));
const page = Buffer.from(`<html><body>${'成绩 '.repeat(99)}</body></html>`);
const sheet = 'xl/worksheets/sheet1.xml';
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 32);

type Broken = readonly [name: string, fileOf: () => Uint8Array];

const refusedWith = (status: number, code: string, files: readonly Broken[]) =>
  files.map(([name, fileOf]) => ({ name, fileOf, status, code }));

/** Files that are called a workbook and are none, or none of a marking scheme. */
export const brokenWorkbooks = [
  ...refusedWith(415, 'request.media-type', [
    ['noise', () => noise],
    ['nothing at all', () => Buffer.alloc(0)],
    ['a page called workbook', () => page],
  ]),
  ...refusedWith(422, 'scheme.workbook-unreadable', [
    ['cut off in the middle', () => cut(workbookFile(), 0.5)],
    ['cut off at the very end', () => cut(workbookFile(), 0.999)],
    ['only the first bytes of one', () => cut(workbookFile(), 0.01)],
    ['an archive of something else', () => archiveOf('a.txt', noise)],
    ['a bomb', () => archiveOf(sheet, spaces(40))],
    ['a bomb that says it is small', () => archiveOf(sheet, spaces(40), 90)],
    ['small and says it is huge', () => archiveOf(sheet, noise, 4e9)],
  ]),
  ...refusedWith(422, 'scheme.refused', [
    ['a workbook of another shape', otherShape],
    ['a scheme without its header', () => workbookFile([['A1', 'x', 1]])],
  ]),
  ...refusedWith(413, 'request.too-large', [['of 10 MB', () => spaces(10)]]),
];
