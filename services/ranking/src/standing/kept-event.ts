import { subjectKey } from '@jinbang/contracts/mark-subject';
import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { exactText, sumExact } from '@jinbang/kernel/exact';
import { plantScheme, type SchemeTree } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import type { RosterLine } from '../board/progress.rules.ts';
import { logEnd } from '../book/change-log.ts';
import type { BookSubject, EventBook } from '../book/event-book.ts';
import { marksTogether } from '../book/mark-cells.ts';
import type { RowSpan } from '../order/moved-rows.ts';
import type { StandingOrder } from '../order/standing-order.ts';
import type { Sight } from '../order/window.ts';
import { type BookPenalty, penaltiesOf } from '../penalty/penalty.rules.ts';
import type { ArrangedEvent } from '../tables.ts';
import { type Line, type LineUp, lineUpOf, moduleLines } from './line.rules.ts';
import { stageBooks } from './stage.rules.ts';
import {
  contextOf,
  type GroupStanding,
  type LineTotal,
  type RankingContext,
} from './standing.rules.ts';

/** An event as it can be ranked now. */
export type Ranking = {
  readonly lineUp: LineUp;
  readonly tree: SchemeTree;
  readonly context: RankingContext;
  /** The most a total can be, exact text. */
  readonly totalMax: string;
};

type KeptTotal = { readonly stamp: number; readonly total: LineTotal };

/** An order with what it was made of; a mark moves its own line, anything else makes the order anew. */
export type KeptOrder = {
  readonly order: StandingOrder;
  readonly made: Pick<EventBook, 'sheets' | 'locks' | 'decisions'>;
  read: number;
  /** Rows of the board in which others may stand since the framer asked. */
  moved: RowSpan | 'all' | null;
};

/** The ranking of all lines in sight, for an event of which no order can be kept. */
export type KeptWhole = {
  readonly made: Pick<EventBook, 'sheets' | 'locks' | 'decisions'>;
  readonly read: number;
  readonly groups: readonly GroupStanding[];
};

/** What is derived from the book of an event and kept until its structure changes. */
export type Kept = {
  readonly book: EventBook;
  /** Another one each time this is derived anew. */
  readonly serial: number;
  readonly structure: number;
  readonly ranking: Ranking;
  readonly rosters: Map<string, readonly RosterLine[]>;
  /** The subjects each line is made of, as far as they have marks or a code. */
  readonly subjectsOf: Map<string, readonly BookSubject[]>;
  /** By the key of each of its subjects, whether that has marks yet or not. */
  readonly lineOf: ReadonlyMap<string, Line>;
  /** Keys of subjects that have no place in any line: of somebody withdrawn, or not opened. */
  readonly apart: ReadonlySet<string>;
  /** Up to where the book's log was read. */
  read: number;
  readonly orders: Map<Sight, KeptOrder>;
  readonly wholes: Map<Sight, KeptWhole>;
  /** A mark that changes makes the total of its own line old, and no other. */
  readonly totals: Map<string, KeptTotal>;
  /** The stages before a gate, each as an event of its own; empty for nearly every event. */
  readonly stages: readonly { readonly gate: GateRule; readonly own: Kept }[];
};

const TOTALS_MAX = 5_000;

/** The kept total while none of its marks has changed, else one made now. */
export const totalIn = ({ book, subjectsOf, totals, ranking }: Kept, line: Line): LineTotal => {
  const subjects = subjectsOf.get(line.id) ?? [];
  const stamp = subjects.reduce((sum, subject) => sum + subject.changes, 0);
  const known = totals.get(line.id);
  if (known?.stamp === stamp) return known.total;
  const total = lineTotal(ranking.tree, line, subjects, book.penalties);
  // What stands in an order is kept there; here only what is read again and again.
  if (totals.size >= TOTALS_MAX) totals.clear();
  totals.set(line.id, { stamp, total });
  return total;
};

export const treeOf = (
  { scheme }: EventBook,
  { ranking }: ArrangedEvent,
  modules: ArrangedEvent['modules'],
): SchemeTree => {
  const { moduleDecimals, totalDecimals, floorAt } = ranking;
  const own = new Set(modules.map((module) => module.moduleId));
  return plantScheme({
    modules,
    aspects: scheme.filter(({ moduleId }) => own.has(moduleId)),
    rule: { moduleDecimals, totalDecimals, floorAt },
  });
};

export const bookSubjects = ({ subjects }: EventBook, line: Line): readonly BookSubject[] =>
  line.subjects.flatMap((subject) => subjects.get(subjectKey(subject)) ?? []);

/** While nothing joins the modules' keys, those drawn in a module have their place in that module alone. */
const linesByKey = (book: EventBook, { basis, lines }: LineUp): ReadonlyMap<string, Line> => {
  const modules = book.event.arranged?.modules ?? [];
  const placed =
    basis === 'apart' ? modules.flatMap(({ moduleId }) => moduleLines(book, moduleId)) : lines;
  return new Map(
    placed.flatMap((line) => line.subjects.map((subject) => [subjectKey(subject), line] as const)),
  );
};

export const deriveFrom = (book: EventBook, serial: number): Kept | undefined => {
  const { arranged } = book.event;
  if (!arranged) return undefined;
  const tree = treeOf(book, arranged, arranged.modules);
  const lineUp = lineUpOf(book);
  const lineOf = linesByKey(book, lineUp);
  return {
    book,
    serial,
    structure: book.structure,
    ranking: {
      lineUp,
      tree,
      context: contextOf(arranged.ranking, tree, arranged.groups, []),
      totalMax: exactText(sumExact(tree.modules.map(({ max, weight }) => max.mul(weight)))),
    },
    rosters: new Map(),
    subjectsOf: new Map(lineUp.lines.map((line) => [line.id, bookSubjects(book, line)])),
    lineOf,
    apart: new Set([...book.subjects.keys()].filter((key) => !lineOf.has(key))),
    read: logEnd(book.log),
    orders: new Map(),
    wholes: new Map(),
    totals: new Map(),
    stages: stageBooks(book).flatMap(({ gate, book: stage }) => {
      const own = deriveFrom(stage, serial);
      return own ? [{ gate, own }] : [];
    }),
  };
};

export const lineTotal = (
  tree: SchemeTree,
  line: Line,
  subjects: readonly BookSubject[],
  penalties: readonly BookPenalty[],
): LineTotal => {
  const values = marksTogether(subjects);
  const totals = totalOf(tree, { values, penalties: penaltiesOf(penalties, line) });
  const aspects = aspectCount(tree);
  const settled = aspects - totals.missing.length;
  // Of somebody who did not start or finish nothing more is expected.
  return { totals, settled, expected: line.resultCode === 'OK' ? aspects : settled };
};

const aspectCount = ({ modules }: SchemeTree): number =>
  modules
    .flatMap((module) => module.criteria)
    .flatMap((criterion) => criterion.subCriteria)
    .reduce((count, { aspects }) => count + aspects.length, 0);
