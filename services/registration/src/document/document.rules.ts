import { compareExact, exact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { DocumentView, NewVersion } from './document.body.ts';

export const unknownDocument: Rejection = { kind: 'missing', code: 'document.unknown' };
export const unknownVersion: Rejection = { kind: 'missing', code: 'document.version-unknown' };

export const VERSIONS_MAX = 100;
export const FILE_BYTES_MAX = 10 * 1024 * 1024;

const invalid = (code: string, at: string, params?: Rejection['params']): Rejection => ({
  kind: 'invalid',
  code: 'document.refused',
  issues: [{ at, code, ...(params ? { params } : {}) }],
});

type Ground = {
  readonly document: Pick<DocumentView, 'kind' | 'changeLimit' | 'version'>;
  /** Whether the file named was handed in for this document and stands in no version. */
  readonly isFileFree: boolean;
};

/**
 * May this be published as the next version? A notice of a changed scheme says how much of it was
 * changed, and no more than the limit that was set when it was first published (S09).
 */
export const flawOfPublishing = (
  { document, isFileFree }: Ground,
  { text, fileId, change }: NewVersion,
): Rejection | undefined => {
  if (document.version > VERSIONS_MAX) {
    return { kind: 'conflict', code: 'document.too-many', params: { limit: VERSIONS_MAX } };
  }
  if (text === '' && fileId === null) return invalid('document.empty', 'text');
  if (fileId !== null && !isFileFree) return invalid('document.file-unknown', 'fileId');
  const isNotice = document.kind === 'scheme-notice';
  if (change === null) {
    // The first version is what later ones are measured against.
    const isLater = document.version > 1;
    return isNotice && isLater ? invalid('document.change-missing', 'change') : undefined;
  }
  if (!isNotice) return invalid('document.change-elsewhere', 'change');
  const { changeLimit } = document;
  return compareExact(exact(change.percent), exact(`${changeLimit}`)) > 0
    ? invalid('document.change-over-limit', 'change.percent', {
        percent: change.percent,
        limit: changeLimit,
      })
    : undefined;
};
