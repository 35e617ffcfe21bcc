import type { SealKind } from './seal.body.ts';

type Sealed = {
  readonly serial: number;
  readonly kind: SealKind;
  readonly moduleId: string;
  readonly sessionId: string | null;
};

const placeOfSeal = ({ kind, moduleId, sessionId }: Sealed): string =>
  kind.startsWith('codes') ? moduleId : `${sessionId}`;

/**
 * The texts that say where everybody stands: of each session (or module) its newest draw and what
 * followed it. What a later draw replaced is never opened, so that a key lost before then is no loss.
 */
export const standingSeals = <Seal extends Sealed>(seals: readonly Seal[]): readonly Seal[] => {
  const newest = new Map<string, number>();
  for (const seal of seals) {
    if (seal.kind !== 'stations-drawn' && seal.kind !== 'codes-drawn') continue;
    const place = placeOfSeal(seal);
    newest.set(place, Math.max(newest.get(place) ?? 0, seal.serial));
  }
  return seals.filter((seal) => seal.serial >= (newest.get(placeOfSeal(seal)) ?? 0));
};
