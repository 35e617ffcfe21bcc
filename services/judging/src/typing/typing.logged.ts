import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/**
 * What the mark log holds of typed sheets: by which rule, who read what, which marks came of it, which
 * original counts, where it lies and what its picture is.
 */
export const LOGGED_TYPING = {
  'typing-rule': {
    table: 'typing_rule',
    id: 'event_id',
    version: 'version',
    columns: [
      ...plain('event_id', 'version', 'owner_id', 'mode', 'set_by', 'command_id'),
      ...moments('set_at'),
    ],
  },
  'paper-mark': {
    table: 'paper_mark',
    id: 'source_id',
    version: null,
    columns: plain(
      ...['source_id', 'subject_id', 'aspect_id', 'judge_id', 'version', 'owner_id'],
      'paper_sheet_id',
    ),
  },
  'paper-file': {
    table: 'paper_file',
    id: 'file_id',
    version: null,
    columns: [
      ...plain('file_id', 'event_id', 'file_hash', 'owner_id', 'kind', 'kept_by'),
      { name: 'bytes', as: 'digest' },
      ...moments('kept_at'),
    ],
  },
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
