import type { RejectionIssue } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { columnLetters } from '@jinbang/service-kit/table/sheet-table';
import { findEntriesById } from '../entry/entry.store.ts';
import type { EntersFor } from '../entry/entry-form.access.ts';
import { reaches } from '../entry/entry-form.access.ts';
import {
  type EntryGround,
  type FormRow,
  issuesOfVerdicts,
  plainForm,
  planEntries,
} from '../entry/entry-form.rules.ts';
import { findEntryGround } from '../entry/entry-ground.ts';
import { findEntrySetting } from '../entry/entry-setting.store.ts';
import { gatherForms } from '../entry/gather-forms.ts';
import { isHeld, type PlannedClaims, planClaims } from '../entry-claim/hold-claims.ts';
import type { EventView } from '../event/event.body.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { ColumnKey } from './column.ts';
import { isUnchanged } from './exported-row.rules.ts';
import type { ReadForms, TableForm, TableProblem } from './table-form.rules.ts';

export type PlannedImport = {
  readonly fresh: readonly FormRow[];
  /** Forms of people another organisation has entered: held until it is decided who keeps them. */
  readonly claims: PlannedClaims;
  readonly claimCount: number;
  readonly ground: EntryGround;
  readonly sameCount: number;
  readonly problems: readonly TableProblem[];
};

type Asked = {
  readonly competitionId: string;
  readonly entersFor: EntersFor;
  readonly events: readonly EventView[];
  readonly read: Pick<ReadForms, 'sheet' | 'forms' | 'columnOfField'>;
};

const columnOfPath: Readonly<Record<string, ColumnKey>> = {
  organisationId: 'organisation',
  members: 'team',
  workplaceOrganisationId: 'workplace',
};

/** `17.members.1.phone`: the second row of form 17, in the column of the phone. */
const problemOf = (
  { at, code, params }: RejectionIssue,
  { sheet, forms, columnOfField }: Asked['read'],
): TableProblem => {
  const [place = '', ...path] = at.split('.');
  const form = forms[Number(place)];
  const isMember = path[0] === 'members' && path.length === 3;
  const row = form?.rows[isMember ? Number(path[1]) : 0] ?? null;
  const named = path.at(-1) ?? '';
  const field = columnOfPath[named] ?? (named as ColumnKey);
  const column = columnOfField.get(field);
  return {
    sheet,
    row,
    column: column === undefined ? null : columnLetters(column),
    field,
    code,
    ...(params ? { params } : {}),
  };
};

/** Rows that came out of an export: they stand as they are, or are mended in their form. */
const planExported = async (
  tx: Transaction,
  { competitionId, entersFor, read }: Asked,
  exported: readonly TableForm[],
) => {
  const ids = exported.flatMap(({ entryId }) => (entryId === undefined ? [] : [entryId]));
  const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
  const entries = await findEntriesById(tx, ids.filter(isId));
  const own = entries.filter(
    (one) => one.competitionId === competitionId && reaches(entersFor, one.organisationId),
  );
  const forms = new Map((await gatherForms(tx, own)).map((one) => [one.entryId, one]));
  const problems = exported.flatMap((one): TableProblem[] => {
    const entry = forms.get(one.entryId ?? '');
    if (entry && isUnchanged(one, entry)) return [];
    const code = entry ? 'import.row-differs' : 'import.entry-unknown';
    const column = read.columnOfField.get('entryId');
    return [
      {
        sheet: read.sheet,
        row: one.rows[0] ?? null,
        column: column === undefined ? null : columnLetters(column),
        field: 'entryId',
        code,
      },
    ];
  });
  return { problems, sameCount: exported.length - problems.length };
};

/** What becomes of everything in a file: decided on what stands now, nothing written. */
export const planImport = async (
  tx: Transaction,
  keys: KeyRing,
  asked: Asked,
): Promise<PlannedImport> => {
  const { competitionId, entersFor, events, read } = asked;
  const digestOf = (identity: string) => keys.identityDigest(identity).toString('hex');
  const exported = read.forms.filter(({ entryId }) => entryId !== undefined);
  const rows = read.forms.flatMap(({ eventId, form, entryId }, place): FormRow[] =>
    entryId === undefined ? [{ at: String(place), eventId, form: plainForm(form, digestOf) }] : [],
  );
  const ground = await findEntryGround(tx, keys, {
    competitionId,
    events,
    rows,
    entersFor,
    setting: await findEntrySetting(tx, competitionId),
  });
  const verdicts = planEntries(rows, ground);
  const claims = await planClaims(tx, keys, rows, verdicts);
  const issues = [...issuesOfVerdicts(verdicts), ...claims.issues];
  const known = await planExported(tx, asked, exported);
  return {
    fresh: rows.filter((_, place) => verdicts[place]?.kind === 'new'),
    claims,
    claimCount: claims.held.filter((one) => !isHeld(one)).length,
    ground,
    sameCount:
      known.sameCount +
      verdicts.filter(({ kind }) => kind === 'same').length +
      claims.held.filter(isHeld).length,
    problems: [...issues.map((issue) => problemOf(issue, read)), ...known.problems],
  };
};
