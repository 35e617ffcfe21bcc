import type { ExportHead } from '@jinbang/contracts/http/ranking-export';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { cutOfBook } from '../board/snapshot.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { type Place, placeOf } from '../result/result-desk.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { ruleVersionOf } from '../standing/rule-version.ts';
import { codesOf } from '../standing/standing.rules.ts';
import { rowView } from '../standing/standing-view.ts';
import { rowOfStanding } from './export-row.rules.ts';
import { type ExportFile, inBatches } from './write-file.ts';

export type StandingsAsked = {
  readonly eventId: string;
  readonly group?: string | undefined;
  readonly module?: string | undefined;
  readonly stage?: number | undefined;
};

/** In which a contest counts its time while nothing was heard of it. */
const ZONE = 'Asia/Shanghai';
export const zoneOf = ({ competition }: Pick<EventBook, 'competition'>): string =>
  competition?.zone ?? ZONE;

/** What a file about an event says of itself; the rest depends on what it is about. */
export const headOf = (
  { book, arranged }: Pick<Place, 'book' | 'arranged'>,
  now: Date,
  given: Pick<ExportHead, 'of' | 'audience' | 'state'> & Partial<ExportHead>,
): ExportHead => ({
  format: 'jinbang-ranking-export-1',
  competition: book.competition?.name ?? null,
  eventId: book.eventId,
  event: arranged.name,
  resultVersion: null,
  boardVersion: null,
  ruleVersion: null,
  pageHash: null,
  part: { group: null, moduleId: null, stage: null },
  asOf: now.toISOString(),
  decimals: arranged.ranking.totalDecimals,
  modules: arranged.modules.map(({ moduleId, name }) => ({ moduleId, name })),
  ...given,
});

const rankedAs = ({ desk }: ReadDeps, book: EventBook, { module, stage }: StandingsAsked) => {
  if (stage !== undefined) return desk.rankStages(book)[stage - 1] ?? [];
  return module === undefined ? desk.rank(book) : desk.rankModule(book, module);
};

const partOf = ({ group, module, stage }: StandingsAsked): ExportHead['part'] => ({
  group: group ?? null,
  moduleId: module ?? null,
  stage: stage ?? null,
});

const fileOf = (deps: ReadDeps, place: Place, asked: StandingsAsked): ExportFile => {
  const { book, arranged } = place;
  const groups = rankedAs(deps, book, asked);
  const cut = cutOfBook('staff', book, arranged);
  const shownBy = {
    codeOfLine: codesOf(groups),
    nameOf: deps.nameOf,
    maySeeNames: cut.names === 'all',
  };
  const { penalties } = book;
  const shown = groups.filter(({ group }) => asked.group === undefined || group === asked.group);
  return {
    zone: zoneOf(book),
    head: headOf(place, deps.now(), {
      ...{ of: 'standings', audience: 'staff', state: cut.state },
      resultVersion: book.results.findLast(({ state }) => state !== 'SUPERSEDED')?.version ?? null,
      ruleVersion: ruleVersionOf(arranged),
      part: partOf(asked),
    }),
    rows: inBatches(
      shown.flatMap(({ rows }) => rows),
      (row) => rowOfStanding(rowView(row, penalties, shownBy)),
    ),
  };
};

/** The present ranking as a file: all that those who work on the event may see. */
export const exportStandings =
  (deps: ReadDeps) =>
  async (actorId: string, asked: StandingsAsked): Promise<Result<ExportFile, Rejection>> => {
    const place = await placeOf(deps, actorId, asked.eventId, mayReadStandings);
    return place.ok ? accept(fileOf(deps, place.value, asked)) : place;
  };
