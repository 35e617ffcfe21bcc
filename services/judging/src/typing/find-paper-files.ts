import type { PaperState } from '@jinbang/contracts/http/judging-typing';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Transaction } from '@jinbang/service-kit/database';
import { findEventPanels, findEventSheets, findModules, findSchemes } from '../day/day.store.ts';
import { changesOf } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { standingOf } from '../paper/paper-sheet.rules.ts';
import type { PaperSheetFile } from '../paper/paper-sheet.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { type AspectState, aspectKey } from '../score-sheet/aspect-state.ts';
import { sheetKey } from '../score-sheet/mark-context.ts';
import { findMovesOfEvent } from '../subject/moved.store.ts';
import { findRecusedInEvent } from '../subject/recusal.store.ts';
import { keysOf, type PaperForm } from './paper-form.rules.ts';
import { type PlannedPaperMark, planPaperMarks, type Ruling } from './paper-plan.rules.ts';
import { paperStateOf } from './paper-state.rules.ts';
import { type Compared, compareRounds } from './reading.rules.ts';
import {
  findCodes,
  findStatesOf,
  findTypings,
  type OriginalRow,
  type TypingRow,
} from './typing.store.ts';

/** A printed sheet with everything that was done about it, and where it stands with that. */
export type PaperFile = PaperSheetFile & {
  readonly form: PaperForm;
  readonly keys: readonly string[];
  readonly rounds: readonly TypingRow[];
  readonly originals: readonly OriginalRow[];
  readonly compared: Compared;
  readonly plan: readonly PlannedPaperMark[];
  readonly state: PaperState;
  /** The score sheet its marks stand on is signed. */
  readonly signed: boolean;
  readonly sheetId: string | null;
  /** Everybody who may not type it. */
  readonly panel: readonly string[];
};

type Setup = Awaited<ReturnType<typeof findSetup>>;

/** What all sheets of an event are read with. */
const findSetup = async (tx: Transaction, eventId: string) => {
  const modules = await findModules(tx, eventId);
  const moves = await findMovesOfEvent(tx, eventId);
  const schemes = await findSchemes(tx, eventId);
  const changes = new Map<string, Awaited<ReturnType<typeof findSeatChanges>>>();
  for (const { moduleId } of modules) changes.set(moduleId, await findSeatChanges(tx, moduleId));
  const sheets = await findEventSheets(tx, eventId);
  return {
    moves,
    changes,
    recused: await findRecusedInEvent(tx, eventId, moves),
    panels: await findEventPanels(tx, eventId),
    aspects: new Map([...schemes].map(([id, content]) => [id, markedAspects(content)])),
    sheets: new Map(
      sheets.map((one) => [`${one.moduleId}/${sheetKey(one.sessionId, one.subCriterion)}`, one]),
    ),
  };
};

const formOf = (setup: Setup, { row }: PaperSheetFile): PaperForm => ({
  subjects: row.subjects,
  seats: row.seats,
  aspects: (setup.aspects.get(row.moduleId) ?? []).flatMap(({ aspect, subCriterion }) =>
    subCriterion === row.subCriterion ? [aspect] : [],
  ),
  changes: changesOf(setup.changes.get(row.moduleId) ?? [], row.subCriterion),
  recused: setup.recused,
  moves: setup.moves,
});

type Marks = {
  readonly codes: ReadonlyMap<string, ResultCode>;
  readonly states: ReadonlyMap<string, Pick<AspectState, 'cells'>>;
};

const fileOf = (
  setup: Setup,
  marks: Marks,
  found: Awaited<ReturnType<typeof findTypings>>,
  paper: PaperSheetFile,
): PaperFile => {
  const { paperSheetId, moduleId, sessionId, subCriterion } = paper.row;
  const form = formOf(setup, paper);
  const keys = keysOf(form);
  const rounds = found.rounds.get(paperSheetId) ?? [];
  const rulings: readonly Ruling[] = found.rulings.get(paperSheetId) ?? [];
  const compared = compareRounds(keys, rounds);
  const panelSeats =
    setup.panels.find((one) => one.moduleId === moduleId && one.subCriteria.includes(subCriterion))
      ?.seats ?? [];
  const isCompared = compared.readers.length > 1 && compared.differing.length === 0;
  const sheet = setup.sheets.get(`${moduleId}/${sheetKey(sessionId, subCriterion)}`);
  const sheetId = sheet?.sheetId ?? null;
  const typedAt = rounds[0]?.typedAt;
  const plan = isCompared
    ? planPaperMarks({ form, panelSeats, rulings, typedAt, sheetId, ...marks }, compared.agreed)
    : [];
  return {
    ...{ ...paper, form, keys, rounds, compared, plan },
    originals: found.originals.get(paperSheetId) ?? [],
    state: paperStateOf(standingOf(paper.acts), compared, plan),
    signed: sheet?.state === 'SIGNED',
    sheetId,
    panel: [...new Set([...panelSeats, ...form.seats, ...form.changes.map((one) => one.leaverId)])],
  };
};

/** Sheets that nobody read yet ask for no marks: most of what is printed is one of these. */
const findMarks = async (
  tx: Transaction,
  papers: readonly PaperSheetFile[],
  { rounds }: Awaited<ReturnType<typeof findTypings>>,
): Promise<Marks> => {
  const read = papers.filter(({ row }) => rounds.has(row.paperSheetId));
  const subjectIds = [...new Set(read.flatMap(({ row }) => row.subjects))];
  const states = await findStatesOf(tx, subjectIds);
  return {
    codes: await findCodes(tx, subjectIds),
    states: new Map(states.map((one) => [aspectKey(one.subjectId, one.aspectId), one])),
  };
};

/** These printed sheets, with where each stands. */
export const lookAtPapers = async (
  tx: Transaction,
  eventId: string,
  papers: readonly PaperSheetFile[],
): Promise<readonly PaperFile[]> => {
  if (papers.length === 0) return [];
  const setup = await findSetup(tx, eventId);
  const found = await findTypings(
    tx,
    papers.map(({ row }) => row.paperSheetId),
  );
  const marks = await findMarks(tx, papers, found);
  return papers.map((paper) => fileOf(setup, marks, found, paper));
};
