import type { CaptureSpan } from '@jinbang/service-kit/actor';
import type { CommandWork } from '../in-event.ts';
import type { CommandIdentity } from '../score-sheet/answer-once.ts';

/** The sign-in an act came from, and the tablet if there was one. */
export type Origin = { readonly sessionId: string; readonly deviceId: string | null };

/** An act as it came in; `captured` where a tablet hands it in for whoever wrote it down. */
export type ActCommand = CommandIdentity & {
  readonly origin: Origin;
  readonly captured?: CaptureSpan | undefined;
};

/** What an act is carried out with: the offices of who asks, those of before included. */
export type ActWork = CommandWork & {
  /** Set where it counts as of then and not of now. */
  readonly capturedAt: Date | undefined;
  readonly decidedAt: Date | null;
  readonly origin: Origin;
};

/** Where and when it was written down, as every record of it says. */
export const capturedIn = ({ origin, decidedAt, at, commandId }: ActWork) => ({
  captureSessionId: origin.sessionId,
  deviceId: origin.deviceId,
  decidedAt,
  recordedAt: at,
  commandId,
});
