import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { cutOfBook, type NameOf } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { type Place, placeOf, type ResultDeps } from '../result/result-desk.ts';
import { basisOf } from './opening.rules.ts';
import { ruleVersionOf } from './rule-version.ts';
import { type GroupStanding, rankId, type StandingRow } from './standing.rules.ts';
import type { StandingDesk } from './standing-desk.ts';
import { rowView, type StandingPage, type StandingRowView } from './standing-view.ts';

export type ReadDeps = ResultDeps & {
  readonly nameOf: NameOf;
  /** The board as it was told to everybody last, with all its rows. */
  readonly publicBoardOf: (eventId: string) => Promise<BoardSnapshot | undefined>;
};
type Asked = {
  readonly eventId: string;
  readonly group?: string | undefined;
  readonly module?: string | undefined;
  readonly stage?: number | undefined;
};

type GroupView = StandingPage['groups'][number];

/** A ranking as it is read by pieces: its groups, and rows of all of them one after the other. */
type Pieces = {
  readonly groups: readonly (GroupView & { readonly rows: number })[];
  readonly read: (from: number, count: number) => readonly StandingRow[];
};

const wholePieces = (groups: readonly GroupStanding[]): Pieces => {
  const all = groups.flatMap(({ rows }) => rows);
  return {
    groups: groups.map(({ group, counts, isComplete, gates, rows }) => ({
      group,
      ...counts,
      complete: isComplete,
      gates: gates.map(({ undecided: _, ...gate }) => gate),
      rows: rows.length,
    })),
    read: (from, count) => all.slice(from, from + count),
  };
};

/** From the order that is kept up: a page costs what its own rows cost. */
const keptPieces = (desk: StandingDesk, book: EventBook, group: string | undefined): Pieces => ({
  groups: desk
    .headsOf(book, 'all')
    .filter((head) => group === undefined || head.group === group)
    .map(({ group: name, counts, isComplete, rows }) => ({
      group: name,
      ...counts,
      complete: isComplete,
      gates: [],
      rows,
    })),
  read: (from, count) =>
    desk.windowOf(book, { sight: 'all', listing: 'standing', group, from, count }).rows,
});

const piecesOf = (desk: StandingDesk, book: EventBook, { module, stage, group }: Asked): Pieces => {
  const isOne = (one: GroupStanding) => group === undefined || one.group === group;
  if (stage !== undefined) {
    return wholePieces((desk.rankStages(book)[stage - 1] ?? []).filter(isOne));
  }
  if (module !== undefined) return wholePieces(desk.rankModule(book, module).filter(isOne));
  const hasGates = (book.event.arranged?.ranking.gates ?? []).length > 0;
  return hasGates ? wholePieces(desk.rank(book).filter(isOne)) : keptPieces(desk, book, group);
};

const CURSOR = /^([^/]{1,16})\/(\d{1,7})$/;

/** Where a page begins: after this group's place. Groups keep their order, so the place says it all. */
const firstAfter = (groups: Pieces['groups'], after: string): number | undefined => {
  const match = CURSOR.exec(Buffer.from(after, 'base64url').toString());
  if (!match) return undefined;
  let first = 0;
  for (const { group, rows } of groups) {
    if (group === match[1]) return first + Math.min(Number(match[2]), rows);
    first += rows;
  }
  return 0;
};

const cursorOf = ({ group, place }: StandingRowView): string =>
  Buffer.from(`${group}/${place}`).toString('base64url');

/** The rows of a page as they are shown; what stands above the first of them explains its tie. */
const viewsOf = (
  { book, arranged }: Place,
  { nameOf }: ReadDeps,
  rows: readonly StandingRow[],
): readonly StandingRowView[] => {
  const codes = new Map(rows.map(({ line }) => [rankId(line), line.code]));
  const shownBy = {
    codeOfLine: (id: string) => codes.get(id) ?? id,
    nameOf,
    maySeeNames: cutOfBook('staff', book, arranged).names === 'all',
  };
  return rows.map((row) => rowView(row, book.penalties, shownBy));
};

/** A page of the ranking with its explanations, by group and place. */
export const readStandings =
  (deps: ReadDeps) =>
  async (
    actorId: string,
    asked: Asked & { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Result<StandingPage, Rejection>> => {
    const found = await placeOf(deps, actorId, asked.eventId, mayReadStandings);
    if (!found.ok) return found;
    const { book, arranged } = found.value;
    const { groups, read } = piecesOf(deps.desk, book, asked);
    const first = asked.after === undefined ? 0 : firstAfter(groups, asked.after);
    if (first === undefined) {
      return refuse({
        kind: 'invalid',
        code: 'request.malformed',
        issues: [{ at: 'after', code: 'form.custom' }],
      });
    }
    const before = Math.min(first, 1);
    const items = viewsOf(found.value, deps, read(first - before, asked.limit + before));
    const shown = items.slice(before);
    const last = shown.at(-1);
    const total = groups.reduce((sum, { rows }) => sum + rows, 0);
    return accept({
      state: cutOfBook('staff', book, arranged).state,
      basis: basisOf(book),
      ruleVersion: ruleVersionOf(arranged),
      totalMax: deps.desk.rankingOf(book)?.totalMax ?? '0',
      groups: groups.map(({ rows: _, ...group }) => group),
      items: shown,
      next: last && first + shown.length < total ? cursorOf(last) : null,
    });
  };
