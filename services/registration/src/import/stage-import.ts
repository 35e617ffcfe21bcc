import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { readTable } from '@jinbang/service-kit/table/read-table';
import type { SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { forbidden } from '../access-rejection.ts';
import { carryOut, type Look, lookUp } from '../command-deps.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetition } from '../competition/competition.store.ts';
import type { FormDeps } from '../entry/enter-forms.ts';
import { type EntersFor, entersFor } from '../entry/entry-form.access.ts';
import type { StagedImport } from './import.body.ts';
import { discardImports, insertImport } from './import.store.ts';
import { findImportNames } from './import-names.ts';
import { planImport } from './plan-import.ts';
import { type ReadForms, readForms, type TableProblem } from './table-form.rules.ts';

/** What a file said, as it is kept sealed until it is confirmed. */
export type ImportContent = Pick<ReadForms, 'sheet' | 'forms'> & {
  readonly columns: readonly (readonly [string, number])[];
  readonly problems: readonly TableProblem[];
};

/** The competition and for whom somebody may enter in it, or what else is asked. */
export const findImportPlace = async (
  { tx, held, at }: Look,
  competitionId: string,
  whoseOf = entersFor,
): Promise<Result<{ competition: CompetitionRow; whose: EntersFor }, Rejection>> => {
  const competition = await findCompetition(tx, competitionId);
  if (!competition) return refuse(unknownCompetition);
  const whose = whoseOf(held, { competitionId, organisationId: competition.ownerId }, at);
  return whose === undefined ? refuse(forbidden) : accept({ competition, whose });
};

const stage =
  (deps: FormDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    tables: readonly SheetTable[],
  ): Promise<Result<StagedImport, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const place = await findImportPlace(work, competitionId);
      if (!place.ok) return place;
      const { competition, whose } = place.value;
      const { names, events } = await findImportNames(tx, competitionId, whose);
      const read = readForms(tables, names);
      const planned = await planImport(tx, deps.keys, {
        competitionId,
        entersFor: whose,
        events,
        read,
      });
      const problems = [...read.problems, ...planned.problems].toSorted(
        (left, right) => (left.row ?? 0) - (right.row ?? 0),
      );
      const { sheet, forms, rowCount } = read;
      const content: ImportContent = { sheet, forms, columns: [...read.columnOfField], problems };
      await discardImports(tx, competitionId, actorId);
      const importId = deps.newId();
      await insertImport(tx, {
        importId,
        ownerId: competition.ownerId,
        competitionId,
        fileDigest: deps.keys.bodyDigest(frame.body),
        state: 'checked',
        rowCount,
        newCount: planned.fresh.length,
        sameCount: planned.sameCount,
        claimCount: planned.claimCount,
        problemCount: problems.length,
        contentCipher: deps.keys.file.seal(Buffer.from(JSON.stringify(content)), importId),
        madeBy: actorId,
        madeAt: at,
        confirmedAt: null,
        version: 1,
      });
      return accept({ importId, version: 1 });
    });

/**
 * Checks a file of entries and keeps what it says, sealed, until somebody confirms it. Nothing is
 * entered here; every problem is named with its place.
 */
export const stageImport =
  (deps: FormDeps) =>
  async (
    frame: CommandFrame,
    competitionId: string,
    bytes: Buffer,
  ): Promise<Result<StagedImport, Rejection>> => {
    // Asked before the file is opened: reading one is dear, and strangers may not cause it.
    const allowed = await lookUp(deps, frame.actorId, async (look) => {
      const place = await findImportPlace(look, competitionId);
      return place.ok ? accept(true) : place;
    });
    if (!allowed.ok) return allowed;
    const tables = await readTable(bytes);
    if (!tables.ok) return tables;
    return stage(deps)(frame, competitionId, tables.value);
  };
