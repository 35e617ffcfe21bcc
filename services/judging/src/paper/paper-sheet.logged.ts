import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of printed forms and of what became of them. */
export const LOGGED_PAPER_SHEETS = {
  'paper-sheet': {
    table: 'paper_sheet',
    id: 'paper_sheet_id',
    version: null,
    columns: [
      ...plain('paper_sheet_id', 'event_id', 'module_id', 'session_id', 'owner_id', 'sequence'),
      ...plain('number', 'print_id', 'form', 'panel_id', 'sub_criterion', 'subjects', 'seats'),
      ...plain('scheme_version', 'replaces', 'printed_by', 'command_id'),
      ...moments('printed_at'),
    ],
  },
  'paper-sheet-act': {
    table: 'paper_sheet_act',
    id: 'paper_sheet_id',
    version: 'version',
    columns: [
      ...plain('paper_sheet_id', 'version', 'event_id', 'owner_id', 'kind', 'reason', 'acted_by'),
      ...plain('command_id'),
      ...moments('acted_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
