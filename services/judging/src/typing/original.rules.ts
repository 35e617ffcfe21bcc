import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { ContentKind } from '@jinbang/service-kit/content-kind.rules';

/** A photo of a sheet, or its scan. */
export const SCAN_BYTES_MAX = 5_000_000;
export type ScanKind = 'pdf' | 'jpeg' | 'png';

const isScan = (kind: ContentKind | undefined): kind is ScanKind =>
  kind === 'pdf' || kind === 'jpeg' || kind === 'png';

/** What a file is by its content alone; a picture or a PDF of what was signed. */
export const readScan = (
  kind: ContentKind | undefined,
  byteCount: number,
): Result<ScanKind, Rejection> => {
  if (byteCount === 0) return refuse({ kind: 'invalid', code: 'typing.scan-empty' });
  if (byteCount > SCAN_BYTES_MAX) {
    return refuse({
      kind: 'too-large',
      code: 'typing.scan-too-large',
      params: { megabytes: SCAN_BYTES_MAX / 1_000_000 },
    });
  }
  return isScan(kind) ? accept(kind) : refuse({ kind: 'invalid', code: 'typing.scan-kind' });
};
