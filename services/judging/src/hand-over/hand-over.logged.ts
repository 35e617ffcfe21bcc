import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of a contest that was handed over: where it goes on, and in which log. */
export const LOGGED_HAND_OVERS = {
  'hand-over': {
    table: 'hand_over_act',
    id: 'act_id',
    version: null,
    columns: [
      ...plain('act_id', 'competition_id', 'owner_id', 'receiver', 'receiver_log', 'receiver_key'),
      ...plain('handed_by', 'command_id'),
      ...moments('recorded_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
