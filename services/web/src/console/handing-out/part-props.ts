import type { PaperWay } from '@jinbang/contracts/http/handing-out';

/** What every part of the way is given. */
export type PartProps = {
  readonly way: PaperWay;
  /** '' where all events are shown. */
  readonly eventId: string;
  /** Something moved: the line above counts anew. */
  readonly onDone: () => void;
};
