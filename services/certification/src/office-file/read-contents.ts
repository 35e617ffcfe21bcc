import type { EntryFileKind } from '@jinbang/contracts/http/names';
import { OFFICE_COLUMNS, type OfficeContents } from '@jinbang/contracts/http/office-file';
import { accept, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayHandle, mayRead } from '../viewer/viewer.access.ts';
import { inOrder } from './enclosure.rules.ts';
import { findKept } from './find-ground.ts';
import { gatherRows } from './gather-rows.ts';
import { byLevel } from './level-group.rules.ts';
import { summaryColumns } from './office-column.rules.ts';
import type { OfficeDeps } from './office-deps.ts';
import { flawOfBatches } from './office-file.rules.ts';
import { findBatches, findLastColumns } from './office-file.store.ts';
import { isToComplete, lackOf } from './office-lack.rules.ts';
import type { OfficeRow } from './office-row.ts';

const LACKING_MAX = 200;
const FILE_KINDS: readonly EntryFileKind[] = ['photo', 'proof', 'certificate', 'other'];

const filesOf = (rows: readonly OfficeRow[]) =>
  FILE_KINDS.map((kind) => ({
    kind,
    people: rows.filter(({ person }) => person?.form?.files.some((file) => file.kind === kind))
      .length,
  }));

/** What a file of these batches would hold now, and what it would lack; no number of anybody. */
export const readContents =
  (deps: Pick<OfficeDeps, 'db' | 'now' | 'askForms' | 'origin'>) =>
  async (personId: string, batchIds: readonly string[]): Outcome<OfficeContents> => {
    const found = await lookUp(deps, personId, async ({ tx, viewer }) => {
      const wanted = [...new Set(batchIds)];
      const batches = await findBatches(tx, wanted);
      const [first] = batches;
      if (!first || batches.length < wanted.length) {
        return refuse(unknown('decision-batch.unknown'));
      }
      if (!batches.every((batch) => mayRead(viewer, batch))) return refuse(forbidden);
      const flaw = flawOfBatches(batches);
      if (flaw) return refuse(flaw);
      return accept({
        kept: await findKept(tx, { ...first, batchIds: wanted }),
        columns: (await findLastColumns(tx, first.bodyId)) ?? [...OFFICE_COLUMNS],
        mayTake: batches.every((batch) => mayHandle(viewer, batch)),
      });
    });
    if (!found.ok) return found;
    const { kept, columns, mayTake } = found.value;
    const { name, zone, plan } = kept.competition;
    const rows = await gatherRows(deps.askForms, kept.granted, { name, zone });
    const lacking = inOrder(rows)
      .map(({ row }) => lackOf(row, summaryColumns(columns)))
      .filter(isToComplete);
    return accept({
      sheets: byLevel(rows).map(({ level, rows: own }) => ({
        ...{ level, name: LEVEL_LABELS[level], rows: own.length },
      })),
      ...{ rows: rows.length, columns, files: filesOf(rows), planNo: plan?.documentNo ?? null },
      resultUrls: kept.evidence.map(({ pageUrl }) => new URL(pageUrl, deps.origin).href),
      ...{ lacking: lacking.slice(0, LACKING_MAX), lackingCount: lacking.length, mayTake },
    });
  };
