import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Database } from '@jinbang/service-kit/database';

export type TokenDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly operatorId: string;
  /** The text of a token from its id. */
  readonly textOf: (tokenId: string) => string;
  /** A revoked token is not to be remembered any longer. */
  readonly forget: (tokenId: string) => void;
};

export const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };
