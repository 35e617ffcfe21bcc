/** An entry with its value on the scale of its own event and group; only these compare over events. */
export type ScaledMember = {
  readonly id: string;
  readonly unitId: string;
  readonly eventId: string;
  /** Only who is ranked is the best of anything: below the pass mark nobody is. */
  readonly rank: number | null;
  /** null where the event shows no scale. */
  readonly scale: number | null;
};

/** Why this entry: its scale value, the next one below it, and among how many it was looked for. */
export type Best = {
  readonly id: string;
  readonly unitId: string;
  readonly eventId: string;
  readonly scale: number;
  /** How many have this value, itself included: no published step tells equals apart, so all are it. */
  readonly sharedBy: number;
  /** The highest value below it; null: nobody has less. */
  readonly next: number | null;
  readonly among: number;
};

/** The highest scale value of all events (domain §4, Albert Vidal). Nobody where no scale is shown. */
export const overallBest = (members: readonly ScaledMember[]): readonly Best[] => {
  const scaled = members.flatMap(({ id, unitId, eventId, rank, scale }) =>
    rank === null || scale === null ? [] : [{ id, unitId, eventId, scale }],
  );
  const highest = highestOf(scaled);
  if (highest === null) return [];
  const best = scaled.filter(({ scale }) => scale === highest).toSorted(byEventAndId);
  const next = highestOf(scaled.filter(({ scale }) => scale < highest));
  return best.map((one) => ({ ...one, sharedBy: best.length, next, among: scaled.length }));
};

/** The best of each delegation (best of nation), by unit: whoever has its highest scale value. */
export const bestOfUnits = (
  members: readonly ScaledMember[],
): ReadonlyMap<string, readonly Best[]> =>
  new Map(
    [...Map.groupBy(members, ({ unitId }) => unitId)]
      .map(([unitId, own]) => [unitId, overallBest(own)] as const)
      .filter(([, best]) => best.length > 0)
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );

type Scaled = { readonly scale: number };

const highestOf = (members: readonly Scaled[]): number | null =>
  members.reduce<number | null>(
    (most, { scale }) => (most === null || scale > most ? scale : most),
    null,
  );

const byEventAndId = (
  left: { readonly eventId: string; readonly id: string },
  right: { readonly eventId: string; readonly id: string },
): number => {
  if (left.eventId !== right.eventId) return left.eventId < right.eventId ? -1 : 1;
  return left.id < right.id ? -1 : 1;
};
