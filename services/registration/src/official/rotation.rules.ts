import type { OfficialRules } from './official-setting.body.ts';

/** An event somebody judged before: the same occupation, the same organiser. */
export type Service = {
  readonly personId: string;
  readonly eventId: string;
  readonly seasonYear: number;
};

type Here = { readonly eventId: string; readonly seasonYear: number };

/**
 * How often each of them served in the last seasons, this one not counted: 轮换 asks for new faces
 * at the same occupation of the same organiser.
 */
export const timesServed = (
  services: readonly Service[],
  { eventId, seasonYear }: Here,
  seasons: number,
): ReadonlyMap<string, number> => {
  const counted = services.filter(
    (one) =>
      one.eventId !== eventId &&
      one.seasonYear < seasonYear &&
      one.seasonYear >= seasonYear - seasons,
  );
  const byPerson = Map.groupBy(counted, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([personId, served]) => [
      personId,
      new Set(served.map((one) => one.eventId)).size,
    ]),
  );
};

/** Has somebody served so often that another should come? */
export const isRotationDue = (
  times: number,
  { rotation, rotationLimit }: Pick<OfficialRules, 'rotation' | 'rotationLimit'>,
): boolean => rotation !== 'off' && times >= rotationLimit;
