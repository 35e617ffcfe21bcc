import type {
  DestructionView,
  PrintRun,
  PrintRunView,
  SealUseView,
  SheetRow,
  StockView,
} from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  type Command,
  type CommandDeps,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findNumbersOf } from './certificate-number.store.ts';
import { listOpenDestructions } from './destruction.store.ts';
import { mayReadPapers } from './hand-out.access.ts';
import { namesOfPeople } from './read-papers.ts';
import {
  findLines,
  findRunListed,
  isDead,
  type ListedRun,
  listRuns,
  listSealUses,
} from './run.store.ts';
import { findSheetSteps, listSheets, listStock, type Sheet } from './sheet.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Page = { readonly after?: string | undefined; readonly limit: number };
type Items<Item> = { items: Item[]; next: string | null };

/** A list of this body for whoever may read its papers. */
const listOf =
  <Item, Query extends { readonly limit: number }>(
    deps: Read,
    find: (
      tx: Transaction,
      bodyId: string,
      query: Query,
    ) => Promise<{ readonly rows: readonly Item[]; readonly keyOf: (item: Item) => string }>,
  ) =>
  (personId: string, bodyId: string, query: Query): Outcome<Items<Item>> =>
    lookUp(deps, personId, async ({ tx, viewer }: Command) => {
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const { rows, keyOf } = await find(tx, bodyId, query);
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      return accept({ items, next: rows.length > items.length && last ? keyOf(last) : null });
    });

const runView = ({ run, first, last, ...counts }: ListedRun): PrintRunView => ({
  ...{ runId: run.runId, state: run.state, lineCount: run.lineCount },
  ...{ firstSerial: first, lastSerial: last, startedBy: run.startedBy },
  ...{ startedAt: run.startedAt.toISOString(), ...counts, version: run.version },
});

export const readRuns = (deps: Read) =>
  listOf<PrintRunView, Page>(deps, async (tx, bodyId, page) => ({
    rows: (await listRuns(tx, bodyId, page)).map(runView),
    keyOf: ({ runId }) => runId,
  }));

/** One run with its lines: which certificate on which sheet. */
export const readRun =
  (deps: Read) =>
  (personId: string, runId: string): Outcome<PrintRun> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const found = await findRunListed(tx, runId);
      if (!found) return refuse(unknown('print-run.unknown'));
      const { bodyId } = found.run;
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const lines = await findLines(tx, runId);
      const names = await namesOfPeople(
        tx,
        bodyId,
        lines.map(({ certificate }) => certificate.personId),
      );
      return accept({
        ...runView(found),
        lines: lines.map((line) => {
          const name = names.get(line.certificate.personId);
          return {
            ...{ line: line.line, certificateId: line.certificate.certificateId },
            ...{ number: line.certificate.number, name: name?.name ?? null },
            ...{ unit: name?.organisation ?? null, serial: line.sheet.serial },
            ...{ state: line.sheet.state, copy: line.copy, dead: isDead(line) },
          };
        }),
      });
    });

export const readSealUses = (deps: Read) =>
  listOf<SealUseView, Page>(deps, async (tx, bodyId, page) => ({
    rows: (await listSealUses(tx, bodyId, page)).map(({ usedAt, bodyId: _, ...use }) => ({
      ...use,
      usedAt: usedAt.toISOString(),
    })),
    keyOf: ({ sealUseId }) => sealUseId,
  }));

export const readStock = (deps: Read) =>
  listOf<StockView, Page>(deps, async (tx, bodyId, page) => ({
    rows: (await listStock(tx, bodyId, page)).map((stock) => ({
      ...{ stockId: stock.stockId, from: stock.fromSerial, to: stock.toSerial },
      ...{ sheetCount: stock.sheetCount, free: stock.free, recordedBy: stock.recordedBy },
      recordedAt: stock.recordedAt.toISOString(),
    })),
    keyOf: ({ stockId }) => stockId,
  }));

export const readDestructions = (deps: Read) =>
  listOf<DestructionView, Page>(deps, async (tx, bodyId, page) => ({
    rows: (await listOpenDestructions(tx, bodyId, page)).map(
      ({ destructionId, serials, reason, askedBy, askedAt, confirmedBy, version }) => ({
        ...{ destructionId, serials, reason, askedBy, confirmedBy, version },
        askedAt: askedAt.toISOString(),
      }),
    ),
    keyOf: ({ destructionId }) => destructionId,
  }));

type SheetQuery = Page & { readonly state?: SheetRow['state'] | undefined };

const sheetRows = async (
  tx: Transaction,
  bodyId: string,
  sheets: readonly Sheet[],
): Promise<SheetRow[]> => {
  const steps = await findSheetSteps(
    tx,
    bodyId,
    sheets.map(({ serial }) => serial),
  );
  const numbers = await findNumbersOf(
    tx,
    sheets.flatMap(({ certificateId }) => certificateId ?? []),
  );
  return sheets.map(({ serial, state, certificateId }) => {
    const own = steps.get(serial) ?? [];
    return {
      ...{ serial, state, number: numbers.get(certificateId ?? '') ?? null },
      runId: own.findLast((step) => step.runId !== null)?.runId ?? null,
      steps: own.map(({ step, recordedAt, recordedBy, reason }) => ({
        ...{ step, at: recordedAt.toISOString(), by: recordedBy, reason },
      })),
    };
  });
};

/** The register of sheets: what became of each. */
export const readSheets = (deps: Read) =>
  listOf<SheetRow, SheetQuery>(deps, async (tx, bodyId, query) => ({
    rows: await sheetRows(tx, bodyId, await listSheets(tx, bodyId, query)),
    keyOf: ({ serial }) => serial,
  }));
