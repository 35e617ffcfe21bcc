import type {
  OutsideImport,
  OutsideImports,
  OutsideRow,
} from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import type { Located } from '../scheme/finding.ts';
import { inCellOrder } from '../scheme/workbook-place.rules.ts';
import { viewHead } from './import-state.rules.ts';
import { refuseAnswerer, refuseOutsideLister, refuseOutsideReader } from './outside.access.ts';
import { findConfirmations, findImport, findImports } from './outside.store.ts';
import { findOutsideModule } from './outside-module.ts';
import { findRowNotes } from './outside-notes.rules.ts';
import type { OutsideModule } from './outside-reading.rules.ts';
import { seatsOfAspect, type WeighDeps, type Weighed, weighImport } from './weigh-import.ts';

type ShowDeps = Pick<Deps, 'db' | 'now'> & WeighDeps;

/** What was handed in and what came in, newest first; no values. */
export const showImports =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, after, limit }: { eventId: string; after?: string | undefined; limit: number },
  ): Promise<Result<OutsideImports, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseOutsideLister(work);
      if (forbidden) return refuse(forbidden);
      const heads = await findImports(work.tx, { eventId, after, limit: limit + 1 });
      const shown = heads.slice(0, limit);
      const all = await findConfirmations(
        work.tx,
        shown.map(({ importId }) => importId),
      );
      const own = Map.groupBy(all, ({ importId }) => importId);
      const items = shown.map((head) => viewHead(head, own.get(head.importId) ?? []));
      return accept({
        items,
        next: heads.length > limit ? (items.at(-1)?.importId ?? null) : null,
      });
    });

export type ShownImport = Omit<OutsideImport, 'findings'> & {
  readonly findings: readonly Located[];
};
type Found = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** An import row by row: what each value comes to, what stood there, and what people should know. */
export const showImport =
  (deps: ShowDeps) =>
  (
    actorId: string,
    { eventId, importId, sessionId }: { eventId: string; importId: string; sessionId: string },
  ): Promise<Result<ShownImport, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const isReader = refuseOutsideReader(work) === undefined;
      const forbidden = isReader ? undefined : refuseAnswerer(work);
      return forbidden
        ? refuse(forbidden)
        : showHere(deps, work, { importId, sessionId, panelOf: isReader ? null : actorId });
    });

type Asked = {
  readonly importId: string;
  readonly sessionId: string;
  /** A judge who reads what the own panel answers for; null: who reads everything here. */
  readonly panelOf: string | null;
};

const showHere = async (
  deps: ShowDeps,
  work: Work,
  { importId, sessionId, panelOf }: Asked,
): Promise<Result<ShownImport, Rejection>> => {
  const { eventId } = work.event;
  const found = await findImport(work.tx, eventId, importId);
  if (!found) return refuse({ kind: 'missing', code: 'outside.unknown' });
  const module = await findOutsideModule(work.tx, { eventId, moduleId: found.moduleId });
  if (!module.ok) return module;
  const weighed = await weighShown(deps, work, found, sessionId);
  if (panelOf !== null && !isOnPanel(found, weighed, panelOf)) {
    return refuse({ kind: 'forbidden', code: 'outside.not-your-panel' });
  }
  return accept(await viewImport(work, found, module.value, weighed));
};

/** Every value of the file, also one that is no mark as things stand, is the own panel's. */
const isOnPanel = ({ rows }: Found, weighed: Weighed, actorId: string): boolean =>
  rows.items
    .flatMap(({ cells }) => cells)
    .every(({ aspectId }) => seatsOfAspect(weighed)(aspectId).includes(actorId));

const weighShown = async (
  deps: ShowDeps,
  { tx, at }: Work,
  found: Found,
  sessionId: string,
): Promise<Weighed> => {
  const { moduleId, sheet, source, rows, handedBy, importId } = found;
  const [first] = await findConfirmations(tx, [importId]);
  const enteredBy = first?.confirmedBy ?? handedBy;
  const asked = { moduleId, sheet, source, enteredBy, judgeId: null, sessionId, at };
  return weighImport(deps, tx, { ...asked, rows: rows.items });
};

const viewImport = async (
  { tx }: Work,
  found: Found,
  module: OutsideModule,
  weighed: Weighed,
): Promise<ShownImport> => {
  const head = viewHead(found, await findConfirmations(tx, [found.importId]));
  const isOpen = head.state === 'first' || head.state === 'second';
  const aspectIds = [
    ...new Set(found.rows.items.flatMap(({ cells }) => cells.map((c) => c.aspectId))),
  ];
  const notes = findRowNotes(found.sheet, found.rows.items, module);
  return {
    ...head,
    sheet: found.sheet,
    aspects: aspectIds.flatMap((aspectId) => {
      const aspect = module.aspects.get(aspectId);
      return aspect ? [{ aspectId, code: aspect.code, max: aspect.max }] : [];
    }),
    items: viewRows(found, module, weighed),
    findings: isOpen ? inCellOrder([...weighed.findings, ...notes]).slice(0, 500) : [],
    needsReason: isOpen && weighed.marks.some(({ effect }) => effect === 'changed'),
  };
};

const viewRows = (found: Found, { subjects }: OutsideModule, weighed: Weighed): OutsideRow[] => {
  const codes = new Map(subjects.map(({ subjectId, code }) => [subjectId, code]));
  const planned = new Map(
    weighed.marks.map((mark) => [`${mark.subjectId}/${mark.cell.aspectId}`, mark]),
  );
  return found.rows.items.map(({ row, subjectId, label, code, cells }) => ({
    ...{ row, subjectId, label, fileCode: code },
    code: codes.get(subjectId) ?? 'OK',
    cells: cells.map(({ aspectId, column, text, value }) => {
      const mark = planned.get(`${subjectId}/${aspectId}`);
      return {
        ...{ aspectId, column, text, value },
        points: weighed.pointsOf(subjectId, aspectId),
        before: mark?.before ?? null,
        effect: mark?.effect ?? 'same',
      };
    }),
  }));
};
