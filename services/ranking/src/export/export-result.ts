import type { ExportHead } from '@jinbang/contracts/http/ranking-export';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { mayReadPage } from '../board/board.rules.ts';
import { cutOfBook, standingResult } from '../board/snapshot.rules.ts';
import { mayReadStandings } from '../result/result.access.ts';
import { findResult, type ResultRecord } from '../result/result.store.ts';
import { type Place, placeOf } from '../result/result-desk.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { rowOfResult } from './export-row.rules.ts';
import { headOf, zoneOf } from './export-standings.ts';
import { stateOfResult } from './export-state.rules.ts';
import { peopleOfEntries, readResultRows } from './result-rows.ts';
import { namesOfRow } from './row-names.rules.ts';
import type { ExportFile } from './write-file.ts';

export type ResultAsked = { readonly eventId: string; readonly version: number };

const unknown: Rejection = { kind: 'missing', code: 'result.unknown' };

/** A result and where it stands, for those who work on the event. */
export const resultForStaff = async (
  deps: ReadDeps,
  actorId: string,
  { eventId, version }: ResultAsked,
): Promise<Result<{ readonly place: Place; readonly result: ResultRecord }, Rejection>> => {
  const place = await placeOf(deps, actorId, eventId, mayReadStandings);
  if (!place.ok) return place;
  const result = await inTenant(deps.db, [place.value.ownerId], (tx) =>
    findResult(tx, eventId, version),
  );
  return result ? accept({ place: place.value, result }) : refuse(unknown);
};

type Shown = Pick<Place, 'book' | 'arranged'>;

async function* rowsOf(
  deps: ReadDeps,
  { book, arranged }: Shown,
  result: ResultRecord,
  audience: ExportHead['audience'],
) {
  const peopleOf = peopleOfEntries(book);
  const cut = cutOfBook(audience, book, arranged);
  // Names belong to the result that stands: of one that was replaced everybody sees numbers.
  const isNamed = audience === 'staff' || standingResult(book)?.version === result.version;
  const naming = {
    cut: isNamed ? cut : { ...cut, names: 'none' as const },
    withheld: book.withheld,
    nameOf: deps.nameOf,
  };
  for await (const rows of readResultRows(deps, result)) {
    yield rows.map(({ entryId, standing }) =>
      rowOfResult(standing, namesOfRow(standing, peopleOf.get(entryId) ?? [], naming)),
    );
  }
}

const fileOf = (
  deps: ReadDeps,
  shown: Shown,
  result: ResultRecord,
  audience: ExportHead['audience'],
): ExportFile => ({
  zone: zoneOf(shown.book),
  head: headOf(shown, deps.now(), {
    ...{ of: 'result', audience, state: stateOfResult(result.state) },
    resultVersion: result.version,
    pageHash: result.pageHash,
  }),
  rows: rowsOf(deps, shown, result, audience),
});

/** A result that was handed in, as a file for those who work on the event. */
export const exportResult =
  (deps: ReadDeps) =>
  async (actorId: string, asked: ResultAsked): Promise<Result<ExportFile, Rejection>> => {
    const found = await resultForStaff(deps, actorId, asked);
    return found.ok ? accept(fileOf(deps, found.value.place, found.value.result, 'staff')) : found;
  };

/** A released result as a file for anybody; before its release there is none. */
export const exportPublicResult =
  (deps: ReadDeps) =>
  async ({ eventId, version }: ResultAsked): Promise<Result<ExportFile, Rejection>> => {
    deps.whenReady();
    const book = deps.shelf.find(eventId);
    const arranged = book?.event.arranged;
    if (!book || !arranged) return refuse(unknown);
    const result = await inTenant(deps.db, [arranged.ownerId], (tx) =>
      findResult(tx, eventId, version),
    );
    return result && mayReadPage(result, { registrationState: arranged.state })
      ? accept(fileOf(deps, { book, arranged }, result, 'public'))
      : refuse(unknown);
  };
