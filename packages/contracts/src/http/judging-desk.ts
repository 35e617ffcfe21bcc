import { z } from 'zod';
import { resultCode } from '../mark-subject.ts';
import { id, instant } from '../primitive.ts';
import { pageOf } from './page.ts';

/** `GET /api/judging/v1/events/{eventId}/judges`: who may be seated on a panel of the event now. */
export const eventJudges = pageOf(
  z.object({
    personId: id,
    /** Their own organisation competes, and the event recuses them all (M04): no seat. */
    recused: z.boolean(),
  }),
);
export type EventJudges = z.infer<typeof eventJudges>;

/** `GET /api/judging/v1/events/{eventId}/subject-codes`: DNS, DNF, WD, DSQ as given and taken back. */
export const subjectCodes = pageOf(
  z.object({
    subjectId: id,
    moduleId: id,
    sessionId: id.nullable(),
    /** Station, entry number or review code: never a name. */
    label: z.string(),
    /** `OK`: the code before was taken back. */
    code: resultCode,
    /** The one that counts now; earlier ones stay on file. */
    stands: z.boolean(),
    version: z.int().min(1),
    reason: z.string().nullable(),
    codedBy: id,
    recordedAt: instant,
  }),
);
export type SubjectCodes = z.infer<typeof subjectCodes>;
