import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Database } from '@jinbang/service-kit/database';
import type { AskTrailNames } from '../access-trail/trail-names.ts';
import type { WriteTrail } from '../access-trail/write-trail.ts';
import type { MailSender } from '../mail/mail-sender.ts';
import type { Throttle } from '../throttle/throttle.ts';
import type { SignInLibrary } from './sign-in-library.ts';

/** What the use cases around accounts need. */
export type AccountDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** The operator of the settings, before any office was heard. */
  readonly operatorId: string;
  readonly publicOrigin: string;
  readonly library: SignInLibrary;
  readonly throttle: Throttle;
  readonly trail: WriteTrail;
  /** Names for whoever watches the trail. */
  readonly askNames: AskTrailNames;
  /** A mail address as the trail keeps it. */
  readonly hashOf: (email: string) => string;
  readonly send: MailSender;
  /** The text in an invitation's link, from its id. */
  readonly invitationTextOf: (invitationId: string) => string;
  /** What is revoked is not to be remembered any longer. */
  readonly forget: {
    readonly session: (sessionId: string) => void;
    readonly person: (personId: string) => void;
  };
};

export const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };

/** A session as its person sees it right after it began. */
export type BegunSession = {
  readonly personId: string;
  readonly sessionId: string;
  readonly expiresAt: string;
};

/** A session, and the cookies that carry it. */
export type WithCookies<Value> = { readonly value: Value; readonly cookies: readonly string[] };
