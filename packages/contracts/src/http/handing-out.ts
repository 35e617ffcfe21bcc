import { z } from 'zod';
import { bilingual, id, instant, label } from '../primitive.ts';
import { idPageQuery, pageOf } from './page.ts';

/**
 * Where the paper of a certificate is (S05): `numbered` 已编号, `checked` 已核对 by two people, `wrong`
 * 有误 until it is corrected, `printing` bound to a sheet of stock, `printed` 已打印, `sealed` 已用印,
 * `issued` 已列入领取表, `handed-over` 已发放.
 */
export const paperPlace = z.enum([
  'numbered',
  'checked',
  'wrong',
  'printing',
  'printed',
  'sealed',
  'issued',
  'handed-over',
]);
export type PaperPlace = z.infer<typeof paperPlace>;

/** What can be wrong with a row of the data check sheet; never a text about somebody. */
export const wrongField = z.enum([
  'name',
  'id-type',
  'id-number',
  'occupation',
  'trade',
  'level',
  'photo',
  'number',
  'date',
  'holder',
]);
export type WrongField = z.infer<typeof wrongField>;

/** Where a sheet of stock is; `retired` is printed but no longer the one that counts. */
export const sheetState = z.enum([
  'free',
  'bound',
  'printed',
  'misprinted',
  'spoilt',
  'destroying',
  'destroyed',
]);
export type SheetState = z.infer<typeof sheetState>;

export const handOverWay = z.enum(['self', 'proxy', 'post', 'unit']);
export type HandOverWay = z.infer<typeof handOverWay>;

/** 印制流水码: letters before the number, and the number with its zeros. */
export const stockSerial = z.string().regex(/^[A-Z]{0,4}\d{4,10}$/);

export const PAPERS_MAX = 500;
const certificateIds = z.array(id).min(1).max(PAPERS_MAX);
const reason = z.string().trim().min(1).max(300);

export const paperQuery = idPageQuery.extend({
  eventId: id.optional(),
  place: paperPlace.optional(),
  /** A number as typed or scanned, or the end of it. */
  number: label.optional(),
  /** Listed so many days ago and not yet collected. */
  waitingDays: z.coerce.number().int().min(0).max(3_650).optional(),
});

export const paperRow = z.object({
  certificateId: id,
  eventId: id,
  number: z.string(),
  numberText: z.string(),
  /** null: not here yet, or erased. */
  name: z.string().nullable(),
  unit: z.string().nullable(),
  occupationCode: z.string(),
  level: z.string(),
  certificateState: z.string(),
  place: paperPlace,
  uploaded: z.boolean(),
  serial: z.string().nullable(),
  /** How often it was reissued: from 1 on its sheet is a 补发; a 更正 is none. */
  copy: z.int(),
  movedAt: instant.nullable(),
  remindedAt: instant.nullable(),
  version: z.int(),
});
export type PaperRow = z.infer<typeof paperRow>;
export const paperPage = pageOf(paperRow);

/** How many papers stand where, and what each step waits for. */
export const paperWay = z.object({
  bodyId: id,
  name: z.string(),
  events: z.array(z.object({ eventId: id, name: bilingual })).max(200),
  counts: z.record(paperPlace, z.int()),
  /** Those that no longer count: suspended, revoked. */
  withheld: z.int(),
  stockFree: z.int(),
  toDestroy: z.int(),
  setting: z.object({ uploadFirst: z.boolean(), version: z.int() }),
  may: z.object({ handle: z.boolean(), seal: z.boolean() }),
});
export type PaperWay = z.infer<typeof paperWay>;

export const paperSetting = z.object({ uploadFirst: z.boolean() });

export const checkSheetWish = z.object({
  eventId: id,
  /** Also those a checker found wrong where the finding itself was wrong. */
  again: z.boolean().default(false),
});
export const finding = z.object({
  line: z.int().min(1).max(PAPERS_MAX),
  /** Empty: everything is right. */
  wrong: z.array(wrongField).max(10),
});
export const findings = z.object({ rows: z.array(finding).min(1).max(PAPERS_MAX) });
export type Finding = z.infer<typeof finding>;

export const checkSheetView = z.object({
  checkSheetId: id,
  eventId: id,
  event: bilingual,
  rowCount: z.int(),
  madeBy: id,
  madeAt: instant,
  /** Rows two people found right, one person found right, somebody found wrong. */
  right: z.int(),
  once: z.int(),
  wrong: z.int(),
});
export type CheckSheetView = z.infer<typeof checkSheetView>;

export const checkSheetRow = z.object({
  line: z.int(),
  certificateId: id,
  number: z.string(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  idType: z.string().nullable(),
  /** The last four digits: the whole number stands on the printed sheet alone. */
  idEnd: z.string().nullable(),
  level: z.string(),
  /** A newer version of the certificate, or its end, made this row void. */
  stale: z.boolean(),
  firstBy: id.nullable(),
  secondBy: id.nullable(),
  wrong: z.array(wrongField),
});
export type CheckSheetRow = z.infer<typeof checkSheetRow>;
export const checkSheet = checkSheetView.extend({ rows: z.array(checkSheetRow).max(PAPERS_MAX) });
export type CheckSheet = z.infer<typeof checkSheet>;

export const stockWish = z.object({ from: stockSerial, to: stockSerial });
export const stockView = z.object({
  stockId: id,
  from: z.string(),
  to: z.string(),
  sheetCount: z.int(),
  free: z.int(),
  recordedBy: id,
  recordedAt: instant,
});
export type StockView = z.infer<typeof stockView>;

export const sheetQuery = idPageQuery
  .omit({ after: true })
  .extend({ after: stockSerial.optional(), state: sheetState.optional() });
export const sheetRow = z.object({
  serial: z.string(),
  state: sheetState,
  number: z.string().nullable(),
  runId: id.nullable(),
  /** What became of it, oldest first. */
  steps: z
    .array(z.object({ step: z.string(), at: instant, by: id, reason: z.string().nullable() }))
    .max(50),
});
export type SheetRow = z.infer<typeof sheetRow>;
export const sheetPage = z.object({
  items: z.array(sheetRow).max(200),
  next: z.string().nullable(),
});

export const printRunWish = z.object({
  certificateIds,
  stockId: id,
  /** The first sheet in the tray; the next free one where nothing is said. */
  from: stockSerial.optional(),
});
export const printRunView = z.object({
  runId: id,
  state: z.enum(['open', 'done']),
  lineCount: z.int(),
  firstSerial: z.string(),
  lastSerial: z.string(),
  startedBy: id,
  startedAt: instant,
  /** How often its file was taken. */
  taken: z.int(),
  printed: z.int(),
  misprinted: z.int(),
  sealed: z.int(),
  version: z.int(),
});
export type PrintRunView = z.infer<typeof printRunView>;

export const printLine = z.object({
  line: z.int(),
  certificateId: id,
  number: z.string(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  serial: z.string(),
  state: sheetState,
  copy: z.int(),
  /** It was suspended, revoked or corrected since: its sheet must not be used. */
  dead: z.boolean(),
});
export type PrintLine = z.infer<typeof printLine>;
export const printRun = printRunView.extend({ lines: z.array(printLine).max(PAPERS_MAX) });
export type PrintRun = z.infer<typeof printRun>;

const lineNo = z.int().min(1).max(PAPERS_MAX);
export const runOutcome = z.object({
  misprinted: z.array(z.object({ line: lineNo, reason })).max(PAPERS_MAX),
  /** Not printed at all: the sheet goes back to stock. */
  unused: z.array(lineNo).max(PAPERS_MAX),
});
export type RunOutcome = z.infer<typeof runOutcome>;

export const spoilWish = z.object({ serial: stockSerial, reason });
export const destructionWish = z.object({
  serials: z.array(stockSerial).min(1).max(PAPERS_MAX),
  reason,
});
export const destructionView = z.object({
  destructionId: id,
  serials: z.array(z.string()).max(PAPERS_MAX),
  reason: z.string(),
  askedBy: id,
  askedAt: instant,
  confirmedBy: id.nullable(),
  version: z.int(),
});
export type DestructionView = z.infer<typeof destructionView>;

export const sealUseWish = z.object({
  /** Which seal, as it is filed: 评价专用章 … */
  seal: z.string().trim().min(1).max(60),
  /** As counted by the seal keeper; it must agree with the register. */
  sheetCount: z.int().min(1).max(PAPERS_MAX),
});
export const sealUseView = z.object({
  sealUseId: id,
  runId: id,
  seal: z.string(),
  sheetCount: z.int(),
  usedBy: id,
  usedAt: instant,
});
export type SealUseView = z.infer<typeof sealUseView>;

export const handListWish = z.object({ eventId: id });
export const handListView = z.object({
  handListId: id,
  eventId: id,
  event: bilingual,
  lineCount: z.int(),
  handedOver: z.int(),
  madeBy: id,
  madeAt: instant,
});
export type HandListView = z.infer<typeof handListView>;

export const handOverWish = z
  .object({
    certificateIds,
    way: handOverWay,
    /** The day the list bears. */
    handedOn: z.iso.date(),
    /** Who took it where it was not the holder: kept sealed. */
    receiver: z.string().trim().min(1).max(60).optional(),
    /** 邮寄: carrier and tracking number, kept sealed. */
    tracking: z.string().trim().min(4).max(60).optional(),
  })
  .refine(({ way, receiver }) => (way === 'self' || way === 'post') === (receiver === undefined), {
    path: ['receiver'],
  })
  .refine(({ way, tracking }) => (way === 'post') === (tracking !== undefined), {
    path: ['tracking'],
  });
export type HandOverWish = z.infer<typeof handOverWish>;

export const reissueWish = z.object({ certificateId: id });
export const reminderWish = z.object({ certificateIds });
export const papersMoved = z.object({ moved: z.int() });
