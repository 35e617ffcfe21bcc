import { setHash } from '@jinbang/contracts/set-hash';
import { countingCells, holdersOf } from '../panel/seat-change.rules.ts';
import { type SheetFile, sheetHash } from './sheet.rules.ts';

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
const sittingIn = ({ changes, sheetId, reopenedVersion }: SheetFile, seat: string): string =>
  holdersOf(changes, seat).reduceRight((sitting, judgeId) => {
    const change = changes.find((one) => one.successorId === sitting && one.leaverId === judgeId);
    const then = change?.sheets.find((one) => one.sheetId === sheetId);
    return then?.isComplete && reopenedVersion <= then.version ? judgeId : sitting;
  }, seat);

const judgesCounting = (file: SheetFile): ReadonlySet<string> =>
  new Set(
    file.states.flatMap(({ cells }) => Object.keys(countingCells(file.seats, file.changes, cells))),
  );

/**
 * Whose signatures make the sheet SIGNED: every seat by whoever sat in it when the sheet was
 * complete, and everybody else who held the seat and whose marks count on the sheet (M09).
 */
export const signersOf = (file: SheetFile): readonly Signer[] => {
  const full = sheetHash(file);
  if (file.changes.length === 0) {
    return file.seats.map((judgeId) => ({ judgeId, hasLeft: false, hashes: [full] }));
  }
  const counting = judgesCounting(file);
  return file.seats.flatMap((seat) => {
    const sitting = sittingIn(file, seat);
    return holdersOf(file.changes, seat)
      .filter((judgeId) => judgeId === sitting || counting.has(judgeId))
      .map((judgeId): Signer => {
        const hasLeft = judgeId !== seat;
        const own = hasLeft ? [setHash(ownMarks(file, judgeId)), full] : [full];
        return { judgeId, hasLeft, hashes: own as [string, ...string[]] };
      });
  });
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
