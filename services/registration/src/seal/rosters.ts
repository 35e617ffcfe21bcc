import type { Sealer } from '../sealing/key-ring.ts';
import { standingSeals } from './seal.rules.ts';
import type { SealRow } from './seal.store.ts';

/** What the ciphers beside a seal are bound to. */
export const aboutRoster = (sealId: string): string => `roster of seal ${sealId}`;
export const aboutAbsent = (sealId: string): string => `absent at seal ${sealId}`;

/**
 * Who drew is no secret of the hall, but the difference of two lists would be one with the station
 * that came into use between them. So lists are closed with the service's own key.
 */
export const closeRoster = (sealId: string, takers: readonly string[], sealer: Sealer): Buffer =>
  sealer.seal(JSON.stringify(takers.toSorted()), aboutRoster(sealId));

// Safe: both were written here in this form, and the seal shows any change.
export const openRoster = (
  { sealId, rosterCipher }: Pick<SealRow, 'sealId' | 'rosterCipher'>,
  sealer: Sealer,
): readonly string[] =>
  rosterCipher === null ? [] : JSON.parse(sealer.open(rosterCipher, aboutRoster(sealId)));

export const closeAbsent = (
  sealId: string,
  absent: readonly { readonly entryId: string; readonly why: string }[],
  sealer: Sealer,
): Buffer | null =>
  absent.length === 0 ? null : sealer.seal(JSON.stringify(absent), aboutAbsent(sealId));

export const openAbsent = (
  { sealId, absentCipher }: Pick<SealRow, 'sealId' | 'absentCipher'>,
  sealer: Sealer,
): readonly { readonly entryId: string; readonly why: 'not-come' | 'too-late' | 'withdrew' }[] =>
  absentCipher === null ? [] : JSON.parse(sealer.open(absentCipher, aboutAbsent(sealId)));

/** What is known of the sealed draws of an event without opening one. */
export type KnownOfSeals = {
  /** By session: the entries that drew there. */
  readonly rosters: ReadonlyMap<string, ReadonlySet<string>>;
  /** By module: the stations whose work has a code. */
  readonly coded: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sessions somebody moved out of or into since they were drawn. */
  readonly moved: ReadonlySet<string>;
};

const addAll = (map: Map<string, Set<string>>, place: string, takers: readonly string[]): void => {
  const known = map.get(place) ?? new Set<string>();
  for (const taker of takers) known.add(taker);
  map.set(place, known);
};

export const knownOfSeals = (seals: readonly SealRow[], sealer: Sealer): KnownOfSeals => {
  const rosters = new Map<string, Set<string>>();
  const coded = new Map<string, Set<string>>();
  const moved = new Set<string>();
  for (const seal of standingSeals(seals)) {
    const { kind, sessionId, toSessionId, moduleId } = seal;
    if (kind === 'station-moved') {
      for (const touched of [sessionId, toSessionId]) if (touched !== null) moved.add(touched);
    } else if (sessionId === null) {
      addAll(coded, moduleId, openRoster(seal, sealer));
    } else {
      addAll(rosters, sessionId, openRoster(seal, sealer));
    }
  }
  return { rosters, coded, moved };
};
