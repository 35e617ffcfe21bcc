import { subjectKey } from '@jinbang/contracts/mark-subject';
import { type Exact, exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { plantScheme, type SchemeTree } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import { moduleRoster, type RosterLine } from '../board/progress.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import type { Changes } from '../book/read-books.ts';
import type { ArrangedEvent } from '../tables.ts';
import { type Line, type LineUp, lineUpOf, moduleLines } from './line.rules.ts';
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

type Kept = {
  readonly ranking: Ranking;
  readonly structure: number;
  /** Of one line at a time: a mark that is touched takes out the total of its own line alone. */
  readonly totals: Map<string, LineTotal>;
  readonly lineOfSubject: ReadonlyMap<string, string>;
};

/** Rosters by module, good while the book has this structure. */
type Rosters = {
  readonly structure: number;
  readonly byModule: Map<string, readonly RosterLine[]>;
};

/** Totals are kept per line and made anew where a mark changed; ranks are derived whenever asked. */
export type StandingDesk = {
  readonly rankingOf: (book: EventBook) => Ranking | undefined;
  /** Ranks the lines, or those of them that may be seen. */
  readonly rank: (book: EventBook, maySee?: (line: Line) => boolean) => readonly GroupStanding[];
  /** Ranks one module by its own code: all there is while nothing joins the modules' keys (M04). */
  readonly rankModule: (book: EventBook, moduleId: string) => readonly GroupStanding[];
  /** Whose marks a module waits for. */
  readonly rosterOf: (book: EventBook, moduleId: string) => readonly RosterLine[];
  readonly forget: (changes: ReadonlyMap<string, Changes>) => void;
};

export const createStandingDesk = (): StandingDesk => {
  const kept = new Map<string, Kept>();
  const keptOf = (book: EventBook): Kept | undefined => {
    const known = kept.get(book.eventId);
    if (known?.structure === book.structure) return known;
    const fresh = deriveFrom(book);
    if (fresh) kept.set(book.eventId, fresh);
    else kept.delete(book.eventId);
    return fresh;
  };
  const rosters = new Map<string, Rosters>();
  const rostersOf = (book: EventBook): Rosters => {
    const known = rosters.get(book.eventId);
    if (known?.structure === book.structure) return known;
    const fresh = { structure: book.structure, byModule: new Map() };
    rosters.set(book.eventId, fresh);
    return fresh;
  };
  return {
    rosterOf: (book, moduleId) => {
      const { byModule } = rostersOf(book);
      const module = book.event.arranged?.modules.find((one) => one.moduleId === moduleId);
      const roster = byModule.get(moduleId) ?? (module ? moduleRoster(book, module) : []);
      byModule.set(moduleId, roster);
      return roster;
    },
    rankingOf: (book) => keptOf(book)?.ranking,
    rank: (book, maySee = () => true) => {
      const own = keptOf(book);
      if (!own) return [];
      const { ranking, totals } = own;
      const totalOfLine = (line: Line): LineTotal => {
        const known = totals.get(line.id) ?? lineTotal(book, ranking.tree, line);
        totals.set(line.id, known);
        return known;
      };
      const context = { ...ranking.context, decisions: book.decisions };
      return rankLines(ranking.lineUp.lines.filter(maySee), totalOfLine, context);
    },
    rankModule: rankOneModule,
    forget: (changes) => {
      for (const [eventId, { subjectKeys }] of changes) {
        const own = kept.get(eventId);
        for (const key of subjectKeys) own?.totals.delete(own.lineOfSubject.get(key) ?? '');
      }
    },
  };
};

const treeOf = (
  { scheme }: EventBook,
  { ranking }: ArrangedEvent,
  modules: ArrangedEvent['modules'],
): SchemeTree => {
  const { moduleDecimals, totalDecimals } = ranking;
  const own = new Set(modules.map((module) => module.moduleId));
  return plantScheme({
    modules,
    aspects: scheme.filter(({ moduleId }) => own.has(moduleId)),
    rule: { moduleDecimals, totalDecimals },
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
  return rankLines(moduleLines(book, moduleId), (line) => lineTotal(book, tree, line), context);
};

const deriveFrom = (book: EventBook): Kept | undefined => {
  const { arranged } = book.event;
  // Without a scheme every total would be a complete nought.
  if (!arranged || book.scheme.length === 0) return undefined;
  const tree = treeOf(book, arranged, arranged.modules);
  const lineUp = lineUpOf(book);
  return {
    structure: book.structure,
    ranking: {
      lineUp,
      tree,
      context: contextOf(arranged.ranking, tree, arranged.groups, []),
      totalMax: exactText(sumExact(tree.modules.map(({ max, weight }) => max.mul(weight)))),
    },
    totals: new Map(),
    lineOfSubject: new Map(
      lineUp.lines.flatMap((line) => line.subjects.map((one) => [subjectKey(one), line.id])),
    ),
  };
};

const PARSED_MAX = 20_000;
const parsed = new Map<string, Exact>();

/** Marks repeat the same few values, and an exact number never changes: each text is read once. */
const exactOf = (text: string): Exact => {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= PARSED_MAX) parsed.clear();
  const fresh = exact(text);
  parsed.set(text, fresh);
  return fresh;
};

const lineTotal = (book: EventBook, tree: SchemeTree, line: Line): LineTotal => {
  const values = new Map<string, Exact>();
  for (const subject of line.subjects) {
    for (const [aspectId, { value }] of book.subjects.get(subjectKey(subject))?.marks ?? []) {
      if (value !== null) values.set(aspectId, exactOf(value));
    }
  }
  const totals = totalOf(tree, { values });
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
