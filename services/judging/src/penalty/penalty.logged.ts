import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of penalties. */
export const LOGGED_PENALTIES = {
  penalty: {
    table: 'penalty',
    id: 'penalty_id',
    version: null,
    columns: [
      ...plain('penalty_id', 'subject_id', 'module_id', 'event_id', 'owner_id', 'kind_code'),
      ...plain('points', 'reason', 'evidence', 'scheme_version', 'given_by', 'command_id'),
      { name: 'kind_name', as: 'digest' },
      ...moments('happened_at', 'given_at'),
    ],
  },
  'penalty-withdrawal': {
    table: 'penalty_withdrawal',
    id: 'penalty_id',
    version: null,
    columns: [
      ...plain('penalty_id', 'module_id', 'owner_id', 'reason', 'taken_back_by', 'command_id'),
      ...moments('taken_back_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
