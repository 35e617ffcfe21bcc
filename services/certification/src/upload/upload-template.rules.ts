import type { NewUploadTemplate, UploadColumn } from '@jinbang/contracts/http/upload';
import type { Rejection } from '@jinbang/kernel/rejection';

const invalid = (code: string, head?: string): Rejection => ({
  kind: 'invalid',
  code: `upload-template.${code}`,
  ...(head === undefined ? {} : { params: { head } }),
});

const plain = (head: string): string => head.normalize('NFKC').replaceAll(/\s/g, '');

/** Why a template cannot be used: no number to read receipts by, a head twice, a constant that says nothing. */
export const flawOfTemplate = ({
  columns,
}: Pick<NewUploadTemplate, 'columns'>): Rejection | undefined => {
  if (!columns.some(({ field }) => field === 'certificateNo')) return invalid('no-number');
  const seen = new Set<string>();
  for (const { head } of columns) {
    if (seen.has(plain(head))) return invalid('head-double', head);
    seen.add(plain(head));
  }
  const empty = columns.find(({ field, text }) => field === 'constant' && !text?.trim());
  return empty && invalid('constant-empty', empty.head);
};

/** The head under which certificates stand in what the register sends back, too. */
export const numberHeadOf = (columns: readonly UploadColumn[]): string =>
  columns.find(({ field }) => field === 'certificateNo')?.head ?? '';
