import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of who brought a command. */
export const LOGGED_CARRIED = {
  'carried-command': {
    table: 'carried_command',
    id: 'carried_id',
    version: null,
    columns: [
      ...plain('carried_id', 'command_id', 'event_id', 'owner_id', 'brought_by'),
      ...moments('recorded_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
