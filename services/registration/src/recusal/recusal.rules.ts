import type { Office } from '@jinbang/contracts/office';
import type { RecusalGround } from './declaration.body.ts';

/** Offices whose holders decide marks. Whoever must stand aside may still do floor duty (M04). */
export const MARKING_SEATS: readonly Office[] = ['chief-judge', 'judge', 'measuring-judge'];

/** What ties an official to others: where they belong, and what they declared. */
export type OfficialTies = {
  readonly personId: string;
  /** Their own organisations: at home, as registered, as appointed. */
  readonly organisationIds: readonly string[];
  readonly regions: readonly string[];
  readonly declared: readonly {
    readonly ground: Exclude<RecusalGround, 'region'>;
    /** One of the two is named. */
    readonly otherPersonId: string | null;
    readonly organisationId: string | null;
  }[];
};

export type EntryTies = {
  readonly entryId: string;
  readonly eventId: string;
  readonly organisationId: string;
  readonly region: string;
  readonly memberIds: readonly string[];
};

export type Recusal = {
  readonly personId: string;
  readonly entryId: string;
  readonly eventId: string;
  readonly organisationId: string;
  readonly ground: RecusalGround;
};

type Setting = { readonly region: boolean };

const GROUNDS: readonly RecusalGround[] = ['own-organisation', 'pupil', 'relative', 'region'];

const groundOf = (
  { organisationIds, regions, declared }: OfficialTies,
  { organisationId, region, memberIds }: EntryTies,
  { region: byRegion }: Setting,
): RecusalGround | undefined => {
  const found = new Set<RecusalGround>(
    declared
      .filter(
        (one) =>
          one.organisationId === organisationId ||
          (one.otherPersonId !== null && memberIds.includes(one.otherPersonId)),
      )
      .map(({ ground }) => ground),
  );
  if (organisationIds.includes(organisationId)) found.add('own-organisation');
  if (byRegion && regions.includes(region)) found.add('region');
  return GROUNDS.find((ground) => found.has(ground));
};

/**
 * Which official may not judge which entry, and why (domain §2; the heaviest ground of a pair).
 * Asks for no draw: mode `event` closes the seat to whoever stands in it, `afterwards` and
 * `contestant` read the pairs.
 */
export const recusalsOf = (
  officials: readonly OfficialTies[],
  entries: readonly EntryTies[],
  setting: Setting = { region: false },
): readonly Recusal[] =>
  officials.flatMap((official) =>
    entries.flatMap((entry): Recusal[] => {
      const ground = groundOf(official, entry, setting);
      const { entryId, eventId, organisationId } = entry;
      return ground
        ? [{ personId: official.personId, entryId, eventId, organisationId, ground }]
        : [];
    }),
  );

export type Conflict = Pick<Recusal, 'personId' | 'eventId' | 'organisationId' | 'ground'>;

/** The same by organisation: what may be shown while the event is blind, without any entry. */
export const conflictsOf = (recusals: readonly Recusal[]): readonly Conflict[] => [
  ...new Map(
    recusals.map(({ personId, eventId, organisationId, ground }) => [
      `${personId} ${eventId} ${organisationId} ${ground}`,
      { personId, eventId, organisationId, ground },
    ]),
  ).values(),
];
