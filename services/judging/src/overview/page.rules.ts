/** Digits at their value: A2 before A10, station 9 before station 10. */
export const orderText = (text: string): string =>
  text.replace(/\d+/g, (digits) => digits.padStart(9, '0'));

const isBefore = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

type Asked = { readonly after?: string | undefined; readonly limit: number };

/**
 * One page of a list that is at hand whole, in the order of a text that is each item's own. What came
 * or went between two pages moves nothing else.
 */
export const pageBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { after, limit }: Asked,
): { items: Item[]; next: string | null } => {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const rest = keyed
    .filter(({ key }) => after === undefined || key > after)
    .toSorted((left, right) => isBefore(left.key, right.key));
  const page = rest.slice(0, limit);
  return {
    items: page.map(({ item }) => item),
    next: rest.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
};

const PAIR =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a list by subject and aspect goes on; what is no such place is read as its beginning. */
export const pairIn = (
  after: string | undefined,
): readonly [subjectId: string, aspectId: string] | undefined => {
  const [, subjectId, aspectId] = PAIR.exec(after ?? '') ?? [];
  return subjectId !== undefined && aspectId !== undefined ? [subjectId, aspectId] : undefined;
};
