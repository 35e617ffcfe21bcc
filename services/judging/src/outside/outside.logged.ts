import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/**
 * What the mark log holds of results from outside: how a file is read, what it said, and of which row
 * and column each mark is, beside the leaf of the mark itself.
 */
export const LOGGED_OUTSIDE = {
  'outside-mapping': {
    table: 'outside_mapping',
    id: 'mapping_id',
    version: null,
    columns: [
      ...plain('mapping_id', 'event_id', 'module_id', 'owner_id', 'saved_by'),
      { name: 'name', as: 'digest' },
      { name: 'mapping', as: 'digest' },
      ...moments('saved_at'),
    ],
  },
  'outside-mark': {
    table: 'outside_mark',
    id: 'source_id',
    version: null,
    columns: [
      ...plain('source_id', 'subject_id', 'aspect_id', 'judge_id', 'version', 'owner_id'),
      ...plain('import_id', 'source_row', 'source_column'),
    ],
  },
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
