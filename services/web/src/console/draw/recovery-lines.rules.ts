const GROUP_LETTERS = 4;
const GROUPS_IN_LINE = 5;

/** A line of a recovery paper as it is printed, with its number to keep the place while typing. */
export type RecoveryLine = { readonly no: number; readonly groups: readonly string[] };

const chunksOf = (text: string, length: number): readonly string[] =>
  text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];

/**
 * The text of one share in groups of four, five groups a line. Nothing is added: its own checksum
 * stands at its end, so what is typed from the paper, spaces or not, is the share again.
 */
export const recoveryLines = (share: string): readonly RecoveryLine[] =>
  chunksOf(share.replaceAll(/\s/g, '').toUpperCase(), GROUP_LETTERS * GROUPS_IN_LINE).map(
    (line, place) => ({ no: place + 1, groups: chunksOf(line, GROUP_LETTERS) }),
  );
