import { type EntryField, FIELDS_ALWAYS, FIELDS_LATER, FIELDS_STARRED } from './entry-field.ts';
import type { EntryForm } from './entry-form.body.ts';
import type { EntrySetting } from './entry-setting.body.ts';

/** What holds while nobody has set anything: the stars of M24, one event a person. */
export const DEFAULT_SETTING: EntrySetting = {
  requiredFields: [...FIELDS_STARRED],
  eventsPerPerson: 1,
};

/** Each field once, with those no entry is without. */
export const plainSetting = ({ requiredFields, eventsPerPerson }: EntrySetting): EntrySetting => ({
  requiredFields: [...new Set([...FIELDS_ALWAYS, ...requiredFields])],
  eventsPerPerson,
});

export type FieldPlace = { readonly field: EntryField; readonly member?: number };

const OF_THE_ENTRY: readonly EntryField[] = [
  'delegation',
  'leaderName',
  'coachName',
  'group',
  'occupation',
];

type Said = Readonly<Record<string, unknown>>;

const isThere = (said: Said, field: EntryField): boolean => {
  const value =
    field === 'workplace' ? (said.workplaceOrganisationId ?? said.workplace) : said[field];
  return value !== undefined && value !== null && value !== '';
};

/** Of what the form itself holds, the required fields that are empty; a field left to the event is not asked. */
export const emptyFields = (
  form: Pick<EntryForm, 'delegation' | 'leaderName' | 'coachName' | 'group' | 'occupation'> & {
    readonly members: readonly object[];
  },
  { requiredFields }: Pick<EntrySetting, 'requiredFields'>,
): readonly FieldPlace[] => {
  const asked = requiredFields.filter((field) => !FIELDS_LATER.includes(field));
  const ofEntry = asked.filter((field) => OF_THE_ENTRY.includes(field));
  const ofMember = asked.filter((field) => !OF_THE_ENTRY.includes(field));
  return [
    ...ofEntry.filter((field) => !isThere(form, field)).map((field) => ({ field })),
    ...form.members.flatMap((member, place) =>
      ofMember
        .filter((field) => !isThere(member as Said, field))
        .map((field) => ({ field, member: place })),
    ),
  ];
};

/** What is handed in later and is not there yet, by member. */
export const emptyLater = (
  members: readonly {
    readonly hasPhoto: boolean;
    readonly hasProof: boolean;
    readonly hasConsent: boolean;
  }[],
  { requiredFields }: Pick<EntrySetting, 'requiredFields'>,
): readonly FieldPlace[] =>
  members.flatMap(({ hasPhoto, hasProof, hasConsent }, member) =>
    (
      [
        ['photo', hasPhoto],
        ['proof', hasProof],
        ['consent', hasConsent],
      ] as const
    )
      .filter(([field, has]) => requiredFields.includes(field) && !has)
      .map(([field]) => ({ field, member })),
  );
