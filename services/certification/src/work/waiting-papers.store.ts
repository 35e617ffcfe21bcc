import type { WorkKind } from '@jinbang/contracts/http/body-work';
import type { PaperPlace } from '@jinbang/contracts/http/handing-out';
import { type SQL, sql } from 'drizzle-orm';
import type { WaitingRows } from './reach.store.ts';

type Asking = { readonly personId: string; readonly at: Date };

/** Sheets older than this are not looked through again. */
const SHEETS_FROM_MS = 366 * 24 * 60 * 60 * 1_000;

/** The data of the certificate was put right since this version of it (`positionNow`). */
const isOlder = (certificateId: SQL, version: SQL): SQL => sql`exists (
  select from superseded_version superseded
  where superseded.certificate_id = ${certificateId} and superseded.credential_version >= ${version})`;

const PLACES: readonly (readonly [WorkKind, PaperPlace])[] = [
  ['paper-wrong', 'wrong'],
  ['paper-print', 'checked'],
  ['paper-seal', 'printed'],
  ['paper-list', 'sealed'],
  ['paper-hand', 'issued'],
];

/** Papers at a place where somebody has to take them on; withheld ones and outdated ones go nowhere. */
const papers = (): readonly WaitingRows[] =>
  PLACES.map(([kind, place]) => ({
    kind,
    from: sql`paper join certificate on certificate.certificate_id = paper.certificate_id`,
    where: sql`paper.place = ${place} and certificate.state = 'live'
      and not ${isOlder(sql`paper.certificate_id`, sql`paper.checked_version`)}`,
    place: { body: sql`paper.body_id` },
    since: sql`paper.moved_at`,
  }));

/** Sheets with rows two people have not looked at; the reader's own turn while one is left for them. */
const sheets = ({ personId, at }: Asking): WaitingRows => {
  const since = new Date(at.getTime() - SHEETS_FROM_MS);
  const ofRow = sql`found.check_sheet_id = row.check_sheet_id and found.line = row.line`;
  const isDone = sql`(found.turn = 2 or cardinality(found.wrong) > 0)`;
  return {
    kind: 'check',
    from: sql`check_sheet sheet cross join lateral (
      select count(*) as open, count(*) filter (where not exists (
          select from check_finding found where ${ofRow} and found.found_by = ${personId})) as left_over
      from check_sheet_row row
      join certificate on certificate.certificate_id = row.certificate_id
      where row.check_sheet_id = sheet.check_sheet_id and certificate.state = 'live'
        and not exists (select from check_finding found where ${ofRow} and ${isDone})
        and not exists (select from paper where paper.certificate_id = row.certificate_id
          and paper.place not in ('numbered', 'wrong')
          and paper.checked_version >= row.credential_version)
        and not ${isOlder(sql`row.certificate_id`, sql`row.credential_version`)}) rows`,
    where: sql`rows.open > 0 and sheet.made_at > ${since.toISOString()}::timestamptz
      and sheet.row_count > (select count(*) from check_finding found
        where found.check_sheet_id = sheet.check_sheet_id and ${isDone})`,
    place: { body: sql`sheet.body_id` },
    since: sql`sheet.made_at`,
    own: sql`rows.left_over = 0`,
  };
};

const runs: WaitingRows = {
  kind: 'print-run',
  from: sql`print_run run`,
  where: sql`run.state = 'open'`,
  place: { body: sql`run.body_id` },
  since: sql`run.started_at`,
};

const destructions = ({ personId }: Asking): WaitingRows => ({
  kind: 'destruction',
  from: sql`sheet_destruction destruction`,
  where: sql`destruction.confirmed_by is null`,
  place: { body: sql`destruction.body_id` },
  since: sql`destruction.asked_at`,
  own: sql`destruction.asked_by = ${personId}`,
});

/** Everything on the way of the paper that waits for somebody. */
export const papersWaiting = (asking: Asking): readonly WaitingRows[] => [
  sheets(asking),
  ...papers(),
  runs,
  destructions(asking),
];
