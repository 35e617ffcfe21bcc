import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';

export const SCAN_BYTES_MAX = 10 * 1024 * 1024;
const PDF_TAIL_BYTES = 2_048;
/** Cameras write a thumbnail or notes behind the picture’s end. */
const JPEG_TAIL_BYTES = 65_536;
const JPEG_END = Buffer.from([0xff, 0xd9]);

const endsWell = (bytes: Buffer, kind: 'pdf' | 'jpeg'): boolean =>
  kind === 'pdf'
    ? bytes.subarray(-PDF_TAIL_BYTES).includes('%%EOF')
    : bytes.subarray(-JPEG_TAIL_BYTES).lastIndexOf(JPEG_END) > 0;

/** What a scan is by its content: a PDF or a JPEG that is all there. Its name says nothing. */
export const readScan = (bytes: Buffer): Result<'pdf' | 'jpeg', Rejection> => {
  if (bytes.length > SCAN_BYTES_MAX) {
    const params = { limit: SCAN_BYTES_MAX };
    return refuse({ kind: 'too-large', code: 'request.too-large', params });
  }
  const kind = contentKindOf(bytes);
  if (kind !== 'pdf' && kind !== 'jpeg') {
    return refuse({ kind: 'unsupported', code: 'paper-answer.file-kind' });
  }
  return endsWell(bytes, kind)
    ? accept(kind)
    : refuse({ kind: 'invalid', code: 'paper-answer.file-cut' });
};
