import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import {
  aspectStateTable,
  competitionTable,
  scoreSheetTable,
  sheetSignatureTable,
} from '../tables.ts';
import type { GivenMarks } from './judge-weight.rules.ts';
import type { PictureSheet } from './picture.rules.ts';
import type { SeatCount, SheetCount } from './sheet-need.rules.ts';
import type { Standing } from './tile.rules.ts';

const ROWS_MAX = 400_000;
const PAGE_ROWS = 20_000;
const NIL = '00000000-0000-0000-0000-000000000000';

const uuids = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`;

/** Who has marked what of these subjects, and where that stands; no mark is read. */
export const findStandings = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Standing>>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .select({
      subjectId: aspectStateTable.subjectId,
      aspectId: aspectStateTable.aspectId,
      state: aspectStateTable.state,
      judges: sql<
        string[]
      >`array(select key from jsonb_each(${aspectStateTable.cells}) where not value ? 'lapsed'
        and coalesce((value ->> 'opened')::int, 0) >= coalesce((
          select max((one ->> 'opened')::int)
          from jsonb_path_query(${aspectStateTable.cells}, '$.*') as one), 0))`,
    })
    .from(aspectStateTable)
    .where(inArray(aspectStateTable.subjectId, [...subjectIds]))
    .limit(ROWS_MAX);
  return new Map(
    [...Map.groupBy(rows, ({ subjectId }) => subjectId)].map(([subjectId, own]) => [
      subjectId,
      new Map(own.map((row) => [row.aspectId, row])),
    ]),
  );
};

type Counted = {
  readonly sheetIds: readonly string[];
  /** Subjects that are awaited, and aspects that are marked: nothing else counts. */
  readonly subjectIds: readonly string[];
  readonly aspectIds: readonly string[];
};

/** States by sheet. */
export const countSheets = async (
  tx: Transaction,
  { sheetIds, subjectIds, aspectIds }: Counted,
): Promise<ReadonlyMap<string, SheetCount>> => {
  const rows = await tx.execute<SheetCount & { sheet_id: string }>(sql`
    select sheet_id,
      (count(*) filter (where state = 'COMPLETE'))::int as settled,
      (count(*) filter (where state = 'PARTIAL'))::int as partial,
      (count(*) filter (where state = 'CONFLICT'))::int as conflicts
    from aspect_state
    where sheet_id = any(${uuids(sheetIds)}) and subject_id = any(${uuids(subjectIds)})
      and aspect_id = any(${uuids(aspectIds)})
    group by sheet_id`);
  return new Map(
    rows.map(({ sheet_id, settled, partial, conflicts }) => [
      sheet_id,
      { settled, partial, conflicts },
    ]),
  );
};

/** Cells by sheet and judge, of the aspects each seat marks alone. */
export const countSeats = async (
  tx: Transaction,
  { sheetIds, subjectIds, aspectIds }: Counted,
): Promise<ReadonlyMap<string, readonly SeatCount[]>> => {
  const rows = await tx.execute<{
    sheet_id: string;
    judge_id: string;
    given: number;
  }>(sql`
    select sheet_id, cell.key as judge_id,
      count(*)::int as given
    from aspect_state cross join lateral jsonb_each(cells) as cell
    where sheet_id = any(${uuids(sheetIds)}) and subject_id = any(${uuids(subjectIds)})
      and aspect_id = any(${uuids(aspectIds)}) and not cell.value ? 'lapsed'
    group by sheet_id, cell.key`);
  const seats = rows.map((row) => ({
    sheetId: row.sheet_id,
    judgeId: row.judge_id,
    given: row.given,
  }));
  return Map.groupBy(seats, ({ sheetId }) => sheetId);
};

/** Who has signed the present marks of these sheets. */
export const findSigners = async (
  tx: Transaction,
  sheets: readonly Pick<PictureSheet, 'sheetId'>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  if (sheets.length === 0) return new Map();
  const rows = await tx
    .select({ sheetId: sheetSignatureTable.sheetId, judgeId: sheetSignatureTable.judgeId })
    .from(sheetSignatureTable)
    .innerJoin(
      scoreSheetTable,
      and(
        eq(scoreSheetTable.sheetId, sheetSignatureTable.sheetId),
        eq(scoreSheetTable.signingHash, sheetSignatureTable.hash),
        gt(sheetSignatureTable.sheetVersion, scoreSheetTable.reopenedVersion),
      ),
    )
    .where(
      inArray(
        sheetSignatureTable.sheetId,
        sheets.map(({ sheetId }) => sheetId),
      ),
    )
    .limit(ROWS_MAX);
  return new Map(
    [...Map.groupBy(rows, ({ sheetId }) => sheetId)].map(([sheetId, own]) => [
      sheetId,
      new Set(own.map(({ judgeId }) => judgeId)),
    ]),
  );
};

/** Proposals of the event to open a sheet again that nobody has decided, by sheet. */
export const findOpenReopenings = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.execute<{ sheet_id: string; reopening_id: string }>(sql`
    select sheet_id, reopening_id from reopening
    where event_id = ${eventId}
      and reopening_id not in (select reopening_id from reopening_decision)
    limit 5000`);
  return new Map(rows.map((row) => [row.sheet_id, row.reopening_id]));
};

type GivenRow = {
  readonly subject_id: string;
  readonly aspect_id: string;
  readonly sheet_id: string;
  readonly state: GivenMarks['state'];
  readonly given: GivenMarks['given'] | null;
};

const findGivenPage = (
  tx: Transaction,
  { sheetIds, subjectIds, aspectIds }: Counted,
  states: readonly GivenMarks['state'][],
  [subjectId, aspectId]: readonly [string, string],
): Promise<readonly GivenRow[]> =>
  tx.execute<GivenRow>(sql`
    select subject_id, aspect_id, sheet_id, state, (
      select jsonb_object_agg(key, coalesce(value -> 'value' -> 'score', value -> 'value' -> 'points'))
      from jsonb_each(cells) where value -> 'value' ->> 'kind' <> 'absent' and not value ? 'lapsed'
    ) as given
    from aspect_state
    where sheet_id = any(${uuids(sheetIds)}) and subject_id = any(${uuids(subjectIds)})
      and aspect_id = any(${uuids(aspectIds)}) and state = any(${sql.param([...states])}::text[])
      and (subject_id, aspect_id) > (${subjectId}::uuid, ${aspectId}::uuid)
    order by subject_id, aspect_id limit ${PAGE_ROWS}`);

/**
 * What the judges gave where all of them are in: numbers alone, for statistics, page after page. What
 * is still awaited is not read, so it cannot be told.
 */
export const findGivenMarks = async (
  tx: Transaction,
  counted: Counted,
  states: readonly GivenMarks['state'][],
): Promise<readonly GivenMarks[]> => {
  const marks: GivenMarks[] = [];
  let after: readonly [string, string] = [NIL, NIL];
  for (;;) {
    const page = await findGivenPage(tx, counted, states, after);
    for (const { subject_id: subjectId, aspect_id: aspectId, sheet_id: sheetId, ...row } of page) {
      const { state, given } = row;
      if (given !== null) marks.push({ subjectId, aspectId, sheetId, state, given });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return marks;
    after = [last.subject_id, last.aspect_id];
  }
};

/** The contest's own days: its zone and name. */
export const findCompetition = async (tx: Transaction, competitionId: string | null) => {
  if (competitionId === null) return undefined;
  const [row] = await tx
    .select({ name: competitionTable.name, zone: competitionTable.zone })
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1);
  return row;
};
