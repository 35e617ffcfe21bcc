import type { EventBook } from '../book/event-book.ts';
import type { PersonName } from '../entry/name-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';

/** One prize winner as a public notice names them (M25): rank, prize, name, organisation, group. */
export type WinnerLine = {
  readonly group: string;
  readonly rank: number | null;
  readonly award: string;
  /** null: by entry number, for a name is withheld, erased or not here yet. */
  readonly names: readonly string[] | null;
  readonly organisation: string | null;
  readonly entryNo: string | null;
  /** Somebody else on the list has the same name: look at the organisation and the group. */
  readonly hasNamesake: boolean;
};

type Ground = {
  readonly book: Pick<EventBook, 'entries' | 'withheld'>;
  readonly result: PublishedResult;
  readonly nameOf: (personId: string) => PersonName | undefined;
};

type Named = Omit<WinnerLine, 'hasNamesake'>;

const twiceIn = (lines: readonly Named[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of lines.flatMap(({ names }) => names ?? [])) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
};

/**
 * Prize winners and nobody else: no total, no code of somebody without a place, no place without a
 * prize. Whoever took consent to publication back stands there by entry number, a team with them.
 */
export const winnersOf = ({ book, result, nameOf }: Ground): readonly WinnerLine[] => {
  const membersOf = new Map(
    book.entries.map(({ entryId, members }) => [entryId, members.map((one) => one.personId)]),
  );
  const lines = result.rows.flatMap(({ entryId, standing }): readonly Named[] => {
    const { group, rank, award, entryNo } = standing;
    if (award === null) return [];
    const members = membersOf.get(entryId) ?? [];
    const people = members.map(nameOf);
    const names = people.flatMap((one) => one?.name ?? []);
    const isNamed =
      members.length > 0 &&
      names.length === members.length &&
      members.every((personId) => !book.withheld.has(personId));
    const organisation = people.find((one) => one?.organisation)?.organisation ?? null;
    return isNamed
      ? [{ group, rank, award, names, organisation, entryNo: null }]
      : [{ group, rank, award, names: null, organisation: null, entryNo }];
  });
  const twice = twiceIn(lines);
  return lines.map((line) => ({
    ...line,
    hasNamesake: (line.names ?? []).some((name) => twice.has(name)),
  }));
};
