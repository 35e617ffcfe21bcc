/** From when until when an edition is in force; days `YYYY-MM-DD`, both included, null while open. */
export type EditionPeriod = { readonly from: string; readonly to: string | null };

export const isInForceOn = ({ from, to }: EditionPeriod, day: string): boolean =>
  from <= day && (to === null || day <= to);

/** Is there a day on which both are in force? */
export const overlap = (one: EditionPeriod, other: EditionPeriod): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

/**
 * The edition that counts on a day. Editions of several generations may be in force at once (M27);
 * the one that began last then speaks for the occupation, and of two that began together the one
 * whose edition reads later.
 */
export const editionInForce = <Edition extends EditionPeriod & { readonly edition: string }>(
  editions: readonly Edition[],
  day: string,
): Edition | undefined =>
  editions
    .filter((one) => isInForceOn(one, day))
    .toSorted(
      (left, right) =>
        right.from.localeCompare(left.from) || right.edition.localeCompare(left.edition),
    )[0];

/** The day before, e.g. the last of an edition that a newer one follows. */
export const dayBefore = (day: string): string => {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
};
