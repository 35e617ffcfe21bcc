import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of the locks of days. */
export const LOGGED_DAY_LOCKS = {
  'day-lock': {
    table: 'day_lock',
    id: 'lock_id',
    version: null,
    columns: [
      ...plain('lock_id', 'event_id', 'owner_id', 'day', 'version', 'marks', 'hash', 'log_size'),
      ...plain('locked_by', 'command_id'),
      { name: 'sheets', as: 'digest' },
      ...moments('recorded_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
