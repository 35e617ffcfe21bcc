import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import type { Module, Panel, Sheet, Subject } from './judging.client.ts';

/** What a sheet waits for before it can be signed or locked; null when it is signed. */
export type SheetNeed = 'conflict' | 'marks' | 'signatures';

export const needOf = ({ state, conflicts, settled, expected }: Sheet): SheetNeed | null => {
  if (state === 'SIGNED') return null;
  if (conflicts > 0) return 'conflict';
  return settled < expected ? 'marks' : 'signatures';
};

export type SeatMissing = { readonly judgeId: string; readonly missing: number };

/** Whose own marks are missing on a sheet, the most first. */
export const missingSeats = ({ seats }: Sheet): readonly SeatMissing[] =>
  seats
    .map(({ judgeId, given, needed }) => ({ judgeId, missing: needed - given }))
    .filter(({ missing }) => missing > 0)
    .toSorted((left, right) => right.missing - left.missing);

/** Marks the panel has to agree on: what is open and no seat owes alone. */
export const agreedMissing = (sheet: Sheet): number => {
  const open = sheet.expected - sheet.settled - sheet.conflicts;
  return missingSeats(sheet).length === 0 ? Math.max(0, open) : 0;
};

export type Waiting = Readonly<Record<SheetNeed | 'later', readonly Sheet[]>>;

type Beginning = { readonly sessionId: string; readonly startsAt: string };

const isBegun = ({ settled, partial, conflicts }: Sheet): boolean =>
  settled + partial + conflicts > 0;

/**
 * What stands in the way, the most pressing kind first: a conflict holds back everything after it.
 * A session that begins later is nobody's delay.
 */
export const waitingOf = (
  sheets: readonly Sheet[],
  sessions: readonly Beginning[],
  now: Date,
): Waiting => {
  const toCome = new Set(
    sessions
      .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime())
      .map(({ sessionId }) => sessionId),
  );
  const isLater = (sheet: Sheet): boolean =>
    sheet.sessionId !== null && toCome.has(sheet.sessionId) && !isBegun(sheet);
  const due = sheets.filter((sheet) => !isLater(sheet));
  const of = (need: SheetNeed) => due.filter((sheet) => needOf(sheet) === need);
  return {
    conflict: of('conflict'),
    marks: of('marks'),
    signatures: of('signatures'),
    later: sheets.filter((sheet) => isLater(sheet) && needOf(sheet) !== null),
  };
};

/** Names one after the other, as the language sets them. */
export const namesText = (names: readonly string[], language: 'zh' | 'en'): string =>
  names.join(language === 'zh' ? '、' : ', ');

/** Why a module cannot be locked now; null when it can. */
export type LockObstacle =
  | 'not-chief'
  | 'locked'
  | 'no-scheme'
  | 'nobody'
  | 'conflicts'
  | 'marks'
  | 'signatures';

export const obstacleOf = (
  { locked, isPublished, sheets, conflicts, expected, settled, signedSheets }: Module,
  mayLead: boolean,
): LockObstacle | null => {
  if (locked) return 'locked';
  if (!isPublished) return 'no-scheme';
  if (sheets === 0) return 'nobody';
  if (conflicts > 0) return 'conflicts';
  if (settled < expected) return 'marks';
  if (signedSheets < sheets) return 'signatures';
  return mayLead ? null : 'not-chief';
};

export type Tile = Subject['tiles'][number];
export type BoardRow = {
  readonly panel: Panel;
  readonly tiles: readonly { readonly subject: Subject; readonly tile: Tile }[];
};
export type BoardPart = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly rows: readonly BoardRow[];
};

const isOver = (state: Tile['state']): boolean => ['signed', 'none', 'aside'].includes(state);

/** The board by module and session, a row for each panel; without what is over when only the rest is asked for. */
export const boardOf = (
  { panels }: Pick<OverviewHead, 'panels'>,
  subjects: readonly Subject[],
  onlyOpen: boolean,
): readonly BoardPart[] =>
  [...Map.groupBy(subjects, (one) => `${one.moduleId}/${one.sessionId ?? '-'}`).values()]
    .map((own) => {
      const { moduleId = '', sessionId = null } = own[0] ?? {};
      const rows = panels
        .filter((panel) => panel.moduleId === moduleId)
        .map((panel) => ({ panel, tiles: tilesOf(own, panel.panelId, onlyOpen) }));
      return { moduleId, sessionId, rows: rows.filter(({ tiles }) => tiles.length > 0) };
    })
    .filter(({ rows }) => rows.length > 0);

const tilesOf = (
  subjects: readonly Subject[],
  panelId: string,
  onlyOpen: boolean,
): BoardRow['tiles'] =>
  subjects.flatMap((subject) => {
    const tile = subject.tiles.find((one) => one.panelId === panelId);
    return tile && !(onlyOpen && isOver(tile.state)) ? [{ subject, tile }] : [];
  });

/** How full a tile is drawn, in percent: never full before everything is in. */
export const fullness = ({ given, needed }: Pick<Tile, 'given' | 'needed'>): number =>
  needed === 0 ? 0 : Math.floor((100 * Math.min(given, needed)) / needed);

/** The drawn part of the scale, as a share of it: beyond, a dot stands at the edge. */
export const SEVERITY_EDGE = 0.2;
/** Where a share stands between the edges, in percent from the left. */
export const placeOnAxis = (share: number): number => {
  const held = Math.max(-SEVERITY_EDGE, Math.min(SEVERITY_EDGE, share));
  return 50 + (50 * held) / SEVERITY_EDGE;
};

/** The day before or after, as the page is turned. */
export const dayBeside = (day: string, days: -1 | 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
