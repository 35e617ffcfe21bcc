import { setHash } from '@jinbang/contracts/set-hash';
import { countingCells, holdersOf } from '../panel/seat-change.rules.ts';
import { type SheetFile, type SheetState, sheetHash } from './sheet.rules.ts';

/** Somebody whose signature a sheet waits for. */
export type Signer = {
  readonly judgeId: string;
  /** Left the panel (M09): signs the own marks alone, or others sign in their place. */
  readonly hasLeft: boolean;
  /** Over what they sign; a signature over any of these counts. */
  readonly hashes: readonly [string, ...string[]];
};

/** The marks this judge gave that count on the sheet: what somebody who left answers for. */
const ownMarks = (file: SheetFile, judgeId: string): readonly object[] => {
  const cells = new Map(
    file.states.map((one) => [
      `${one.subjectId}/${one.aspectId}`,
      countingCells(file.seats, file.changes, one.cells)[judgeId],
    ]),
  );
  return file.subjects.flatMap(({ subjectId }) =>
    file.aspects.flatMap(({ id: aspectId }) => {
      const value = cells.get(`${subjectId}/${aspectId}`)?.value;
      return value === undefined ? [] : [{ subjectId, aspectId, value }];
    }),
  );
};

/** Who sat in this seat when the sheet was complete; the present judge where it was not. */
const sittingIn = ({ changes, sheetId, reopenedVersion }: SignedPanel, seat: string): string =>
  holdersOf(changes, seat).reduceRight((sitting, judgeId) => {
    const change = changes.find((one) => one.successorId === sitting && one.leaverId === judgeId);
    const then = change?.sheets.find((one) => one.sheetId === sheetId);
    return then?.isComplete && reopenedVersion <= then.version ? judgeId : sitting;
  }, seat);

type SignedPanel = Pick<SheetFile, 'seats' | 'changes' | 'sheetId' | 'reopenedVersion'>;
type Marked = readonly Pick<SheetState, 'cells'>[];

const judgesCounting = (file: SignedPanel, states: Marked): ReadonlySet<string> =>
  new Set(
    states.flatMap(({ cells }) => Object.keys(countingCells(file.seats, file.changes, cells))),
  );

/**
 * Whose signatures make the sheet SIGNED, seat by seat: of whoever sat there when the sheet was
 * complete, and of everybody else who held the seat and whose marks count on the sheet (M09).
 */
export const signersBySeat = (
  panel: SignedPanel,
  states: Marked,
): readonly { readonly seat: string; readonly signers: readonly string[] }[] => {
  if (panel.changes.length === 0) return panel.seats.map((seat) => ({ seat, signers: [seat] }));
  const counting = judgesCounting(panel, states);
  return panel.seats.map((seat) => {
    const sitting = sittingIn(panel, seat);
    const signers = holdersOf(panel.changes, seat).filter(
      (judgeId) => judgeId === sitting || counting.has(judgeId),
    );
    return { seat, signers };
  });
};

/** Each with the hashes they may sign: of the whole sheet, and of the own marks where they left. */
export const signersOf = (file: SheetFile): readonly Signer[] => {
  const full = sheetHash(file);
  return signersBySeat(file, file.states).flatMap(({ seat, signers }) =>
    signers.map((judgeId): Signer => {
      if (judgeId === seat) return { judgeId, hasLeft: false, hashes: [full] };
      return { judgeId, hasLeft: true, hashes: [setHash(ownMarks(file, judgeId)), full] };
    }),
  );
};

export type SignerStanding = Signer & {
  readonly signed: boolean;
  /** Signed by the chief judge and the supervisor in their place. */
  readonly inPlace: boolean;
};

/** Which of them have signed what is on the sheet now. A signature under other marks counts for nothing. */
export const signerStandings = (file: SheetFile): readonly SignerStanding[] =>
  signersOf(file).map((signer) => {
    const isOver = (one: { readonly judgeId: string; readonly hash: string }) =>
      one.judgeId === signer.judgeId && signer.hashes.includes(one.hash);
    const isOwn = file.signatures.some(isOver);
    const offices = new Set(file.inPlace.filter(isOver).map(({ office }) => office));
    const inPlace = !isOwn && offices.size === 2;
    return { ...signer, signed: isOwn || inPlace, inPlace };
  });
