import { type LoggedTable, moments, plain } from '../log/logged-table.ts';

/** What the mark log holds of amendments. */
export const LOGGED_AMENDMENTS = {
  'scheme-amendment': {
    table: 'scheme_amendment',
    id: 'amendment_id',
    version: null,
    columns: [
      ...plain('amendment_id', 'module_id', 'event_id', 'owner_id', 'based_on', 'reason'),
      ...plain('effect_hash', 'proposed_by'),
      { name: 'changes', as: 'digest' },
      { name: 'effect', as: 'digest' },
      ...moments('proposed_at'),
    ],
  },
  'amendment-decision': {
    table: 'scheme_amendment_decision',
    id: 'amendment_id',
    version: null,
    columns: [
      ...plain('amendment_id', 'owner_id', 'proposed_by', 'outcome', 'reason', 'scheme_version'),
      ...plain('effect_hash', 'decided_by'),
      { name: 'effect', as: 'digest' },
      ...moments('decided_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;
