import { z } from 'zod';
import { resultCode } from '../mark-subject.ts';
import { bilingual, exactNumber, id, instant, sha256Hex } from '../primitive.ts';
import { judgeValue } from './judging-commands.ts';
import { calculation, schemeText } from './judging-scheme.ts';
import { idPageQuery } from './page.ts';

/** How paper sheets of an event are typed (M01): twice by two people, or once and read back. */
export const typingMode = z.enum(['twice', 'read-back']);
export type TypingMode = z.infer<typeof typingMode>;

export const typingRule = z.object({ version: z.int().min(0), mode: typingMode });
export type TypingRule = z.infer<typeof typingRule>;
export const typingRuleBody = z.object({ mode: typingMode });

/** Where a printed sheet stands; nothing is locked while one is neither closed nor in. */
export const paperState = z.enum([
  /** Printed, and not back yet. */
  'printed',
  'returned',
  /** Typed once; the second person is awaited. */
  'typed',
  /** Two people read something else; the sheet says what is right. */
  'differs',
  /** Another mark stands where the sheet has one; the chief judge names the original. */
  'disputed',
  /** Both agree, and the marks cannot come in as things stand. */
  'compared',
  'in',
  'spoilt',
  'missing',
]);
export type PaperState = z.infer<typeof paperState>;

const number = z.string().min(1).max(40);

const sheetHead = z.object({
  paperSheetId: id,
  number,
  moduleId: id,
  sessionId: id.nullable(),
  subCriterion: z.string(),
  /** Columns of contestants on it. */
  subjects: z.int().min(1),
  state: paperState,
  /** How often somebody said what became of the paper: for `If-Match`. */
  acts: z.int().min(0),
  /** The score sheet its marks stand on is signed. */
  signed: z.boolean(),
  /** Cells two people read differently, or where another mark stands. */
  openCells: z.int().min(0),
  /** Who typed, in order; with one name the second may not be the same. */
  typedBy: z.array(id).max(100),
  printedAt: instant,
  /** Where the signed original lies. */
  shelf: z.string().nullable(),
  hasScan: z.boolean(),
});
export type PaperSheetHead = z.infer<typeof sheetHead>;

/** `GET …/typing/sheets`. */
export const typingPage = z.object({
  items: z.array(sheetHead).max(200),
  next: z.string().nullable(),
});
export type TypingPage = z.infer<typeof typingPage>;
export const typingQuery = idPageQuery.extend({
  /** One sheet, as its number is typed or read from its code. */
  number: number.optional(),
});

const count = z.int().min(0);
/** What became of the sheets of a panel in a session; each counts as far as it came. */
const paperCounts = z.object({
  printed: count,
  returned: count,
  spoilt: count,
  missing: count,
  typed: count,
  compared: count,
  signed: count,
  open: count,
});
export type PaperCounts = z.infer<typeof paperCounts>;

/** `GET …/typing`: the reconciliation, and what is set. */
export const typingDesk = z.object({
  rule: typingRule,
  panels: z
    .array(
      paperCounts.extend({
        moduleId: id,
        moduleName: bilingual,
        sessionId: id.nullable(),
        sessionName: bilingual.nullable(),
        subCriterion: z.string(),
        /** The score sheet they belong to. */
        sheetId: id.nullable(),
        openSheets: z.array(z.object({ paperSheetId: id, number, state: paperState })).max(2_000),
      }),
    )
    .max(2_000),
});
export type TypingDesk = z.infer<typeof typingDesk>;

/** `null`: nothing stands there. `absent`: this judge gave no mark. */
export const paperValue = z.union([judgeValue, z.object({ kind: z.literal('absent') })]);
export type PaperValue = z.infer<typeof paperValue>;

/** `column` counts the judges from 1; 0 is the one value the panel agreed on. */
const cellPlace = z.object({ subjectId: id, aspectId: id, column: z.int().min(0).max(30) });
export type PaperCellPlace = z.infer<typeof cellPlace>;
export const typedCell = cellPlace.extend({ value: paperValue.nullable() });
export type TypedCell = z.infer<typeof typedCell>;

const CELLS_MAX = 4_000;

/** `GET …/typing/sheets/{id}`: the form as it is typed; no value of anybody. */
export const typingForm = sheetHead.extend({
  moduleName: bilingual,
  sessionName: bilingual.nullable(),
  sessionStartsAt: instant.nullable(),
  subCriterionName: schemeText,
  mode: typingMode,
  /** Printed with this version of the scheme, and the one in force now. */
  schemeVersion: z.int().positive(),
  currentVersion: z.int().positive(),
  judges: z.int().min(1).max(30),
  columns: z
    .array(z.object({ subjectId: id, label: z.string(), code: resultCode }))
    .min(1)
    .max(200),
  aspects: z
    .array(
      z.object({
        aspectId: id,
        code: z.string(),
        kind: z.enum(['M', 'J']),
        description: schemeText,
        max: exactNumber,
        calculation,
        /** Which columns of judges it has: 0 for one value of the panel. */
        columns: z.array(z.int().min(0).max(30)).min(1).max(30),
      }),
    )
    .max(200),
  /** Cells of the form nobody fills: a judge stands aside, or it is marked elsewhere. */
  closed: z.array(cellPlace).max(CELLS_MAX),
  /** What the one who asks may do with it now. */
  turn: z.enum(['first', 'second', 'read-back', 'again', 'none']),
  /** Why not, where there is nothing for them. */
  whyNot: z.string().nullable(),
});
export type TypingForm = z.infer<typeof typingForm>;

const roundFrame = {
  /** The judge who signed for the values agreed by the panel: their column on the form. */
  answers: z.int().min(1).max(30),
  /** The time written on the sheet; null where none stands there. */
  decidedAt: instant.nullable(),
};

/** `POST …/typing/sheets/{id}/rounds`. */
export const typingRound = z.discriminatedUnion('kind', [
  /** The whole sheet. */
  z.object({
    kind: z.literal('typed'),
    cells: z.array(typedCell).min(1).max(CELLS_MAX),
    ...roundFrame,
  }),
  /** Read back by another person: the hash of what was read, and the cells where the sheet says otherwise. */
  z.object({
    kind: z.literal('read-back'),
    hash: sha256Hex,
    cells: z.array(typedCell).max(CELLS_MAX),
    answers: roundFrame.answers.optional(),
    decidedAt: instant.nullable().optional(),
  }),
  /** Looked at again: what the sheet says in these cells. */
  z.object({
    kind: z.literal('again'),
    cells: z.array(typedCell).max(CELLS_MAX),
    answers: roundFrame.answers.optional(),
    decidedAt: instant.nullable().optional(),
  }),
]);
export type TypingRound = z.infer<typeof typingRound>;

/** Why a mark two people read alike cannot come in. */
const refusedCell = cellPlace.extend({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const typingOutcome = z.object({
  paperSheetId: id,
  state: paperState,
  openCells: count,
  /** Marks that came in with it. */
  marks: count,
  refused: z.array(refusedCell).max(CELLS_MAX),
});
export type TypingOutcome = z.infer<typeof typingOutcome>;

/** `GET …/read-back`: what the first person typed, to be read aloud. */
export const readBackView = z.object({
  hash: sha256Hex,
  cells: z.array(typedCell).max(CELLS_MAX),
  answers: z.int(),
  decidedAt: instant.nullable(),
});
export type ReadBackView = z.infer<typeof readBackView>;

const reading = z.object({ personId: id, place: z.int().min(1) });
/** `GET …/differences`: for whoever looks at the sheet again. */
export const differencesView = z.object({
  cells: z
    .array(
      cellPlace.extend({
        readings: z.array(reading.extend({ value: paperValue.nullable() })).max(100),
      }),
    )
    .max(CELLS_MAX),
  answers: z
    .array(reading.extend({ value: z.int() }))
    .max(100)
    .nullable(),
  decidedAt: z
    .array(reading.extend({ value: instant.nullable() }))
    .max(100)
    .nullable(),
});
export type DifferencesView = z.infer<typeof differencesView>;

/** `GET …/disputes`: where another mark stands than the sheet says. */
export const disputesView = z.object({
  cells: z
    .array(
      cellPlace.extend({
        judgeId: id,
        paper: paperValue,
        standing: paperValue,
        standingVersion: z.int().min(1),
        standingSource: z.enum(['tablet', 'paper', 'machine', 'import']),
        standingAt: instant,
      }),
    )
    .max(CELLS_MAX),
});
export type DisputesView = z.infer<typeof disputesView>;

/** `POST …/originals`: the chief judge names the original of a mark, with a reason. */
export const originalRuling = cellPlace.extend({
  judgeId: id,
  original: z.enum(['paper', 'standing']),
  standingVersion: z.int().min(1),
  reason: z.string().trim().min(1).max(500),
});
export type OriginalRuling = z.infer<typeof originalRuling>;

/** `POST …/shelf`: where the signed original lies. */
export const shelfBody = z.object({ shelf: z.string().trim().min(1).max(60) });
export const keptOriginal = z.object({
  paperSheetId: id,
  shelf: z.string().nullable(),
  fileHash: sha256Hex.nullable(),
});
export type KeptOriginal = z.infer<typeof keptOriginal>;

/** `POST …/sheets/{id}/paper-signatures`: the panel signed on paper; the chief judge signs the print. */
export const paperSignatureBody = z.object({ hash: sha256Hex });
export const paperSigned = z.object({
  sheetId: id,
  state: z.enum(['OPEN', 'SIGNED']),
  version: z.int().min(1),
  signed: z.int().min(1),
});
export type PaperSigned = z.infer<typeof paperSigned>;
