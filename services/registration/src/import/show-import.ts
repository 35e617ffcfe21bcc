import { type Language, sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { csvText } from '@jinbang/service-kit/csv.rules';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
import { lookUp } from '../command-deps.ts';
import type { FormDeps } from '../entry/enter-forms.ts';
import { findEntriesOfCompetition } from '../entry/entry.store.ts';
import { exportsFormsOf, reaches } from '../entry/entry-form.access.ts';
import { findEntrySetting } from '../entry/entry-setting.store.ts';
import { gatherForms } from '../entry/gather-forms.ts';
import { listEvents } from '../event/event.store.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { COLUMNS } from './column.ts';
import { contentOf } from './confirm-import.ts';
import { exportSheet, problemSheet, templateRow, templateSheets } from './entry-sheets.rules.ts';
import { type ImportProblem, type ImportView, ROWS_SHOWN } from './import.body.ts';
import { unknownImport } from './import.rules.ts';
import { findImport, findProgress } from './import.store.ts';
import { findImportPlace } from './stage-import.ts';
import type { TableProblem } from './table-form.rules.ts';

type File = { readonly kind: 'xlsx' | 'csv'; readonly bytes: Buffer; readonly title: string };
type Answer<Value> = Promise<Result<Value, Rejection>>;

const told = (problem: TableProblem, language: Language): ImportProblem => {
  const column = COLUMNS.find(({ key, zh }) => key === problem.field || zh === problem.field);
  return {
    ...problem,
    field: column ? column[language] : problem.field,
    mend: sentenceOf(problem.code, language, problem.params),
  };
};

/** A checked file, for who checked it: what is in it and everything that is wrong. */
export const showImport =
  (deps: FormDeps) =>
  (actorId: string, importId: string, language: Language): Answer<ImportView> =>
    lookUp(deps, actorId, async ({ tx }) => {
      const row = await findImport(tx, importId, false);
      if (row?.madeBy !== actorId) return refuse(unknownImport);
      const problems = contentOf(deps.keys, row)?.problems ?? [];
      return accept({
        importId,
        competitionId: row.competitionId,
        state: row.state,
        madeBy: row.madeBy,
        madeAt: row.madeAt.toISOString(),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        rowCount: row.rowCount,
        newCount: row.newCount,
        sameCount: row.sameCount,
        claimCount: row.claimCount,
        problemCount: row.problemCount,
        problems: problems.slice(0, ROWS_SHOWN).map((one) => told(one, language)),
        progress: row.state === 'checked' ? ((await findProgress(tx, importId)) ?? null) : null,
        version: row.version,
      });
    });

const TITLES = {
  zh: ['问题', '工作表', '行', '列', '栏目', '如何修改'],
  en: ['Problems', 'Sheet', 'Row', 'Column', 'Field', 'How to mend'],
} as const;

/** All problems of a checked file, as a workbook. */
export const reportImport =
  (deps: FormDeps) =>
  (actorId: string, importId: string, language: Language): Answer<File> =>
    lookUp(deps, actorId, async ({ tx }) => {
      const row = await findImport(tx, importId, false);
      const content = row && contentOf(deps.keys, row);
      if (row?.madeBy !== actorId || !content) return refuse(unknownImport);
      const problems = content.problems.map((one) => told(one, language));
      const bytes = writeWorkbook([problemSheet(problems, TITLES[language])]);
      return accept({ kind: 'xlsx', bytes, title: TITLES[language][0] });
    });

/** The file to fill in for this competition. */
export const makeTemplate =
  (deps: FormDeps) =>
  (actorId: string, competitionId: string, kind: File['kind']): Answer<File> =>
    lookUp(deps, actorId, async (look) => {
      const place = await findImportPlace(look, competitionId, exportsFormsOf);
      if (!place.ok) return place;
      const { requiredFields: required } = await findEntrySetting(look.tx, competitionId);
      const events = await listEvents(look.tx, competitionId, { limit: 200 }, { all: true });
      const bytes =
        kind === 'csv'
          ? csvText([templateRow({ required })])
          : writeWorkbook(templateSheets({ events: events.map(({ name }) => name.zh), required }));
      return accept({ kind, bytes, title: '报名表' });
    });

/** Every entry one may read, as a workbook that can be imported again and then changes nothing. */
export const exportEntries =
  (deps: FormDeps) =>
  (actorId: string, competitionId: string): Answer<File> =>
    lookUp(deps, actorId, async (look) => {
      const place = await findImportPlace(look, competitionId, exportsFormsOf);
      if (!place.ok) return place;
      const { tx } = look;
      const events = await listEvents(tx, competitionId, { limit: 200 }, { all: true });
      const entries = await findEntriesOfCompetition(tx, competitionId);
      const own = entries.filter(({ organisationId }) =>
        reaches(place.value.whose, organisationId),
      );
      const organisations = await findOrganisations(
        tx,
        own.map(({ organisationId }) => organisationId),
      );
      const eventNames = new Map(events.map(({ eventId, name }) => [eventId, name.zh]));
      const unitNames = new Map(organisations.map((one) => [one.organisationId, one.name.zh]));
      const sheet = exportSheet(await gatherForms(tx, own), ({ eventId, organisationId }) => ({
        event: eventNames.get(eventId) ?? '',
        organisation: unitNames.get(organisationId) ?? '',
      }));
      return accept({ kind: 'xlsx', bytes: writeWorkbook([sheet]), title: '报名名单' });
    });
