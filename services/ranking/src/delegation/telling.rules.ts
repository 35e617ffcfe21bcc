import { type Audience, type Cut, mayName } from '../board/board.rules.ts';
import { cutOfBook, type NameOf } from '../board/snapshot.rules.ts';
import type { Counting } from './delegation.rules.ts';

/** Fewer than so many marks in a sum or a mean tell one person's. */
const CROWD = 3;
/** The middle of the scale: a lower value is nobody's to read beside a name (M25). */
const MIDDLE = 700;

export type Told = {
  readonly names: readonly string[] | null;
  readonly organisation: string | null;
  readonly entryNo: string | null;
};

/** What may be told of the people behind a table of delegations, by the one cut of each event. */
export type Telling = {
  /** May the sum or mean of these be told? To the public only of several, or of those named anyway. */
  readonly mayTellValue: (members: readonly Counting[]) => boolean;
  /** Who is the best of all, or of a delegation; null: the public is not told. */
  readonly bestEntry: (member: Counting, of: 'all' | 'delegation') => BestTold | null;
  readonly organisationOf: (members: readonly Counting[]) => string | null;
};
export type BestTold = Told & { readonly isScaleTold: boolean; readonly isUnitTold: boolean };

/** The cut of each event is asked once. */
const cutsFor = (audience: Audience) => {
  const known = new Map<string, Cut>();
  return ({ event: { book, arranged } }: Counting): Cut => {
    const cut = known.get(book.eventId) ?? cutOfBook(audience, book, arranged);
    known.set(book.eventId, cut);
    return cut;
  };
};

const isWithheld = ({ entry, event }: Counting): boolean =>
  entry.members.some(({ personId }) => event.book.withheld.has(personId));

const toldOf = ({ entry }: Counting, isNamed: boolean, nameOf: NameOf): Told => {
  const { entryNo, members } = entry;
  const people = members.flatMap(({ personId }) => nameOf(personId) ?? []);
  const names = people.flatMap(({ name }) => name ?? []);
  // Half a team by name would say who the other half is not.
  if (!isNamed || names.length < members.length) {
    return { names: null, organisation: null, entryNo };
  }
  const organisation = people.find((one) => one.organisation !== null)?.organisation ?? null;
  return { names, organisation, entryNo: null };
};

const organisationIn = (members: readonly Counting[], nameOf: NameOf): string | null => {
  for (const member of members) {
    if (isWithheld(member)) continue;
    for (const { personId } of member.entry.members) {
      const name = nameOf(personId)?.organisation;
      if (name) return name;
    }
  }
  return null;
};

/** Staff read everything: names once the codes of an event are opened. */
const toStaff = (nameOf: NameOf): Telling => ({
  mayTellValue: () => true,
  bestEntry: (member) => {
    const told = toldOf(member, true, nameOf);
    const { entryNo } = member.entry;
    return { ...told, entryNo, isScaleTold: true, isUnitTold: true };
  },
  organisationOf: (members) =>
    members
      .flatMap(({ entry }) => entry.members)
      .map(({ personId }) => nameOf(personId)?.organisation)
      .find((name) => name != null) ?? null,
});

const toPublic = (nameOf: NameOf): Telling => {
  const cutFor = cutsFor('public');
  const isOnBoard = (member: Counting): boolean =>
    mayName(cutFor(member), member.row, isWithheld(member));
  return {
    mayTellValue: (members) => members.length >= CROWD || members.every(isOnBoard),
    bestEntry: (member, of) => {
      const award = member.row.award ?? 'best';
      const isNamed = mayName(cutFor(member), { ...member.row, award }, isWithheld(member));
      const told = toldOf(member, isNamed, nameOf);
      const isHigh = (member.scale ?? 0) >= MIDDLE;
      if (told.names) {
        const isScaleTold = isHigh || isOnBoard(member);
        return { ...told, isScaleTold, isUnitTold: true };
      }
      // By number: whose delegation that is, is told of nobody who does not want it, nor of low marks.
      const isUnitTold = isHigh && !isWithheld(member);
      return isUnitTold || of === 'all' ? { ...told, isScaleTold: true, isUnitTold } : null;
    },
    organisationOf: (members) => organisationIn(members, nameOf),
  };
};

export const tellingTo = (audience: Audience, nameOf: NameOf): Telling =>
  audience === 'staff' ? toStaff(nameOf) : toPublic(nameOf);
