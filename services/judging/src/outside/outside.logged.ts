import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of results from outside: their marks have leaves of their own. */
export const LOGGED_OUTSIDE = {
  'outside-import': {
    table: 'outside_import',
    id: 'import_id',
    version: null,
    columns: [
      ...plain('import_id', 'event_id', 'module_id', 'owner_id', 'mapping_id', 'file_hash'),
      ...plain('hash', 'handed_by', 'command_id'),
      { name: 'name', as: 'digest' },
      { name: 'sheet', as: 'digest' },
      { name: 'rows', as: 'digest' },
      ...moments('handed_at'),
    ],
  },
  'outside-confirmation': {
    table: 'outside_confirmation',
    id: 'import_id',
    version: 'place',
    columns: [
      ...plain('import_id', 'place', 'owner_id', 'hash', 'reason', 'confirmed_by', 'command_id'),
      ...moments('confirmed_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
