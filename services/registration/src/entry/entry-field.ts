import { z } from '@hono/zod-openapi';

/** The fields of an entry (M24), by the name the rules and the screens know them by. */
export const entryField = z.enum([
  'name',
  'sex',
  'idType',
  'idNumber',
  'birthDate',
  'ethnicGroup',
  'education',
  'phone',
  'workplace',
  'memberKind',
  'yearsInOccupation',
  'delegation',
  'leaderName',
  'coachName',
  'group',
  'occupation',
  'heldLevel',
  'condition',
  'photo',
  'proof',
  'consent',
]);
export type EntryField = z.infer<typeof entryField>;

/** Without these there is no entry; no setting takes them away. */
export const FIELDS_ALWAYS: readonly EntryField[] = ['name', 'sex', 'idType', 'idNumber', 'group'];

/** The stars of M24. */
export const FIELDS_STARRED: readonly EntryField[] = [
  ...FIELDS_ALWAYS,
  'birthDate',
  'education',
  'phone',
  'workplace',
  'memberKind',
  'delegation',
  'occupation',
  'condition',
  'photo',
  'proof',
  'consent',
];

/** What is handed in after the form; without it an entry stands and is not complete. */
export const FIELDS_LATER: readonly EntryField[] = ['photo', 'proof', 'consent'];
