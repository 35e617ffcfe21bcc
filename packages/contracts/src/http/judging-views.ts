import { z } from 'zod';
import { keyKind, resultCode } from '../mark-subject.ts';
import { bilingual, exactNumber, id, instant, sha256Hex } from '../primitive.ts';
import { judgeValue } from './judging-commands.ts';
import { checkpointView } from './judging-log.ts';
import { openedAgain } from './judging-opened.ts';
import { schemeContent, schemeDay } from './judging-scheme.ts';

const goingOn = z.enum(['continue', 'restart']);

/** How half-marked aspects go on when a judge leaves (M09), by what they are: fixed before the panel begins. */
export const onLeave = z.object({ measurement: goingOn, judgement: goingOn });
export type OnLeave = z.infer<typeof onLeave>;

/** `PUT …/modules/{moduleId}/panels`: all panels of the module at once. */
export const panelsBody = z.object({
  panels: z
    .array(
      z.object({
        name: bilingual,
        /** Sub-criteria this panel marks, for every contestant. */
        subCriteria: z
          .array(z.string().regex(/^[A-Z][0-9]{1,2}$/))
          .min(1)
          .max(200),
        /** Person ids in the order of the seats; each holds the office `judge` for the event. */
        seats: z.array(id).min(1).max(15),
        /** Left out: as it was; the usual one is `continue` for measurement, `restart` for judgement. */
        onLeave: onLeave.optional(),
      }),
    )
    .min(1)
    .max(100),
});
export type PanelsBody = z.infer<typeof panelsBody>;

const panel = z.object({
  panelId: id,
  name: bilingual,
  subCriteria: z.array(z.string()).max(200),
  seats: z.array(id).max(15),
  onLeave: onLeave.optional(),
});

export const panelsView = z.object({
  moduleId: id,
  /** For `If-Match`; 0 while there are none. */
  version: z.int().min(0),
  panels: z.array(panel).max(100),
});

const aspectStanding = z.enum(['EMPTY', 'PARTIAL', 'CONFLICT', 'COMPLETE']);

const cellValue = z.union([judgeValue, z.object({ kind: z.literal('absent') })]);

/** A mark as one judge gave it. `version` is what the next change is based on. */
export const cell = z.object({
  version: z.int().min(1),
  value: cellValue,
  recordedAt: instant,
  /** Given by a third person between two independent entries that differ (S23). */
  decides: z.boolean().optional(),
  /** Of a later round of entries: the sheet's version when it was opened again (S23). */
  opened: z.int().min(1).optional(),
});

const subjectView = z.object({
  subjectId: id,
  moduleId: id,
  sessionId: id.nullable(),
  kind: keyKind,
  /** Station, entry number or review code: never a name. */
  label: z.string(),
  group: z.string().nullable(),
  code: resultCode,
  version: z.int().min(0),
  /** Set where somebody moved from one station to another (M08): the aspects marked under this one. */
  aspectIds: z.array(id).max(2_000).optional(),
  /** Set with them where the reader follows a judge who left (M09): the others are marked. */
  follows: z.boolean().optional(),
  /** Judges who stand aside here (open events); the panel counts them as absent. */
  aside: z.array(id).max(15).optional(),
});

const sheetHead = {
  sheetId: id,
  moduleId: id,
  sessionId: id.nullable(),
  subCriterion: z.string(),
  version: z.int().min(0),
  state: z.enum(['OPEN', 'SIGNED']),
  signed: z.int().min(0),
};

const sessionView = z.object({
  sessionId: id,
  moduleId: id,
  name: bilingual,
  startsAt: instant,
  endsAt: instant,
  room: z.string(),
});

const dayPaper = z.object({ number: z.string(), subjectIds: z.array(id).max(500) });
export type DayPaper = z.infer<typeof dayPaper>;

/** `GET /api/judging/v1/events/{eventId}/day`: everything the signed-in judge marks, and nothing else. */
export const judgingDay = z.object({
  eventId: id,
  name: bilingual.nullable(),
  judgeId: id,
  modules: z
    .array(
      z.object({
        moduleId: id,
        name: bilingual,
        keyKind,
        schemeVersion: z.int().min(0),
        locked: z.boolean(),
        panels: z.array(panel).max(100),
        /** The criteria of the panels above, with descriptors and calculation parameters. */
        criteria: schemeContent.shape.criteria,
      }),
    )
    .max(12),
  sessions: z.array(sessionView).max(500),
  subjects: z.array(subjectView).max(5_000),
  /** Own cells alone; `state` is the whole aspect's, so a conflict to talk over can be seen. */
  cells: z
    .array(
      cell.extend({
        subjectId: id,
        aspectId: id,
        state: aspectStanding,
      }),
    )
    .max(200_000),
  sheets: z
    .array(
      z.object(sheetHead).extend({
        signedByMe: z.boolean(),
        /** The reader left this panel, and their signature is still awaited (M09): they mark no more. */
        hasLeft: z.boolean().optional(),
        /** Paper forms printed for this sheet that are in use: their numbers, and who stands on each. */
        papers: z.array(dayPaper).max(500).optional(),
      }),
    )
    .max(5_000),
  /** Own notes alone, the newest of each aspect (S24). */
  notes: z
    .array(z.object({ subjectId: id, aspectId: id, note: z.string(), isUnsure: z.boolean() }))
    .max(20_000)
    .optional(),
  /** Where sheets of the panels above are open once more, and why. */
  openedAgain: z.array(openedAgain).max(20_000).optional(),
  /** Judges see what their own marks of a sheet come to; absent: they do not. */
  showsSum: z.boolean().optional(),
});
export type JudgingDay = z.infer<typeof judgingDay>;

/** `GET /api/judging/v1/events/{eventId}/progress`: counts by sheet; no marks. */
export const judgingProgress = z.object({
  eventId: id,
  state: z.enum(['RUNNING', 'MARKING', 'REVIEW']).nullable(),
  modules: z
    .array(
      z.object({
        moduleId: id,
        name: bilingual,
        /** For `If-Match` at the lock. */
        version: z.int().min(0),
        schemeVersion: z.int().min(0),
        panelsVersion: z.int().min(0),
        locked: z.boolean(),
        expected: z.int().min(0),
        settled: z.int().min(0),
        conflicts: z.int().min(0),
        sheets: z.int().min(0),
        signedSheets: z.int().min(0),
      }),
    )
    .max(12),
  sheets: z
    .array(
      z.object(sheetHead).extend({
        panelId: id.nullable(),
        seats: z.int().min(0),
        /** Aspects × subjects that take part. */
        expected: z.int().min(0),
        settled: z.int().min(0),
        partial: z.int().min(0),
        conflicts: z.int().min(0),
      }),
    )
    .max(5_000),
  subjects: z.array(subjectView).max(5_000),
  /** By day of marking, over all modules. */
  days: z
    .array(
      z.object({
        day: schemeDay,
        /** For `If-Match` at the lock: how often it was locked. */
        version: z.int().min(0),
        /** Every sheet of it is, by a lock of the day or of its module, and none was opened since. */
        locked: z.boolean(),
        expected: z.int().min(0),
        settled: z.int().min(0),
        sheets: z.int().min(0),
        signedSheets: z.int().min(0),
      }),
    )
    .max(70),
  /** Asked by one and decided by another: amendments of a scheme, sheets and modules to open again. */
  asked: z
    .array(
      z.object({
        kind: z.enum(['amendment', 'sheet', 'module']),
        askedId: id,
        moduleId: id,
        proposedBy: id,
        proposedAt: instant,
      }),
    )
    .max(500),
});
export type JudgingProgress = z.infer<typeof judgingProgress>;

/** `GET /api/judging/v1/sheets/{sheetId}`: what is signed, and the hash to sign. */
export const sheetView = z.object({
  ...sheetHead,
  /** Of a signed sheet: a checkpoint of the mark log that covers its marks, to print with it. */
  checkpoint: checkpointView.nullable().optional(),
  eventId: id,
  /** Whose signatures it waits for. */
  seats: z
    .array(
      z.object({
        judgeId: id,
        signed: z.boolean(),
        /** Left the panel (M09): `hash` is over the own marks, and others may sign in their place. */
        hasLeft: z.boolean().optional(),
        hash: sha256Hex.optional(),
        inPlace: z.boolean().optional(),
      }),
    )
    .max(60),
  /** SHA-256 over exactly the settled marks below (`setHash` of subjectId, aspectId, value). */
  hash: sha256Hex,
  /** Marks still awaited of subjects that take part; a sheet can be signed at 0. */
  missing: z.int().min(0),
  subjects: z.array(subjectView).max(2_000),
  aspects: z.array(z.object({ aspectId: id, code: z.string(), max: z.string() })).max(200),
  marks: z
    .array(
      z.object({
        subjectId: id,
        aspectId: id,
        state: aspectStanding,
        value: exactNumber.nullable(),
        /** All judges' marks once all are in; before that only one's own. */
        cells: z.array(cell.extend({ judgeId: id })).max(15),
      }),
    )
    .max(200_000),
});
export type SheetView = z.infer<typeof sheetView>;

/** `POST …/modules/{moduleId}/lock`. */
export const moduleLockedAnswer = z.object({
  moduleId: id,
  version: z.int().positive(),
  marks: z.int().min(0),
  hash: sha256Hex,
  /** REVIEW once the last module of the event is locked. */
  eventState: z.enum(['RUNNING', 'MARKING', 'REVIEW']),
});

/** `POST …/days/{day}/lock`. */
export const dayLockedAnswer = z.object({
  eventId: id,
  day: schemeDay,
  version: z.int().positive(),
  sheets: z.int().positive(),
  marks: z.int().min(0),
  /** SHA-256 over exactly the settled marks of that day's sheets. */
  hash: sha256Hex,
});
export type DayLocked = z.infer<typeof dayLockedAnswer>;
