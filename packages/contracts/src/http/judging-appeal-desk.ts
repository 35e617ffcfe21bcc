import { z } from 'zod';
import { keyKind } from '../mark-subject.ts';
import { office } from '../office.ts';
import { bilingual, id, instant } from '../primitive.ts';
import { appealKind, appealRule, aspectCodes } from './judging-appeal.ts';

/** `GET /api/judging/v1/events/{eventId}/appeal-desk`: what a form about an appeal needs to know. */
export const appealDesk = z.object({
  zone: z.string(),
  rule: appealRule,
  ruleVersion: z.int().min(0),
  begun: z.boolean(),
  windows: z
    .array(
      z.object({
        kind: appealKind,
        moduleId: id.nullable(),
        opensAt: instant,
        closesAt: instant,
        saidBy: id,
        saidAt: instant,
      }),
    )
    .max(1_000),
  modules: z.array(
    z.object({
      moduleId: id,
      name: bilingual,
      keyKind,
      subCriteria: z.array(z.object({ code: z.string(), name: bilingual, aspects: aspectCodes })),
    }),
  ),
  sessions: z.array(
    z.object({
      sessionId: id,
      moduleId: id,
      name: bilingual,
      startsAt: instant,
      endsAt: instant,
      appealUntil: instant,
      stations: z.array(z.string()),
      /** Stations with added time, whose window moves with it (M08). */
      later: z.array(z.object({ station: z.string(), appealUntil: instant })),
    }),
  ),
  /** Those the reader may file for. */
  entries: z.array(z.object({ entryId: id, entryNo: z.string(), organisationId: id })),
  may: z.array(z.enum(['file', 'register', 'decide', 'set'])),
  /** Who may hear an appeal, for those who decide; with why somebody may not. */
  arbitration: z.array(z.object({ personId: id, unfit: z.string().nullable() })),
  /** Who may have received paper, for those who register it. */
  staff: z.array(z.object({ personId: id, offices: z.array(office) })),
});
export type AppealDesk = z.infer<typeof appealDesk>;

export const appealRuleSet = z.object({ version: z.int().positive(), rule: appealRule });
export const appealWindowSaid = z.object({ opensAt: instant, closesAt: instant });
