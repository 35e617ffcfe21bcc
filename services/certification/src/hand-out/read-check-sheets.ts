import type {
  CheckSheet,
  CheckSheetRow,
  CheckSheetView,
} from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import type { Vault } from '../key/vault.ts';
import { openIdentity } from '../person/fetch-names.ts';
import type { PersonName } from '../person/person.store.ts';
import {
  type CheckFinding,
  type CheckRow,
  findCheckRows,
  findCheckSheet,
  findFindings,
  type CheckSheet as Kept,
  listCheckSheets,
} from './check.store.ts';
import { mayReadPapers } from './hand-out.access.ts';
import { findEventName } from './paper-list.store.ts';
import { namesOfPeople } from './read-papers.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Page = { readonly after?: string | undefined; readonly limit: number };

const viewOf = async (
  tx: Transaction,
  { checkSheetId, eventId, rowCount, madeBy, madeAt }: Kept,
  findings: readonly CheckFinding[],
): Promise<CheckSheetView> => {
  const byLine = [...Map.groupBy(findings, ({ line }) => line).values()];
  const isWrong = (found: readonly CheckFinding[]) => found.some(({ wrong }) => wrong.length > 0);
  const standing = byLine.filter((found) => !isWrong(found));
  return {
    ...{ checkSheetId, eventId, event: await findEventName(tx, eventId), rowCount, madeBy },
    madeAt: madeAt.toISOString(),
    right: standing.filter((found) => found.length === 2).length,
    once: standing.filter((found) => found.length === 1).length,
    wrong: byLine.filter(isWrong).length,
  };
};

/** Data check sheets, newest first, each with how far it is. */
export const readCheckSheets =
  (deps: Read) =>
  (
    personId: string,
    bodyId: string,
    page: Page,
  ): Outcome<{ items: CheckSheetView[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadPapers(viewer, bodyId)) return refuse(forbidden);
      const rows = await listCheckSheets(tx, bodyId, page);
      const shown = rows.slice(0, page.limit);
      const found = await findFindings(
        tx,
        shown.map(({ checkSheetId }) => checkSheetId),
      );
      const bySheet = Map.groupBy(found, ({ checkSheetId }) => checkSheetId);
      const items: CheckSheetView[] = [];
      for (const one of shown) {
        items.push(await viewOf(tx, one, bySheet.get(one.checkSheetId) ?? []));
      }
      const next = rows.length > shown.length ? (shown.at(-1)?.checkSheetId ?? null) : null;
      return accept({ items, next });
    });

const rowOf = (
  row: CheckRow,
  found: readonly CheckFinding[],
  person: PersonName | undefined,
  vault: Vault,
): CheckSheetRow => {
  const identity = person ? openIdentity(vault, person) : null;
  const { certificate, line, sheetVersion, credentialVersion } = row;
  return {
    ...{ line, certificateId: certificate.certificateId, number: certificate.number },
    ...{ name: person?.name ?? null, unit: person?.organisation ?? null },
    ...{ idType: identity?.idType ?? null, idEnd: identity?.idNumber.slice(-4) ?? null },
    level: certificate.level,
    stale: certificate.state !== 'live' || sheetVersion !== credentialVersion,
    firstBy: found[0]?.foundBy ?? null,
    secondBy: found[1]?.foundBy ?? null,
    wrong: [...new Set(found.flatMap(({ wrong }) => wrong))],
  };
};

/** One sheet with its rows; on a screen a number ends with its last four digits. */
export const readCheckSheet =
  (deps: Read & { readonly vault: Vault }) =>
  (personId: string, checkSheetId: string): Outcome<CheckSheet> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const kept = await findCheckSheet(tx, checkSheetId);
      if (!kept) return refuse(unknown('check-sheet.unknown'));
      if (!mayReadPapers(viewer, kept.bodyId)) return refuse(forbidden);
      const rows = await findCheckRows(tx, checkSheetId);
      const findings = await findFindings(tx, [checkSheetId]);
      const names = await namesOfPeople(
        tx,
        kept.bodyId,
        rows.map(({ certificate }) => certificate.personId),
      );
      const byLine = Map.groupBy(findings, ({ line }) => line);
      return accept({
        ...(await viewOf(tx, kept, findings)),
        rows: rows.map((row) =>
          rowOf(row, byLine.get(row.line) ?? [], names.get(row.certificate.personId), deps.vault),
        ),
      });
    });
