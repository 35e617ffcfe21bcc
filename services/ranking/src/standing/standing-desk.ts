import { moduleRoster, type RosterLine } from '../board/progress.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { orderWindows } from '../order/order-windows.ts';
import { wholeWindows } from '../order/whole-windows.ts';
import type { StandingWindows } from '../order/window.ts';
import { awaitedOf } from './awaited.rules.ts';
import { type Gated, NO_GATES, passGates, type Stage } from './gate.rules.ts';
import {
  bookSubjects,
  deriveFrom,
  type Kept,
  lineTotal,
  type Ranking,
  totalIn,
  treeOf,
} from './kept-event.ts';
import { changedLines, orderIn, readOn, sightOf, takeMoved, wholeIn } from './kept-order.ts';
import { type Line, moduleLines } from './line.rules.ts';
import { contextOf, type GroupStanding, rankLines } from './standing.rules.ts';

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
      wholeWindows((book, sight) => {
        const rankNow = () => rank(book, sightOf(book, sight));
        const own = rankable(keptOf(book));
        return own ? wholeIn(own, sight, rankNow) : [];
      }),
    ),
    takeMoved: (book, sight) => takeMoved(rankable(keptOf(book)), sight),
    changedSince: (book, place) => changedLines(keptOf(book), place),
    rankModule: rankOneModule,
    rankStages: (book) => rankEachStage(keptOf(book), book),
    rosterOf: (book, moduleId) => {
      const own = keptOf(book);
      const module = book.event.arranged?.modules.find((one) => one.moduleId === moduleId);
      if (!own || !module) return [];
      const roster = own.rosters.get(moduleId) ?? moduleRoster(book, module);
      own.rosters.set(moduleId, roster);
      return awaitedOf(book, moduleId, roster, () =>
        passGates(own.stages.map(stageIn), book.decisions),
      );
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

/** Without a scheme every total would be a complete nought, so nobody is ranked before it is whole. */
const rankable = (own: Kept | undefined): Kept | undefined =>
  own && own.book.scheme.length > 0 ? own : undefined;

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
