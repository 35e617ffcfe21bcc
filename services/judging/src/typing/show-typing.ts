import type {
  PaperSheetHead,
  TypingDesk,
  TypingPage,
} from '@jinbang/contracts/http/judging-typing';
import type { Bilingual } from '@jinbang/contracts/primitive';
import { readSheetNumber } from '@jinbang/contracts/sheet-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSessions } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { findPaperSheetByNumber, findPaperSheets } from '../paper/paper-sheet.store.ts';
import { lookAtPapers, type PaperFile } from './find-paper-files.ts';
import { countPapers, isClosed } from './paper-state.rules.ts';
import { refuseTypingReader } from './typing.access.ts';
import { findTypingRule } from './typing.store.ts';
import { openCellsOf } from './work-on-paper.ts';

type ReadDeps = Pick<Deps, 'db' | 'now'>;

/** A sheet as lists show it: who typed it and where it stands, no value. */
export const viewPaper = (file: PaperFile): PaperSheetHead => {
  const { row, state, signed, compared, originals } = file;
  return {
    ...{ paperSheetId: row.paperSheetId, number: row.number, moduleId: row.moduleId },
    ...{ sessionId: row.sessionId, subCriterion: row.subCriterion },
    ...{
      subjects: row.subjects.length,
      acts: file.acts.length,
      state,
      signed,
      openCells: openCellsOf(file),
    },
    typedBy: [...compared.readers],
    printedAt: row.printedAt.toISOString(),
    shelf: originals.findLast((one) => one.shelf !== null)?.shelf ?? null,
    hasScan: originals.some((one) => one.fileHash !== null),
  };
};

const unknownNumber: Rejection = { kind: 'missing', code: 'paper-sheet.number-wrong' };

type Asked = {
  readonly eventId: string;
  readonly number?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The printed sheets of an event in the order of their numbers, or the one of a number. */
export const showTypingSheets =
  (deps: ReadDeps) =>
  (actorId: string, { eventId, number, ...page }: Asked): Promise<Result<TypingPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseTypingReader(work);
      if (forbidden) return refuse(forbidden);
      return number === undefined ? accept(await listHere(work, page)) : findByNumber(work, number);
    });

const listHere = async (
  { tx, event }: Work,
  { after, limit }: Pick<Asked, 'after' | 'limit'>,
): Promise<TypingPage> => {
  const papers = await findPaperSheets(tx, event.eventId, { after, limit: limit + 1 });
  const files = await lookAtPapers(tx, event.eventId, papers.slice(0, limit));
  const items = files.map(viewPaper);
  const next = papers.length > limit ? (items.at(-1)?.paperSheetId ?? null) : null;
  return { items, next };
};

/** With its check letters: a wrong digit never opens another sheet. */
const findByNumber = async (
  { tx, event }: Work,
  typed: string,
): Promise<Result<TypingPage, Rejection>> => {
  const number = readSheetNumber(event.eventId, typed);
  if (number === undefined) return refuse(unknownNumber);
  const paper = await findPaperSheetByNumber(tx, event.eventId, number);
  if (!paper) return refuse({ kind: 'missing', code: 'paper-sheet.unknown' });
  const files = await lookAtPapers(tx, event.eventId, [paper]);
  return accept({ items: files.map(viewPaper), next: null });
};

/** The reconciliation: per panel and session how many sheets came how far, and which are open. */
export const showTyping =
  (deps: ReadDeps) =>
  (actorId: string, eventId: string): Promise<Result<TypingDesk, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseTypingReader(work);
      if (forbidden) return refuse(forbidden);
      const { tx } = work;
      const rule = await findTypingRule(tx, eventId);
      const files = await lookAtPapers(tx, eventId, await findPaperSheets(tx, eventId));
      const names = await findNames(work);
      return accept({ rule, panels: panelsOf(files, names) });
    });

type Names = ReadonlyMap<string, Bilingual>;

const findNames = async ({ tx, event }: Work): Promise<Names> => {
  const modules = await findModules(tx, event.eventId);
  const sessions = await findSessions(tx, event.eventId);
  return new Map([
    ...modules.map(({ moduleId, name }) => [moduleId, name ?? { zh: '-' }] as const),
    ...sessions.map(({ sessionId, name }) => [sessionId, name] as const),
  ]);
};

const panelsOf = (files: readonly PaperFile[], names: Names): TypingDesk['panels'] => {
  const places = Map.groupBy(
    files,
    ({ row }) => `${row.moduleId}/${row.sessionId}/${row.subCriterion}`,
  );
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { moduleId, sessionId, subCriterion } = first.row;
    const standing = own.map(({ row, state, signed }) => ({ number: row.number, state, signed }));
    return [
      {
        ...{ moduleId, sessionId, subCriterion, sheetId: first.sheetId },
        moduleName: names.get(moduleId) ?? { zh: '-' },
        sessionName: sessionId === null ? null : (names.get(sessionId) ?? { zh: '-' }),
        ...countPapers(standing),
        openSheets: own.flatMap(({ row, state }) =>
          isClosed(state) ? [] : [{ paperSheetId: row.paperSheetId, number: row.number, state }],
        ),
      },
    ];
  });
};
