import type { BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { EventBook } from '../book/event-book.ts';
import type { PersonName } from '../entry/name-book.ts';
import type { FrozenBoard } from '../freeze/freeze.rules.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import { isDecided, tieText } from '../standing/explanation.rules.ts';
import { heldBack } from '../standing/gate.rules.ts';
import type { Line } from '../standing/line.rules.ts';
import { basisOf } from '../standing/opening.rules.ts';
import type { StandingRow } from '../standing/standing.rules.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { ArrangedEvent } from '../tables.ts';
import { type Audience, type Cut, cutOf, isPublishedState, mayName } from './board.rules.ts';
import { lockedLines, progressOf, signedLines } from './progress.rules.ts';
import { boardOrder } from './row-order.rules.ts';

export type NameOf = (personId: string) => PersonName | undefined;

/** The board without its version and time: what is compared to know whether anything changed. */
export type BoardContent = Omit<BoardSnapshot, 'version' | 'asOf'>;
export type BoardHead = Omit<BoardContent, 'rows' | 'rowCount'>;

/** What the cut says about this event now. */
export const cutOfBook = (audience: Audience, book: EventBook, arranged: ArrangedEvent): Cut =>
  cutOf(audience, {
    rule: arranged.board,
    registrationState: arranged.state,
    judgingState: book.event.judgingState,
    hasMarks: book.subjects.size > 0,
    isOpened: basisOf(book) === 'opened',
    resultStates: book.results.map((result) => result.state),
    isFrozen: book.freeze !== null,
  });

const organisationOf = (names: readonly PersonName[]): string | null =>
  names.find((one) => one.organisation !== null)?.organisation ?? null;

const NAME_LENGTH_MAX = 100;

/** The people of a line by name, where the cut allows it and every name is here. */
const namesOf = (
  personIds: readonly string[],
  nameOf: NameOf,
): Pick<BoardRow, 'name' | 'organisation'> => {
  const known = personIds.flatMap((id) => nameOf(id) ?? []);
  const names = known.flatMap(({ name }) => name ?? []);
  if (names.length === 0 || names.length < personIds.length) {
    return { name: null, organisation: null };
  }
  return {
    name: names.join('、').slice(0, NAME_LENGTH_MAX),
    organisation: organisationOf(known),
  };
};

const unnamed = { name: null, organisation: null } as const;

/** What decides whether a line has a name: the cut, whose name is withheld, and which names are here. */
export type Naming = {
  readonly cut: Cut;
  readonly withheld: ReadonlySet<string>;
  readonly nameOf: NameOf;
};

const nameFor = (
  row: { readonly award: string | null },
  personIds: readonly string[],
  { cut, withheld, nameOf }: Naming,
): Pick<BoardRow, 'name' | 'organisation'> => {
  const isWithheld = personIds.some((personId) => withheld.has(personId));
  return mayName(cut, row, isWithheld) ? namesOf(personIds, nameOf) : unnamed;
};

/** A line of the ranking as it stands. */
export const liveRow = (row: StandingRow, naming: Naming): BoardRow => ({
  key: row.line.id,
  code: row.line.code,
  ...nameFor(row, row.line.personIds, naming),
  group: row.line.group,
  rank: row.rank,
  resultCode: row.code,
  total: row.total,
  scale: row.scale,
  award: row.award,
  settled: row.settled,
  expected: row.expected,
  tie: isDecided(row.ranked) ? tieText(row.ranked) : null,
  ...(row.code === 'FAIL' ? heldBack(row.gate) : {}),
});

const publishedRow = (
  entryId: string,
  row: PageRow,
  personIds: readonly string[],
  naming: Naming,
): BoardRow => ({
  key: entryId,
  code: row.entryNo,
  ...nameFor(row, personIds, naming),
  group: row.group,
  rank: row.rank,
  resultCode: row.code,
  total: row.total,
  scale: row.scale,
  award: row.award,
  settled: row.marks,
  expected: row.marks,
  tie: row.tie?.by ?? null,
  ...(row.code === 'FAIL' ? heldBack(row.gate) : {}),
});

const peopleByEntry = ({ entries }: EventBook): ReadonlyMap<string, readonly string[]> =>
  new Map(entries.map(({ entryId, members }) => [entryId, members.map((one) => one.personId)]));

const publishedRows = (
  book: EventBook,
  result: PublishedResult,
  naming: Naming,
): readonly BoardRow[] => {
  const peopleOf = peopleByEntry(book);
  return result.rows.map(({ entryId, standing }) =>
    publishedRow(entryId, standing, peopleOf.get(entryId) ?? [], naming),
  );
};

const frozenRows = (book: EventBook, board: FrozenBoard, naming: Naming): readonly BoardRow[] => {
  const peopleOf = peopleByEntry(book);
  // A line frozen under its station has no entry of that key: what the opening told came after the cut.
  return board.rows.map((row) => ({
    ...row,
    ...nameFor(row, peopleOf.get(row.key) ?? [], naming),
  }));
};

const visibleLines = (book: EventBook, rows: Cut['rows']): ((line: Line) => boolean) | null => {
  switch (rows) {
    case 'all':
      return () => true;
    case 'signed':
      return signedLines(book);
    case 'locked':
      return lockedLines(book);
    case 'none':
    case 'frozen':
    case 'published':
      return null;
  }
};

/** The result that stands before the public; a later one waits until it is approved. */
export const standingResult = ({ results }: EventBook): PublishedResult | undefined =>
  results.findLast(({ state }) => isPublishedState(state));

/** The rows of a cut that shows what was kept, in order: a frozen board, a released result. */
export const keptRows = (book: EventBook, naming: Naming): readonly BoardRow[] => {
  const { rows } = naming.cut;
  const result = standingResult(book);
  const order = boardOrder(book.event.arranged?.groups ?? []);
  if (rows === 'frozen' && book.freeze) {
    return frozenRows(book, book.freeze.board, naming).toSorted(order);
  }
  return rows === 'published' && result ? publishedRows(book, result, naming).toSorted(order) : [];
};

/** All of a board but its rows; undefined while the event or its contest is not told. */
export const headOf = (
  book: EventBook,
  cut: Cut,
  progressNow: (modules: ArrangedEvent['modules']) => BoardSnapshot['progress'],
  resultUrlOf: (eventId: string, version: number) => string,
): BoardHead | undefined => {
  const { arranged } = book.event;
  if (!arranged || !book.competition) return undefined;
  const result = standingResult(book);
  const frozen = cut.rows === 'frozen' ? book.freeze : null;
  return {
    eventId: book.eventId,
    state: cut.state,
    rule: arranged.board,
    competition: book.competition.name,
    event: arranged.name,
    groups: arranged.groups,
    decimals: arranged.ranking.totalDecimals,
    progress: [...(frozen?.board.progress ?? progressNow(arranged.modules))],
    resultUrl: result && cut.result ? resultUrlOf(book.eventId, result.version) : null,
    ...(frozen ? { frozenAt: frozen.frozenAt.toISOString() } : {}),
  };
};

/**
 * The whole board of an event for one audience. Lines that may not be seen are left out before ranks
 * are made, so that no gap in the ranks tells of them.
 */
export const boardOf = (
  audience: Audience,
  book: EventBook,
  desk: Pick<StandingDesk, 'rank' | 'rosterOf'>,
  nameOf: NameOf,
  resultUrlOf: (eventId: string, version: number) => string,
): BoardContent | undefined => {
  const { arranged } = book.event;
  if (!arranged) return undefined;
  const cut = cutOfBook(audience, book, arranged);
  const naming = { cut, withheld: book.withheld, nameOf };
  const present = () => [
    ...progressOf(book, arranged.modules, (moduleId) => desk.rosterOf(book, moduleId)),
  ];
  const head = headOf(book, cut, present, resultUrlOf);
  if (!head) return undefined;
  const maySee = visibleLines(book, cut.rows);
  const live = maySee ? desk.rank(book, maySee).flatMap((group) => group.rows) : null;
  const rows = live
    ? live.map((row) => liveRow(row, naming)).toSorted(boardOrder(arranged.groups))
    : keptRows(book, naming);
  return { ...head, rows: [...rows] };
};
