import type { DrawEvent, DrawSession } from './draw.types.ts';

type Versioned = { readonly version: number };

/**
 * What an act on an event stands on, for whoever prepared it: how it is drawn. Its name, its days
 * and how far it has come may change under a printed paper; the service checks those itself.
 */
export const groundOfEvent = ({
  layers,
  recusal,
  modules,
}: Pick<DrawEvent, 'layers' | 'recusal' | 'modules'>): readonly unknown[] => [
  layers,
  recusal,
  ...modules.map(({ moduleId, keyKind }) => [moduleId, keyKind]),
];

/** What lots of a session stand on: who draws there, its stations, and which are taken. */
export const groundOfSession = ({
  moduleId,
  group,
  batch,
  state,
  stations,
}: Pick<
  DrawSession,
  'moduleId' | 'group' | 'batch' | 'state' | 'stations'
>): readonly unknown[] => [
  ...[moduleId, group, batch, state],
  ...stations.map(({ station, spare, inUse, continues }) => [
    ...[station, spare, inUse],
    ...[continues?.sessionId, continues?.station],
  ]),
];

/**
 * May what was refused as stale go out once more under the present version, without asking the
 * person again? Only where a newer version stands on the same ground: then they would do the same.
 * Acts on keys, codes and openings have no such rule: what changes their version is another such act.
 */
export const mayGoAgain = <Seen extends Versioned>(
  seen: Seen,
  present: Seen,
  groundOf: (one: Seen) => readonly unknown[],
): boolean =>
  present.version > seen.version &&
  JSON.stringify(groundOf(seen)) === JSON.stringify(groundOf(present));
