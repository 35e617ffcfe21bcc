import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';

/** What the list of boards says about each; the live edge may say more. */
export type BoardHead = Pick<
  BoardSnapshot,
  'eventId' | 'competition' | 'event' | 'state' | 'rule' | 'asOf'
>;
