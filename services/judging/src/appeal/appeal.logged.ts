import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of appeals: the times they are kept by, each with its steps, and the marks opened. */
export const LOGGED_APPEALS = {
  'appeal-rule': {
    table: 'appeal_rule',
    id: 'event_id',
    version: 'version',
    columns: [
      ...plain('event_id', 'version', 'owner_id', 'set_by', 'command_id'),
      { name: 'content', as: 'digest' },
      ...moments('set_at'),
    ],
  },
  'appeal-window': {
    table: 'appeal_window',
    id: 'window_id',
    version: null,
    columns: [
      ...plain('window_id', 'event_id', 'module_id', 'owner_id', 'kind', 'said_by', 'command_id'),
      ...moments('opens_at', 'closes_at', 'said_at'),
    ],
  },
  appeal: {
    table: 'appeal',
    id: 'appeal_id',
    version: null,
    columns: [
      ...plain('appeal_id', 'event_id', 'number', 'owner_id', 'kind', 'tier', 'escalates'),
      ...plain('module_id', 'entry_id', 'organisation_id', 'session_id', 'subject_id'),
      ...plain('sub_criterion', 'aspects', 'incident', 'filed_by', 'received_by', 'witnessed_by'),
      ...plain('shelf_no', 'late', 'command_id'),
      // What it says may name people.
      { name: 'statement', as: 'digest' },
      ...moments('received_at', 'recorded_at', 'opens_at', 'closes_at', 'answer_by'),
    ],
  },
  'appeal-step': {
    table: 'appeal_step',
    id: 'appeal_id',
    version: 'version',
    columns: [
      ...plain('appeal_id', 'version', 'event_id', 'owner_id', 'kind', 'subject_id'),
      ...plain('ruled_version', 'ruled_by', 'acted_by', 'command_id'),
      { name: 'content', as: 'digest' },
      ...moments('acted_at'),
    ],
  },
  'reopened-cell': {
    table: 'reopened_cell',
    id: 'cell_id',
    version: null,
    columns: [
      ...plain('cell_id', 'sheet_id', 'reopened_version', 'subject_id', 'aspect_id', 'event_id'),
      ...plain('module_id', 'owner_id', 'appeal_id', 'module_reopening_id'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
