import type { Rejection } from '@jinbang/kernel/rejection';
import type { SheetFile } from '../score-sheet/sheet.rules.ts';
import { refuseSigning } from '../score-sheet/sign.rules.ts';
import { signerStandings } from '../score-sheet/signer.rules.ts';

export type Deputy = {
  readonly actorId: string;
  /** Those of chief judge and supervisor they hold here and now. */
  readonly offices: readonly ('chief-judge' | 'supervisor')[];
};

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** As which office this person signs: the first of theirs in which nobody signed yet. */
export const officeInPlace = (
  { inPlace }: Pick<SheetFile, 'inPlace'>,
  judgeId: string,
  hash: string,
  { offices }: Deputy,
): Deputy['offices'][number] | undefined => {
  const taken = new Set(
    inPlace.flatMap((one) => (one.judgeId === judgeId && one.hash === hash ? [one.office] : [])),
  );
  return offices.find((office) => !taken.has(office));
};

/**
 * May this person sign in the place of a judge who left (M09)? Chief judge and supervisor both do,
 * two people, over exactly the marks of that judge.
 */
export const refuseInPlace = (
  file: SheetFile,
  { judgeId, hash }: { readonly judgeId: string; readonly hash: string },
  deputy: Deputy,
): Rejection | undefined => {
  const flaw = refuseSigning(file);
  if (flaw) return flaw;
  const signer = signerStandings(file).find((one) => one.judgeId === judgeId);
  if (!signer?.hasLeft) return conflict('signature.not-left');
  if (signer.signed) return conflict('sheet.already-signed');
  const present = { sheetId: file.sheetId, hash: signer.hashes[0] };
  if (hash !== present.hash) return { kind: 'stale', code: 'sheet.stale', present };
  if (deputy.actorId === judgeId) return { kind: 'forbidden', code: 'signature.four-eyes' };
  const own = file.inPlace.some(
    (one) => one.judgeId === judgeId && one.hash === hash && one.signedBy === deputy.actorId,
  );
  if (own) return { kind: 'forbidden', code: 'signature.four-eyes' };
  return officeInPlace(file, judgeId, hash, deputy)
    ? undefined
    : conflict('signature.office-signed');
};
