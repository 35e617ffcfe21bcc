/** Who gets a slip: a person in an entry. */
export type Holder = { readonly entryId: string; readonly personId: string };

export type Entry = {
  readonly entryId: string;
  readonly state: 'entered' | 'admitted' | 'withdrawn';
  readonly members: readonly { readonly personId: string }[];
};

/** Every member of every admitted entry; before draw 1 nobody has a number to find a result by. */
export const holdersOf = (entries: readonly Entry[]): readonly Holder[] =>
  entries
    .filter(({ state }) => state === 'admitted')
    .flatMap(({ entryId, members }) => members.map(({ personId }) => ({ entryId, personId })));
