import type { RulingCell } from '@jinbang/contracts/http/judging-appeal';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { refuseOver } from '../event/over.rules.ts';

/** An aspect of the published scheme, and where it is marked for this contestant. */
export type MarkedAspect = {
  readonly aspectId: string;
  readonly code: string;
  readonly subCriterion: string;
  /** Null where nobody knows the contestant's subject yet. */
  readonly subjectId: string | null;
  readonly sheetId: string | null;
};

/** What an appeal is about: single aspects, a sub-criterion, or the whole module. */
export type About = { readonly subCriterion: string | null; readonly aspects: readonly string[] };

/** Is this aspect what the appeal is about? Nothing else can be changed by it. */
export const isAbout = (
  { subCriterion, aspects }: About,
  one: Pick<MarkedAspect, 'code' | 'subCriterion'>,
): boolean =>
  (subCriterion === null || subCriterion === one.subCriterion) &&
  (aspects.length === 0 || aspects.includes(one.code));

/** The marks a ruling names, each once: those of the contestant, of what was appealed, no others. */
export const planCells = (
  about: About,
  known: readonly MarkedAspect[],
  named: readonly string[],
): Result<readonly RulingCell[], Rejection> => {
  const cells: RulingCell[] = [];
  for (const code of new Set(named)) {
    const one = known.find((aspect) => aspect.code === code);
    if (!one)
      return refuse({ kind: 'invalid', code: 'appeal.aspect-unknown', params: { aspect: code } });
    if (!isAbout(about, one)) {
      return refuse({ kind: 'invalid', code: 'appeal.cell-not-named', params: { aspect: code } });
    }
    const { subjectId, sheetId, aspectId } = one;
    if (subjectId === null || sheetId === null) {
      return refuse({ kind: 'conflict', code: 'appeal.place-unknown' });
    }
    cells.push({ subjectId, sheetId, aspectId, code });
  }
  return accept(cells);
};

export type RuledSheet = {
  readonly sheetId: string;
  readonly state: 'OPEN' | 'SIGNED';
  /** Open for nothing but marks that rulings named. */
  readonly isNarrow: boolean;
  /** Somebody signed it since it was opened, whether or not that still counts. */
  readonly hasSignatures: boolean;
};

/**
 * What becomes of a sheet the ruling names marks of: a signed one is opened for these alone, one that
 * is open for other rulings for these too, and one that is open anyway stays as it is. Whoever signed
 * either did not know of this ruling, so it is opened once more and waits for every signature anew.
 */
export const planSheet = ({
  state,
  isNarrow,
  hasSignatures,
}: RuledSheet): 'open' | 'widen' | 'widen-again' | 'leave' | 'leave-again' => {
  if (state === 'SIGNED') return 'open';
  const plan = isNarrow ? 'widen' : 'leave';
  return hasSignatures ? `${plan}-again` : plan;
};

/** In an event that is over a ruling opens nothing: nobody could mark there any more. */
export const refuseOpening = (
  state: RegistrationState | null,
  cells: readonly RulingCell[],
): Rejection | undefined => (cells.length === 0 ? undefined : refuseOver(state));
