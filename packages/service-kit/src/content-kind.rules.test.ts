import { describe, expect, it } from 'vitest';
import { contentKindOf, fileNameOf } from './content-kind.rules.ts';

const entry = (name: string): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(Buffer.byteLength(name), 28);
  return Buffer.concat([head, Buffer.from(name)]);
};
/** A ZIP with nothing but its directory, which is all that is looked at. */
const zip = (names: readonly string[], comment = ''): Buffer => {
  const local = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...names.map(entry), end, Buffer.from(comment)]);
};
const TYPES = '[Content_Types].xml';

describe('what a file is', () => {
  it('is said by its first bytes', () => {
    expect(contentKindOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(contentKindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(contentKindOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('png');
  });
  it('is said by the directory of an office file, with a comment behind it too', () => {
    expect(contentKindOf(zip([TYPES, 'word/document.xml']))).toBe('docx');
    expect(contentKindOf(zip([TYPES, 'xl/workbook.xml'], 'a comment'))).toBe('xlsx');
  });
  it('is nothing for other files, empty ones, other archives and broken ones', () => {
    const cut = zip([TYPES, 'word/document.xml']).subarray(0, 40);
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('<html>%PDF-</html>'),
      zip(['word/document.xml']),
      cut,
    ]) {
      expect(contentKindOf(bytes)).toBeUndefined();
    }
  });
  it('is nothing for a document with macros', () => {
    expect(contentKindOf(zip([TYPES, 'word/document.xml', 'word/vbaProject.bin']))).toBeUndefined();
    expect(contentKindOf(zip([TYPES, 'xl/workbook.xml', 'xl/macrosheets/a.xml']))).toBeUndefined();
  });
  it('ends a directory that claims more than there is', () => {
    const bytes = zip([TYPES, 'word/document.xml']);
    bytes.writeUInt16LE(60_000, 4 + 28);
    expect(contentKindOf(bytes)).toBeUndefined();
    bytes.writeUInt32LE(0xffff_fff0, bytes.length - 22 + 16);
    expect(contentKindOf(bytes)).toBeUndefined();
  });
});

describe('a file’s name', () => {
  it('keeps words and drops what leads into paths and headers', () => {
    expect(fileNameOf('技术文件 v2', 'pdf')).toBe('技术文件-v2.pdf');
    expect(fileNameOf('../../etc/passwd"\r\nx: y', 'docx')).toBe('etc-passwd-x-y.docx');
    expect(fileNameOf('///', 'xlsx')).toBe('file.xlsx');
  });
});
