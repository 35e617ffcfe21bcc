import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of typed sheets: who read what, which original counts, where it lies. */
export const LOGGED_TYPING = {
  'paper-typing': {
    table: 'paper_typing',
    id: 'paper_sheet_id',
    version: 'place',
    columns: [
      ...plain('paper_sheet_id', 'place', 'event_id', 'owner_id', 'kind', 'hash', 'typed_by'),
      ...plain('session_id', 'command_id'),
      { name: 'content', as: 'digest' },
      ...moments('typed_at'),
    ],
  },
  'paper-ruling': {
    table: 'paper_ruling',
    id: 'ruling_id',
    version: null,
    columns: [
      ...plain('ruling_id', 'paper_sheet_id', 'event_id', 'owner_id', 'judge_id'),
      ...plain('standing_version', 'original', 'reason', 'ruled_by', 'command_id'),
      { name: 'cell', as: 'digest' },
      ...moments('ruled_at'),
    ],
  },
  'paper-original': {
    table: 'paper_original',
    id: 'original_id',
    version: null,
    columns: [
      ...plain('original_id', 'paper_sheet_id', 'event_id', 'owner_id', 'shelf', 'file_hash'),
      ...plain('kept_by', 'command_id'),
      ...moments('kept_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
