import type { Trouble } from '../../ui/ask.client.ts';
import type { Entry } from './entries.client.ts';

export const blankEntry = {
  organisationId: '',
  group: '',
  delegation: '',
  leaderName: '',
  coachName: '',
  occupation: '',
};
export type EntryGiven = typeof blankEntry;

export const blankMember = {
  name: '',
  sex: '',
  idType: 'resident-id',
  idNumber: '',
  birthDate: '',
  phone: '',
  memberKind: '',
  workplace: '',
  yearsInOccupation: '',
  education: '',
  ethnicGroup: '',
  professionalTitle: '',
  heldLevel: '',
  heldCertificateNo: '',
  heldOccupation: '',
  condition: '',
};
export type MemberGiven = typeof blankMember;

/** Who it is stays: a mended form says nothing of it again. */
const WHO: readonly (keyof MemberGiven)[] = ['name', 'sex', 'idType', 'idNumber', 'birthDate'];

const filled = (given: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(given)
    .map(([field, value]) => [field, value.trim()] as const)
    .filter(([, value]) => value !== '');

// What is no count is sent as it stands: the server says at the field what it takes.
const sentAs = (field: string, value: string): string | number =>
  field === 'yearsInOccupation' && /^\d+$/.test(value) ? Number(value) : value;

const memberOf = (given: Partial<MemberGiven>): object =>
  Object.fromEntries(filled(given).map(([field, value]) => [field, sentAs(field, value)]));

/** The form as the server takes it: what is empty is left out, members stand in their order. */
export const formOf = (entry: EntryGiven, members: readonly MemberGiven[]): object => ({
  ...Object.fromEntries(filled(entry)),
  members: members.map((member) =>
    // A number that holds the date says it better than somebody who typed it for another number.
    memberOf(member.idType === 'resident-id' ? { ...member, birthDate: '' } : member),
  ),
});

/** What a form says now; a phone shows four digits only, so it stays unless another is typed. */
export const givenOf = (
  entry: Entry,
): { readonly entry: EntryGiven; readonly members: readonly MemberGiven[] } => {
  const pick = <Given extends Readonly<Record<string, string>>>(
    blank: Given,
    from: object,
  ): Given =>
    // Safe: the keys are those of the blank one.
    Object.fromEntries(
      Object.entries(blank).map(([field, value]) => {
        const said = (from as Readonly<Record<string, unknown>>)[field];
        return [field, said === undefined || said === null ? value : String(said)];
      }),
    ) as Given;
  return {
    entry: pick(blankEntry, entry),
    members: entry.members.map((member) => pick(blankMember, member)),
  };
};

/** A mended form as the server takes it. */
export const changeOf = (
  { members: known }: Pick<Entry, 'members'>,
  { organisationId: _, ...entry }: EntryGiven,
  members: readonly MemberGiven[],
): object => ({
  ...Object.fromEntries(filled(entry)),
  members: known.map(({ personId, workplaceOrganisationId }, place) => {
    const said = Object.entries(members[place] ?? {}).filter(
      // Safe: the keys of a member are looked up among themselves.
      ([field]) => !WHO.includes(field as keyof MemberGiven),
    );
    const detail = memberOf(Object.fromEntries(said));
    // A workplace known by its record stays until another is typed.
    const isKept = workplaceOrganisationId !== undefined && !('workplace' in detail);
    return { personId, ...detail, ...(isKept ? { workplaceOrganisationId } : {}) };
  }),
});

const CHOICES_ASKED = ['memberKind', 'education'] as const;

/**
 * The places of a form where something must be chosen and nothing is. Nothing begins chosen: whoever
 * does not look would make a woman a man and a student a worker.
 */
export const unchosen = (
  entry: EntryGiven,
  members: readonly MemberGiven[],
  asked: ReadonlySet<string>,
): readonly string[] => {
  const needed = ['sex', ...CHOICES_ASKED.filter((field) => asked.has(field))] as const;
  return [
    ...(['organisationId', 'group'] as const).filter((field) => entry[field] === ''),
    ...members.flatMap((member, place) =>
      needed.filter((field) => member[field] === '').map((field) => `members.${place}.${field}`),
    ),
  ];
};

/** What a refused form says of each place: `group`, `members.1.phone`. */
export const flawsByPlace = (trouble: Trouble | null): ReadonlyMap<string, string> =>
  new Map(
    trouble?.kind === 'refused'
      ? trouble.errors.map(({ at, detail }) => [at.replace(/^forms\.\d+\./, ''), detail])
      : [],
  );

/** Fields a competition may ask for, in the order of the form; no entry is without the rest. */
export const FIELDS_TO_CHOOSE = [
  'birthDate',
  'phone',
  'memberKind',
  'workplace',
  'yearsInOccupation',
  'education',
  'ethnicGroup',
  'heldLevel',
  'condition',
  'delegation',
  'leaderName',
  'coachName',
  'photo',
  'proof',
  'consent',
] as const;
