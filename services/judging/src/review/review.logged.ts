import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of reviews. */
export const LOGGED_REVIEWS = {
  review: {
    table: 'review',
    id: 'review_id',
    version: null,
    columns: [
      ...plain('review_id', 'module_id', 'event_id', 'owner_id', 'lock_version', 'commitment'),
      ...plain('begun_by', 'command_id'),
      { name: 'rule', as: 'digest' },
      { name: 'sheets', as: 'digest' },
      { name: 'secret', as: 'digest' },
      ...moments('begun_at'),
    ],
  },
  'review-draw': {
    table: 'review_draw',
    id: 'review_id',
    version: null,
    columns: [
      ...plain('review_id', 'owner_id', 'public_value', 'drawn_by', 'command_id'),
      ...moments('drawn_at'),
    ],
  },
  'review-check': {
    table: 'review_check',
    id: 'check_id',
    version: null,
    columns: [
      ...plain('check_id', 'review_id', 'subject_id', 'owner_id', 'hash', 'verdict'),
      ...plain('checked_by', 'command_id'),
      { name: 'errors', as: 'digest' },
      ...moments('checked_at'),
    ],
  },
  'review-step': {
    table: 'review_step',
    id: 'review_id',
    version: 'version',
    columns: [
      ...plain('review_id', 'version', 'owner_id', 'kind', 'acted_by', 'command_id'),
      { name: 'figures', as: 'digest' },
      ...moments('acted_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
