import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { bilingual, id, instant, label } from '@jinbang/contracts/primitive';

/** `wrong-person`: somebody else came with this badge; it changes nothing and stays on record. */
export const checkInKind = z.enum(['present', 'absent', 'undone', 'wrong-person']);
export type CheckInKind = z.infer<typeof checkInKind>;

/** What the person was known by. */
export const checkInMeans = z.enum(['id-document', 'id-document-and-badge']);
export type CheckInMeans = z.infer<typeof checkInMeans>;

/** Why somebody who came late was let in all the same; words, never about health or family. */
export const lateReason = z.enum(['delayed-by-organiser', 'traffic', 'force-majeure']);
export type LateReason = z.infer<typeof lateReason>;

export const newAct = z.object({
  /** Made at the desk, so that an act sent twice is one. */
  actId: id,
  entryId: id,
  personId: id,
  kind: checkInKind,
  /** How many acts the desk knew of this person: another number means somebody else was quicker. */
  seen: z.int().min(0).max(1_000),
  means: checkInMeans.nullable().default(null),
  faceMatched: z.boolean().nullable().default(null),
  itemsChecked: z.boolean().default(false),
  lateReason: lateReason.nullable().default(null),
  /** By the clock of the desk, which may have been without network. */
  happenedAt: instant,
});
export type NewAct = z.infer<typeof newAct>;
export const newActs = z.object({ acts: z.array(newAct).min(1).max(50) });

export const checkInState = z.enum(['expected', 'present', 'absent']);
export type CheckInState = z.infer<typeof checkInState>;

export const actResults = z.object({
  /** One an act, in their order: each answers for itself. */
  results: z
    .array(
      z.object({
        actId: id,
        outcome: z.enum(['recorded', 'refused']),
        /** Why it was refused. */
        code: z.string().nullable(),
        state: checkInState.nullable(),
        seen: z.int().min(0),
      }),
    )
    .max(50),
});
export type ActResult = z.infer<typeof actResults>['results'][number];

export const checkInSetting = z.object({
  /** How long before the start the desk opens; said to the people, nobody is sent away for it. */
  opensMinutes: z.int().min(0).max(600),
  /** From how long after the start on nobody is let in without a reason. */
  lateMinutes: z.int().min(0).max(600),
});
export type CheckInSetting = z.infer<typeof checkInSetting>;
export const checkInSettingView = checkInSetting.extend({
  eventId: id,
  /** 0 while nobody has set anything. */
  version: z.int().min(0),
});
export type CheckInSettingView = z.infer<typeof checkInSettingView>;

export const expectedPerson = z.object({
  entryId: id,
  personId: id,
  entryNo: label.nullable(),
  name: z.string().nullable(),
  idLastFour: z.string().nullable(),
  organisation: bilingual.nullable(),
  /** What the QR of the badge says. */
  badge: z.string(),
  /** When they are due at the latest; null while no session is planned. */
  startsAt: instant.nullable(),
  state: checkInState,
  seen: z.int().min(0),
});
export type ExpectedPerson = z.infer<typeof expectedPerson>;
export const expectedPage = pageOf(expectedPerson);
