import { z } from 'zod';
import { group } from '../level.ts';
import { bilingual, exactNumber, id, instant, sha256Hex } from '../primitive.ts';
import { rankingRule } from '../ranking-rule.ts';

const points = exactNumber.nullable();

/** How a prize of this group was cut: so many places of so many who count, down to this place. */
export const prizeCut = z.object({
  award: z.string().max(32),
  places: z.int().min(0),
  downTo: z.int().min(0),
});

/** One row of a published result, with what explains it; of nobody else. */
export const ownStanding = z.object({
  version: z.int().positive(),
  noticeUntil: instant.nullable(),
  finalisedAt: instant.nullable(),
  /** The page everybody may read, and its SHA-256: what certificates stand on. */
  pageUrl: z.string().max(300),
  pageHash: sha256Hex,
  code: z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ', 'FAIL']),
  rank: z.int().positive().nullable(),
  /** How many have this rank, the contestant included. */
  sharedBy: z.int().min(0),
  total: points,
  totalMax: exactNumber,
  modules: z
    .array(
      z.object({
        moduleId: id,
        name: bilingual,
        kind: z.enum(['practical', 'theory']),
        weight: exactNumber,
        /** Before the weight. */
        points,
      }),
    )
    .max(12),
  /** What the chief judge took off a module, before its weight; left out where nothing was. */
  penalties: z
    .array(
      z.object({
        moduleId: id,
        points: exactNumber,
        taken: exactNumber,
        kind: z.object({ code: z.string().max(16), name: bilingual }).nullable(),
      }),
    )
    .max(100)
    .optional(),
  practical: points,
  theory: points,
  scale: z.int().nullable(),
  award: z.string().max(32).nullable(),
  prize: prizeCut.nullable(),
  /** The step that put this row below one of the same total, and what this contestant had in it. */
  tie: z.object({ by: z.string().max(64), mine: z.string().max(64) }).nullable(),
  /** Pass marks that were not reached; left out where none was missed, and by older results. */
  missed: z
    .array(
      z.object({
        of: z.enum(['total', 'practical', 'theory', 'module']),
        moduleId: id.optional(),
        atLeast: exactNumber,
        reached: exactNumber,
      }),
    )
    .max(20)
    .optional(),
  /** The last gate the contestant came to, and the own mark there; left out where there is none. */
  gate: z
    .object({
      stage: z.int().positive(),
      outcome: z.enum(['through', 'held', 'open', 'undecided', 'absent']),
      because: z.enum(['few', 'within', 'below', 'outside', 'tie']).nullable(),
      rank: z.int().positive().nullable(),
      /** On a scale of 100. */
      reached: exactNumber.nullable(),
    })
    .optional(),
  counts: z.object({
    entered: z.int().min(0),
    started: z.int().min(0),
    finished: z.int().min(0),
  }),
  /** The published rules this was ranked by. */
  ranking: rankingRule,
  /** Twelve digits that name these rules; left out by older results. */
  ruleVersion: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
});
export type OwnStanding = z.infer<typeof ownStanding>;

/** `GET /api/ranking/v1/events/{eventId}/own-entries/{entryId}/result`: for the contestant alone. */
export const ownResult = z.object({
  eventId: id,
  entryId: id,
  entryNo: z.string().max(64),
  group,
  competition: bilingual.nullable(),
  event: bilingual,
  /** Where the event stands; before a second person approved a result there is nothing but this. */
  state: z.enum([
    'before',
    'contest',
    'provisional',
    'notice',
    'final',
    'amended',
    'called-off',
    'withdrawn',
  ]),
  standing: ownStanding.nullable(),
});
export type OwnResult = z.infer<typeof ownResult>;
