import type { Transaction } from '@jinbang/service-kit/database';
import { findIssuer } from '../issuer/issuer.store.ts';
import type { KeyPlace } from './key.access.ts';

/** Whose keys these are: who may keep them hangs on whether it is an issuing body. */
export const keyPlaceOf = async (tx: Transaction, bodyId: string): Promise<KeyPlace> => ({
  bodyId,
  isIssuer: (await findIssuer(tx, bodyId)) !== undefined,
});
