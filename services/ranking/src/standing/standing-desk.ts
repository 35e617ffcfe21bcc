import { subjectKey } from '@jinbang/contracts/mark-subject';
import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { type Exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { plantScheme, type SchemeTree } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import {
  lockedLines,
  moduleRoster,
  type RosterLine,
  signedLines,
} from '../board/progress.rules.ts';
import { changedSince, logEnd } from '../book/change-log.ts';
import type { BookSubject, EventBook } from '../book/event-book.ts';
import { isKept } from '../order/order-rules.ts';
import { orderWindows } from '../order/order-windows.ts';
import { createOrder, placeLine, type StandingOrder } from '../order/standing-order.ts';
import { wholeWindows } from '../order/whole-windows.ts';
import type { ChangedLines, Sight, StandingWindows } from '../order/window.ts';
import { type BookPenalty, penaltiesOf } from '../penalty/penalty.rules.ts';
import type { ArrangedEvent } from '../tables.ts';
import { type Gated, NO_GATES, passGates, type Stage } from './gate.rules.ts';
import { type Line, type LineUp, lineUpOf, moduleLines } from './line.rules.ts';
import { stageBooks } from './stage.rules.ts';
import {
  contextOf,
  type GroupStanding,
  type LineTotal,
  type RankingContext,
  rankLines,
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

type Kept = {
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
  /** A mark that changes makes the total of its own line old, and no other. */
  readonly totals: Map<string, KeptTotal>;
  /** The stages before a gate, each as an event of its own; empty for nearly every event. */
  readonly stages: readonly { readonly gate: GateRule; readonly own: Kept }[];
};

/** Totals are kept per line and made anew where a mark changed; ranks are derived whenever asked. */
export type StandingDesk = StandingWindows<EventBook> & {
  readonly rankingOf: (book: EventBook) => Ranking | undefined;
  /** Ranks the lines, or those of them that may be seen. */
  readonly rank: (book: EventBook, maySee?: (line: Line) => boolean) => readonly GroupStanding[];
  /** Ranks one module by its own code: all there is while nothing joins the modules' keys (M04). */
  readonly rankModule: (book: EventBook, moduleId: string) => readonly GroupStanding[];
  /** Ranks each stage before a gate by its own marks, with who goes on; also while the rest is blind. */
  readonly rankStages: (book: EventBook) => readonly (readonly GroupStanding[])[];
  /** Whose marks a module waits for. */
  readonly rosterOf: (book: EventBook, moduleId: string) => readonly RosterLine[];
};

export const createStandingDesk = (): StandingDesk => {
  const kept = new Map<string, Kept>();
  let serial = 0;
  const keptOf = (book: EventBook): Kept | undefined => {
    const known = kept.get(book.eventId);
    if (known?.book === book && known.structure === book.structure && readOn(known)) return known;
    serial += 1;
    const fresh = deriveFrom(book, serial);
    if (fresh) kept.set(book.eventId, fresh);
    else kept.delete(book.eventId);
    return fresh;
  };
  const rank: StandingDesk['rank'] = (book, maySee = () => true) => {
    const own = rankable(keptOf(book));
    if (!own) return [];
    const lines = own.ranking.lineUp.lines.filter(maySee);
    const gated = gatedIn(own, book, maySee);
    const context = { ...own.ranking.context, decisions: book.decisions, gated };
    return rankLines(lines, (line) => totalIn(own, line), context);
  };
  return {
    rankingOf: (book) => rankable(keptOf(book))?.ranking,
    rank,
    ...orderWindows(
      (book, sight) => orderIn(rankable(keptOf(book)), sight),
      wholeWindows((book, sight) => rank(book, sightOf(book, sight))),
    ),
    changedSince: (book, place) => changedLines(keptOf(book), place),
    rankModule: rankOneModule,
    rankStages: (book) => rankEachStage(keptOf(book), book),
    rosterOf: (book, moduleId) => {
      const own = keptOf(book);
      const module = book.event.arranged?.modules.find((one) => one.moduleId === moduleId);
      if (!own || !module) return [];
      const roster = own.rosters.get(moduleId) ?? moduleRoster(book, module);
      own.rosters.set(moduleId, roster);
      return roster;
    },
  };
};

/**
 * What became of everybody at the gates. Whoever may not see every line of a stage is told nothing of
 * its gate: that a line was held back would tell of those before it.
 */
const gatedIn = ({ stages }: Kept, book: EventBook, maySee: (line: Line) => boolean): Gated => {
  const seen = stages.every(({ own }) => own.ranking.lineUp.lines.every(maySee));
  return seen ? passGates(stages.map(stageIn), book.decisions) : NO_GATES;
};

const stageIn = ({ gate, own }: Kept['stages'][number]): Stage => ({
  gate,
  order: own.ranking.context.order,
  ties: own.ranking.context.rule.ties,
  lines: own.ranking.lineUp.lines,
  totalOfLine: (line) => totalIn(own, line),
  isMarked: own.ranking.tree.modules.every(({ criteria }) => criteria.length > 0),
});

const rankEachStage = (
  kept: Kept | undefined,
  book: EventBook,
): readonly (readonly GroupStanding[])[] => {
  if (!kept) return [];
  return kept.stages.map(({ gate, own }, index) => {
    if (!stageIn({ gate, own }).isMarked) return [];
    const before = passGates(kept.stages.slice(0, index).map(stageIn), book.decisions);
    const gated = passGates(kept.stages.slice(0, index + 1).map(stageIn), book.decisions);
    const comers = own.ranking.lineUp.lines.filter(
      ({ id }) => (before.ofLine.get(id)?.outcome ?? 'through') === 'through',
    );
    const context = { ...own.ranking.context, decisions: book.decisions, gated, holdsBack: false };
    return rankLines(comers, (line) => totalIn(own, line), context);
  });
};

/**
 * Takes in the subjects whose first mark came: false where one of them has no place here, so that
 * everything has to be derived anew.
 */
const readOn = (own: Kept): boolean => {
  const { book, lineOf, subjectsOf, stages } = own;
  const keys = changedSince(book.log, own.read);
  if (keys === 'all') return false;
  for (const key of keys) {
    if (own.apart.has(key)) continue;
    const line = lineOf.get(key);
    const subject = book.subjects.get(key);
    if (!line || !subject) return false;
    const known = subjectsOf.get(line.id) ?? [];
    if (known.includes(subject)) continue;
    if (stages.length > 0) return false;
    subjectsOf.set(line.id, bookSubjects(book, line));
  }
  own.read = logEnd(book.log);
  return true;
};

/** An order with what it was made of; a mark moves its own line, anything else makes the order anew. */
type KeptOrder = {
  readonly order: StandingOrder;
  readonly made: Pick<EventBook, 'sheets' | 'locks' | 'decisions'>;
  read: number;
};

const isSameSight = (sight: Sight, made: KeptOrder['made'], book: EventBook): boolean =>
  made.decisions === book.decisions &&
  (sight !== 'signed' || made.sheets === book.sheets) &&
  (sight !== 'locked' || made.locks === book.locks);

const moveLines = (own: Kept, kept: KeptOrder): boolean => {
  const keys = changedSince(own.book.log, kept.read);
  if (keys === 'all') return false;
  kept.read = own.read;
  const moved = new Set([...keys].flatMap((key) => own.lineOf.get(key) ?? []));
  for (const line of moved) if (kept.order.items.has(line.id)) placeLine(kept.order, line);
  return true;
};

/** The order of the lines in sight, as it is now; undefined where the rule lets none be kept. */
const orderIn = (own: Kept | undefined, sight: Sight): StandingOrder | undefined => {
  if (!own || !isKept(own.ranking.context.rule)) return undefined;
  const { book, orders, ranking } = own;
  const known = orders.get(sight);
  if (known && isSameSight(sight, known.made, book) && moveLines(own, known)) return known.order;
  const { sheets, locks, decisions } = book;
  const order = createOrder(
    ranking.lineUp.lines.filter(sightOf(book, sight)),
    (line) => totalIn(own, line),
    { ...ranking.context, decisions },
  );
  orders.set(sight, { order, made: { sheets, locks, decisions }, read: own.read });
  return order;
};

const sightOf = (book: EventBook, sight: Sight): ((line: Line) => boolean) => {
  switch (sight) {
    case 'all':
      return () => true;
    case 'signed':
      return signedLines(book);
    case 'locked':
      return lockedLines(book);
  }
};

/** A place is the serial of what was derived and, below it, a place of the book's log. */
const SERIAL = 2 ** 32;

const changedLines = (own: Kept | undefined, place = 0): ChangedLines => {
  if (!own) return { place: 0, lineIds: 'all' };
  const { serial, book, lineOf } = own;
  const now = serial * SERIAL + logEnd(book.log);
  if (Math.floor(place / SERIAL) !== serial) return { place: now, lineIds: 'all' };
  const keys = changedSince(book.log, place % SERIAL);
  if (keys === 'all') return { place: now, lineIds: 'all' };
  return { place: now, lineIds: new Set([...keys].flatMap((key) => lineOf.get(key)?.id ?? [])) };
};

/** Without a scheme every total would be a complete nought, so nobody is ranked before it is whole. */
const rankable = (own: Kept | undefined): Kept | undefined =>
  own && own.book.scheme.length > 0 ? own : undefined;

const TOTALS_MAX = 5_000;

/** The kept total while none of its marks has changed, else one made now. */
const totalIn = ({ book, subjectsOf, totals, ranking }: Kept, line: Line): LineTotal => {
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

const treeOf = (
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

const rankOneModule = (book: EventBook, moduleId: string): readonly GroupStanding[] => {
  const { arranged } = book.event;
  const modules = arranged?.modules.filter((module) => module.moduleId === moduleId) ?? [];
  const isMarked = book.scheme.some((aspect) => aspect.moduleId === moduleId);
  if (!arranged || modules.length === 0 || !isMarked) return [];
  const tree = treeOf(
    book,
    arranged,
    modules.map((module) => ({ ...module, weight: '1' })),
  );
  // Pass marks, medals and prizes are of the whole event.
  const rule = { ...arranged.ranking, passMark: null, medals: false, prizes: null, scale: false };
  const context = contextOf(rule, tree, arranged.groups, []);
  return rankLines(
    moduleLines(book, moduleId),
    (line) => lineTotal(tree, line, bookSubjects(book, line), book.penalties),
    context,
  );
};

const bookSubjects = ({ subjects }: EventBook, line: Line): readonly BookSubject[] =>
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

const deriveFrom = (book: EventBook, serial: number): Kept | undefined => {
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
    totals: new Map(),
    stages: stageBooks(book).flatMap(({ gate, book: stage }) => {
      const own = deriveFrom(stage, serial);
      return own ? [{ gate, own }] : [];
    }),
  };
};

const lineTotal = (
  tree: SchemeTree,
  line: Line,
  subjects: readonly BookSubject[],
  penalties: readonly BookPenalty[],
): LineTotal => {
  const values = new Map<string, Exact>();
  for (const { marks } of subjects) marks.addNumbersTo(values);
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
