import { hash } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isSessionGood, type SessionTimes } from '../account/session.rules.ts';
import type { Visitor } from './bearer.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';

type KnownSession = SessionTimes & { readonly id: string; readonly userId: string };

type Deps = {
  /** The session this cookie carries; undefined when its signature is wrong or it is gone. */
  readonly find: (cookie: string) => Promise<KnownSession | undefined>;
  /** Notes that the session is in use. */
  readonly touch: (sessionId: string, at: Date) => Promise<void>;
  readonly now: Clock;
};

const TOUCH_AFTER_MS = 60_000;
const ended: Rejection = { kind: 'unauthenticated', code: 'sign-in.ended' };

/** Knows people by the cookie of their session. */
export const accountVisitors = ({ find, touch, now }: Deps) => {
  const remembered = rememberFor<KnownSession>(REMEMBER_MS, now);

  const lookUp = async (cookie: string): Promise<KnownSession | undefined> => {
    const session = await find(cookie);
    const at = now();
    if (!session || !isSessionGood(session, at)) return undefined;
    if (at.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS) await touch(session.id, at);
    return session;
  };

  return {
    know: async (cookie: string): Promise<Result<Visitor, Rejection>> => {
      const session = await remembered.find(hash('sha256', cookie, 'hex'), () => lookUp(cookie));
      if (!session || now() >= session.expiresAt) return refuse(ended);
      return accept({ personId: session.userId, sessionId: session.id });
    },
    forgetSession: (sessionId: string) => remembered.forget(({ id }) => id === sessionId),
    forgetPerson: (personId: string) => remembered.forget(({ userId }) => userId === personId),
  };
};
