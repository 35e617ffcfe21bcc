import type { SheetView } from '@jinbang/contracts/http/judging-views';

/** Exactly the marks the judge sees: by contestant, then as the scheme has them. */
const settledMarks = ({ subjects, aspects, marks }: SheetView) => {
  const values = new Map(marks.map((one) => [`${one.subjectId}/${one.aspectId}`, one.value]));
  return subjects.flatMap(({ subjectId }) =>
    aspects.flatMap(({ aspectId }) => {
      const value = values.get(`${subjectId}/${aspectId}`) ?? null;
      // Members in the order of their names, as `setHash` of contracts writes them.
      return value === null ? [] : [{ aspectId, subjectId, value }];
    }),
  );
};

/**
 * The hash over the marks on the screen, made here and not taken on trust: what is signed is what
 * was seen. Equal to contracts' `setHash`, which needs Node (a test compares them).
 */
export const hashOfShown = async (sheet: SheetView): Promise<string> => {
  const text = settledMarks(sheet)
    .map((row) => JSON.stringify(row))
    .join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
