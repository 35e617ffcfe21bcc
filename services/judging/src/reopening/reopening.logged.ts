import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of sheets and modules that were opened again. */
export const LOGGED_REOPENINGS = {
  reopening: {
    table: 'reopening',
    id: 'reopening_id',
    version: null,
    columns: [
      ...plain('reopening_id', 'sheet_id', 'module_id', 'event_id', 'owner_id', 'based_on'),
      ...plain('reason', 'proposed_by', 'command_id'),
      ...moments('proposed_at'),
    ],
  },
  'reopening-decision': {
    table: 'reopening_decision',
    id: 'reopening_id',
    version: null,
    columns: [
      ...plain('reopening_id', 'owner_id', 'proposed_by', 'outcome', 'reason', 'sheet_version'),
      ...plain('decided_by', 'command_id'),
      ...moments('decided_at'),
    ],
  },
  'module-reopening': {
    table: 'module_reopening',
    id: 'reopening_id',
    version: null,
    columns: [
      ...plain('reopening_id', 'module_id', 'event_id', 'owner_id', 'based_on', 'sheet_ids'),
      ...plain('reason', 'proposed_by', 'command_id'),
      { name: 'cells', as: 'digest' },
      ...moments('proposed_at'),
    ],
  },
  'module-reopening-decision': {
    table: 'module_reopening_decision',
    id: 'reopening_id',
    version: null,
    columns: [
      ...plain('reopening_id', 'owner_id', 'proposed_by', 'outcome', 'reason', 'module_version'),
      ...plain('decided_by', 'command_id'),
      ...moments('decided_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
