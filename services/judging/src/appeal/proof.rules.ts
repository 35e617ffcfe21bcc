import type { PlaceProof } from '@jinbang/contracts/http/judging-appeal';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Rejection } from '@jinbang/kernel/rejection';

type Shown = {
  readonly proof: PlaceProof;
  readonly keyKind: KeyKind | null;
  /** Said at the admission, where the filing did not know it. */
  readonly code: string | undefined;
  readonly named: object | undefined;
  readonly found: object | undefined;
};

/**
 * Nobody appeals against another's marks: that the place is the contestant's own is made sure of at
 * the admission. An entry number says it itself; a station is on the slip that was drawn; whose a
 * review code is, the encryption judge alone knows (M04).
 */
export const refuseProof = ({
  proof,
  keyKind,
  code,
  named,
  found,
}: Shown): Rejection | undefined => {
  const fits =
    keyKind === 'entry'
      ? proof === 'entry-no'
      : proof === 'encryption-judge' || (proof === 'slip' && keyKind === 'station');
  if (!fits) return { kind: 'invalid', code: 'appeal.proof-unfit' };
  if (code !== undefined && named) return { kind: 'conflict', code: 'appeal.place-known' };
  return code !== undefined && !found ? { kind: 'missing', code: 'subject.unknown' } : undefined;
};
