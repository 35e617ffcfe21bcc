import { describe, expect, it } from 'vitest';
import { readScan, SCAN_BYTES_MAX } from './scan.rules.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);

describe('the scan of a letter', () => {
  it('is a PDF or a JPEG by its content', () => {
    expect(readScan(pdf)).toEqual({ ok: true, value: 'pdf' });
    expect(readScan(jpeg)).toEqual({ ok: true, value: 'jpeg' });
  });
  it('is nothing else, whatever it is called', () => {
    for (const garbage of ['', 'hello', '<html>', 'PK\u0003\u0004']) {
      expect(readScan(Buffer.from(garbage))).toMatchObject({
        refusal: { kind: 'unsupported', code: 'paper-answer.file-kind' },
      });
    }
  });
  it('is whole: what was cut off on its way is refused', () => {
    for (const cut of [pdf.subarray(0, 20), jpeg.subarray(0, 6)]) {
      expect(readScan(cut)).toMatchObject({ refusal: { code: 'paper-answer.file-cut' } });
    }
  });
  it('is not larger than ten megabytes', () => {
    const large = Buffer.concat([pdf, Buffer.alloc(SCAN_BYTES_MAX)]);
    expect(readScan(large)).toMatchObject({ refusal: { kind: 'too-large' } });
  });
});
