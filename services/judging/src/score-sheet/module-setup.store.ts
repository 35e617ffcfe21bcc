import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { ReservedSql } from 'postgres';
import { placeAspects } from '../scheme/place-aspects.ts';
import {
  type ModuleSetup,
  type PlacedAspect,
  type SeatedPanel,
  type SheetHead,
  sheetKey,
} from './mark-context.ts';

export type SetupVersions = {
  readonly moduleId: string;
  readonly schemeVersion: number;
  readonly panelsVersion: number;
  readonly sheetsVersion: number;
};

export type ReadSetup = (sql: ReservedSql, versions: SetupVersions) => Promise<ModuleSetup>;

const findAspects = async (
  sql: ReservedSql,
  { moduleId, schemeVersion }: SetupVersions,
): Promise<ReadonlyMap<string, PlacedAspect>> => {
  const [row] = await sql<{ content: SchemeContent }[]>`
    select content from scheme_version where module_id = ${moduleId} and version = ${schemeVersion}`;
  return new Map(row ? placeAspects(row.content).map((one) => [one.aspect.id, one]) : []);
};

const findPanels = async (
  sql: ReservedSql,
  { moduleId }: SetupVersions,
): Promise<ReadonlyMap<string, SeatedPanel>> => {
  const rows = await sql<{ panel_id: string; sub_criteria: string[]; seats: string[] }[]>`
    select panel_id, sub_criteria, seats from panel where module_id = ${moduleId}`;
  return new Map(
    rows.flatMap((row) =>
      row.sub_criteria.map((code) => [code, { panelId: row.panel_id, seats: row.seats }] as const),
    ),
  );
};

type SheetRow = {
  sheet_id: string;
  session_id: string | null;
  sub_criterion: string;
  state: 'OPEN' | 'SIGNED';
  signed: number;
};

const findSheets = async (
  sql: ReservedSql,
  { moduleId }: SetupVersions,
): Promise<ReadonlyMap<string, SheetHead>> => {
  const rows = await sql<SheetRow[]>`
    select sheet_id, session_id, sub_criterion, state, signed
    from score_sheet where module_id = ${moduleId}`;
  return new Map(
    rows.map((row) => [
      sheetKey(row.session_id, row.sub_criterion),
      { sheetId: row.sheet_id, state: row.state, signed: row.signed },
    ]),
  );
};

/**
 * Schemes, panels and sheets of modules, kept in memory. Each part is read again exactly when the
 * version the transaction saw differs from the one kept, so nothing is stale across a publication,
 * a change of seats or a signature, here or in another process.
 */
export const createSetupReader = (): ReadSetup => {
  const kept = new Map<string, ModuleSetup>();
  return async (sql, versions) => {
    const old = kept.get(versions.moduleId);
    const aspects =
      old?.schemeVersion === versions.schemeVersion
        ? old.aspects
        : await findAspects(sql, versions);
    const panels =
      old?.panelsVersion === versions.panelsVersion ? old.panels : await findPanels(sql, versions);
    const sheets =
      old?.sheetsVersion === versions.sheetsVersion ? old.sheets : await findSheets(sql, versions);
    const { schemeVersion, panelsVersion, sheetsVersion } = versions;
    const setup = { schemeVersion, panelsVersion, sheetsVersion, aspects, panels, sheets };
    kept.set(versions.moduleId, setup);
    return setup;
  };
};
