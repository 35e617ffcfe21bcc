import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { Comer } from '../identity/comer.rules.ts';
import { appendTrail } from './access-trail.store.ts';
import type { TrailAct, TrailMethod } from './trail-acts.ts';

/** One line of the trail. Ids and codes alone: whoever writes a line names no secret and nobody's name. */
export type TrailLine = {
  readonly act: TrailAct;
  readonly method?: TrailMethod;
  readonly code?: string;
  readonly personId?: string;
  /** Who did it, where that is not the person themself. */
  readonly actorId?: string;
  readonly accountHash?: string;
  readonly sessionId?: string;
  readonly deviceId?: string;
  readonly eventId?: string;
};

export type WriteTrail = (
  db: Database | Transaction,
  comer: Comer | undefined,
  line: TrailLine,
) => Promise<void>;

export const trailWriter =
  ({ now, newId }: { readonly now: Clock; readonly newId: NewId }): WriteTrail =>
  (db, comer, line) =>
    appendTrail(db, {
      trailId: newId(),
      happenedAt: now(),
      ...line,
      addressPrefix: comer?.prefix ?? null,
      agent: comer?.agent ?? null,
    });
