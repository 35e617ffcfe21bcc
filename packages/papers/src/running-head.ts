/** Letters of Chinese are as wide as two others. */
const widthOf = (letter: string): number => (letter >= '\u2e80' ? 2 : 1);
const wide = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** A text no wider than that, with … where some of it is left out. */
export const cutTo = (text: string, most: number): string => {
  if (wide(text) <= most) return text;
  let room = most - 1;
  let kept = '';
  for (const letter of text) {
    room -= widthOf(letter);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
};

const BETWEEN = ' · ';

/**
 * Where a sheet belongs, for the head of each of its pages: whole as long as there is room. What is
 * longer than its share is cut; the first page has all of it below.
 */
export const runningHead = (values: readonly string[], most: number): string => {
  let room = most - BETWEEN.length * Math.max(0, values.length - 1);
  const shares = new Map<number, number>();
  const byWidth = [...values.entries()].toSorted(([, one], [, other]) => wide(one) - wide(other));
  for (const [done, [place, value]] of byWidth.entries()) {
    const share = Math.min(wide(value), Math.floor(room / (values.length - done)));
    shares.set(place, share);
    room -= share;
  }
  return values.map((value, place) => cutTo(value, shares.get(place) ?? 0)).join(BETWEEN);
};
