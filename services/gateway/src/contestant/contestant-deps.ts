import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { WriteTrail } from '../access-trail/write-trail.ts';
import type { MailSender } from '../mail/mail-sender.ts';
import type { Throttle } from '../throttle/throttle.ts';

/** What the use cases around contestants' codes need. */
export type ContestantDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly operatorId: string;
  readonly publicOrigin: string;
  readonly trail: WriteTrail;
  readonly throttle: Throttle;
  readonly send: MailSender;
  /** The code of a row from its id: a repeated command shows the same one. */
  readonly codeOf: (codeId: string) => string;
  /** What is kept of a code. */
  readonly codeHashOf: (code: string) => string;
  /** A session that ended is not to be remembered any longer. */
  readonly forgetSession: (sessionId: string) => void;
};
