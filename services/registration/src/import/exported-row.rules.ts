import type { EntryForm, EntryFormView } from '../entry/entry-form.body.ts';
import type { TableForm } from './table-form.rules.ts';

const MASK = /^\*+(.{1,4})$/;

/** A number with all but its end hidden, as an export writes it. */
export const masked = (lastFour: string | null): string =>
  lastFour === null ? '' : `****${lastFour}`;

const sameNumber = (given: string | undefined, lastFour: string | null): boolean => {
  if (given === undefined) return true;
  const shown = MASK.exec(given)?.[1] ?? given.slice(-4);
  return shown === lastFour;
};

const ENTRY_FIELDS = ['delegation', 'leaderName', 'coachName', 'occupation', 'group'] as const;
const MEMBER_FIELDS = [
  'name',
  'nameEn',
  'sex',
  'idType',
  'birthDate',
  'ethnicGroup',
  'education',
  'memberKind',
  'yearsInOccupation',
  'heldLevel',
  'heldCertificateNo',
  'heldOccupation',
  'condition',
  'workplace',
  'professionalTitle',
] as const;

type Said = Readonly<Record<string, unknown>>;

const agree = (given: Said, held: Said, fields: readonly string[]): boolean =>
  fields.every((field) => given[field] === undefined || given[field] === held[field]);

type Exported = Omit<EntryFormView, 'missing'>;

/** Does a row that came out of an export still say what its entry says? */
export const isUnchanged = (
  { eventId, form }: Pick<TableForm, 'eventId'> & { readonly form: EntryForm },
  entry: Exported,
): boolean =>
  entry.eventId === eventId &&
  entry.organisationId === form.organisationId &&
  agree(form, entry, ENTRY_FIELDS) &&
  form.members.length === entry.members.length &&
  form.members.every((member, place) => {
    const held = entry.members[place];
    return (
      held !== undefined &&
      agree(member, held, MEMBER_FIELDS) &&
      sameNumber(member.idNumber, held.idLastFour) &&
      sameNumber(member.phone, held.phoneLastFour)
    );
  });
