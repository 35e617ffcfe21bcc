import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CsvCell } from '@jinbang/service-kit/csv.rules';
import { cutOfBook } from '../board/snapshot.rules.ts';
import type { ResultRecord } from '../result/result.store.ts';
import type { Place } from '../result/result-desk.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { ceremonyRows } from './ceremony.rules.ts';
import { type ResultAsked, resultForStaff } from './export-result.ts';
import { headOf, zoneOf } from './export-standings.ts';
import { stateOfResult } from './export-state.rules.ts';
import { readResultRows } from './result-rows.ts';
import type { ExportFile } from './write-file.ts';

export type CeremonyAsked = ResultAsked & {
  readonly skill?: string | undefined;
  readonly group?: string | undefined;
};

export type CeremonyFile = Pick<ExportFile, 'head' | 'zone'> & {
  readonly rows: AsyncIterable<readonly (readonly CsvCell[])[]>;
};

async function* rowsOf(
  deps: ReadDeps,
  { book }: Place,
  result: ResultRecord,
  { skill, group }: CeremonyAsked,
) {
  const entryOf = new Map(book.entries.map((entry) => [entry.entryId, entry]));
  for await (const lines of readResultRows(deps, result)) {
    yield lines
      .filter(({ standing }) => group === undefined || standing.group === group)
      .flatMap(({ entryId, standing }) => {
        const entry = entryOf.get(entryId);
        if (!entry) return [];
        const people = entry.members.map(({ personId }) => deps.nameOf(personId));
        return ceremonyRows({ row: standing, member: entry.region, people }, skill);
      });
  }
}

/** Who stands on the stage, a row a person, for the software of a ceremony; for staff alone. */
export const exportCeremony =
  (deps: ReadDeps) =>
  async (actorId: string, asked: CeremonyAsked): Promise<Result<CeremonyFile, Rejection>> => {
    const found = await resultForStaff(deps, actorId, asked);
    if (!found.ok) return found;
    const { place, result } = found.value;
    if (cutOfBook('staff', place.book, place.arranged).names !== 'all') {
      return refuse({ kind: 'conflict', code: 'result.mapping-incomplete' });
    }
    return accept({
      zone: zoneOf(place.book),
      head: headOf(place, deps.now(), {
        ...{ of: 'result', audience: 'staff', state: stateOfResult(result.state) },
        resultVersion: result.version,
        pageHash: result.pageHash,
      }),
      rows: rowsOf(deps, place, result, asked),
    });
  };
