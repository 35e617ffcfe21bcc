import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { group } from '../level.ts';
import { bilingual, id, instant, label } from '../primitive.ts';

/** A station is unique only within its session (M03). */
export const stationPlace = z.object({ sessionId: id, station: label });
export type StationPlace = z.infer<typeof stationPlace>;

/**
 * A session 场次 with its stations. `inUse` says that somebody drew the station, never who.
 * A session may be held for one group, so ranks can be told apart while blind. `continues` is the
 * station whoever stands here came from (M08): the hall saw it, and whose it is nobody is told.
 * Readers: judging, ranking.
 */
export const sessionPlannedV1 = defineFact(
  'registration.session.planned',
  1,
  z.object({
    moduleId: id,
    name: bilingual,
    startsAt: instant,
    endsAt: instant,
    room: z.string().max(64),
    group: group.nullable(),
    stations: z
      .array(
        z.object({
          station: label,
          spare: z.boolean(),
          inUse: z.boolean(),
          continues: stationPlace.optional(),
        }),
      )
      .min(1)
      .max(500),
    /** Who is in the same batch goes through the modules together. */
    batch: z.int().positive().optional(),
    /** Nobody stands in it: it was cancelled before its draw. */
    cancelled: z.literal(true).optional(),
  }),
);
