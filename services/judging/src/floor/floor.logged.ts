import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

const captured = [
  ...plain('capture_session_id', 'device_id', 'command_id'),
  ...moments('decided_at', 'recorded_at'),
] as const;

/** What the mark log holds of what is written down in the hall; words stand there as their hash. */
export const LOGGED_FLOOR = {
  'aspect-note': {
    table: 'aspect_note',
    id: 'note_id',
    version: null,
    columns: [
      ...plain('note_id', 'sheet_id', 'subject_id', 'aspect_id', 'judge_id', 'version'),
      ...plain('event_id', 'owner_id', 'is_unsure'),
      { name: 'note', as: 'digest' },
      ...captured,
    ],
  },
  'station-check': {
    table: 'station_check',
    id: 'check_id',
    version: null,
    columns: [
      ...plain('check_id', 'event_id', 'module_id', 'session_id', 'owner_id', 'station'),
      ...plain('is_station_good', 'is_equipment_good', 'recorded_by'),
      { name: 'note', as: 'digest' },
      ...captured,
    ],
  },
  'contestant-signature': {
    table: 'contestant_signature',
    id: 'signature_id',
    version: null,
    columns: [
      ...plain('signature_id', 'event_id', 'module_id', 'session_id', 'owner_id', 'station'),
      ...plain('about', 'about_id', 'hash', 'taken_by'),
      ...captured,
    ],
  },
  'floor-rule': {
    table: 'floor_rule',
    id: 'event_id',
    version: 'version',
    columns: [
      ...plain('event_id', 'version', 'owner_id', 'asks_check', 'asks_signature', 'set_by'),
      ...plain('command_id', 'shows_sum'),
      ...moments('set_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
