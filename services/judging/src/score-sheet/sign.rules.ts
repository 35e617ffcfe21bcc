import type { Rejection, RejectionKind } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayLocked } from '../day/day-lock.rules.ts';
import { missingMarks, type SheetFile, sheetHash } from './sheet.rules.ts';
import { signerStandings, signersOf } from './signer.rules.ts';

export type SignDecision = {
  readonly hash: string;
  readonly signed: number;
  readonly seats: number;
  readonly state: 'OPEN' | 'SIGNED';
};

const rejection = (
  kind: RejectionKind,
  code: string,
  rest: Partial<Rejection> = {},
): Rejection => ({
  kind,
  code,
  ...rest,
});

/** Nothing is signed in a locked module or on a locked day, nor twice. */
export const refuseSigning = ({
  moduleLocked,
  state,
  ...file
}: SheetFile): Rejection | undefined => {
  if (moduleLocked) return rejection('gone', 'module.locked');
  if (file.dayLocked) return dayLocked;
  return state === 'SIGNED' ? rejection('conflict', 'sheet.signed') : undefined;
};

/** What the sheet comes to with one more signature by or for this judge. */
export const withSignature = (file: SheetFile, judgeId: string): SignDecision => {
  const standings = signerStandings(file);
  const signed = standings.filter((one) => one.signed || one.judgeId === judgeId).length;
  const seats = standings.length;
  const isWhole = signed === seats && missingMarks(file) === 0;
  return { hash: sheetHash(file), signed, seats, state: isWhole ? 'SIGNED' : 'OPEN' };
};

/**
 * A panel member signs the marks as they stand (domain §3, SIGNED); whoever left signs the own ones,
 * whether or not the others are in (M09). That they belong to the panel was checked before.
 */
export const decideSignature = (
  file: SheetFile,
  { judgeId, hash }: { readonly judgeId: string; readonly hash: string },
): Result<SignDecision, Rejection> => {
  const flaw = refuseSigning(file);
  if (flaw) return refuse(flaw);
  const signer = signersOf(file).find((one) => one.judgeId === judgeId);
  if (!signer) return refuse(rejection('conflict', 'sheet.nothing-to-sign'));
  if (!signer.hashes.includes(hash)) {
    const present = { sheetId: file.sheetId, hash: signer.hashes[0] };
    return refuse(rejection('stale', 'sheet.stale', { present }));
  }
  const missing = missingMarks(file);
  if (missing > 0 && !signer.hasLeft)
    return refuse(rejection('conflict', 'sheet.incomplete', { params: { missing } }));
  const before = signerStandings(file).find((one) => one.judgeId === judgeId);
  if (before?.signed) return refuse(rejection('conflict', 'sheet.already-signed'));
  return accept(withSignature(file, judgeId));
};
