import type { OutsideImportHead, OutsideState } from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Located } from '../scheme/finding.ts';
import { inCellOrder } from '../scheme/workbook-place.rules.ts';
import type { Confirmation, ImportHeadRow } from './outside.store.ts';

/** Marks one file may bring: more than any hall has, and what one statement stores well in time. */
export const MARKS_MAX = 5_000;
const ISSUES_MAX = 500;

/** What an import waits for; what came in stays in, whatever comes later. */
export const stateOf = (
  { isOlder }: Pick<ImportHeadRow, 'isOlder'>,
  confirmations: readonly Pick<Confirmation, 'place'>[],
): OutsideState => {
  if (confirmations.length >= 2) return 'in';
  if (isOlder) return 'replaced';
  return confirmations.length === 1 ? 'second' : 'first';
};

/** Only what waits is confirmed, and exactly as it was seen. */
export const refuseConfirmation = (
  state: OutsideState,
  { hash, seen }: { readonly hash: string; readonly seen: string },
): Rejection | undefined => {
  if (state === 'in') return { kind: 'conflict', code: 'outside.confirmed' };
  if (state === 'replaced') return { kind: 'conflict', code: 'outside.replaced' };
  return hash === seen ? undefined : { kind: 'stale', code: 'outside.stale', present: { hash } };
};

/** The refusal with every problem and its place; none when nothing is fatal. */
export const rejectOutside = (findings: readonly Located[]): Rejection | undefined => {
  const fatal = findings.filter(({ severity }) => severity === 'fatal');
  if (fatal.length === 0) return undefined;
  return {
    kind: 'invalid',
    code: 'outside.refused',
    params: { count: fatal.length },
    issues: inCellOrder(fatal)
      .slice(0, ISSUES_MAX)
      .map(({ at, code, params }) => ({ at, code, params })),
  };
};

export const viewHead = (
  head: ImportHeadRow,
  confirmations: readonly Confirmation[],
): OutsideImportHead => {
  const { importId, mappingId, moduleId, name, source, fileHash, hash, handedBy } = head;
  return {
    ...{ importId, mappingId, moduleId, name, source, fileHash, hash, handedBy },
    rows: Number(head.count),
    state: stateOf(head, confirmations),
    handedAt: head.handedAt.toISOString(),
    reason: confirmations[0]?.reason ?? null,
    confirmations: confirmations.map(({ confirmedBy, confirmedAt }) => ({
      personId: confirmedBy,
      at: confirmedAt.toISOString(),
    })),
  };
};
