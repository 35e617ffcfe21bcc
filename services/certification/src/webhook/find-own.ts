import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Command, forbidden, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { findSubscription, type Subscription } from './webhook.store.ts';

const ended: Rejection = { kind: 'conflict', code: 'webhook.ended' };

/** A subscription that still stands, of a body whose machines somebody looks after; held meanwhile. */
export const findOwn = async (
  { tx, viewer }: Command,
  subscriptionId: string,
): Promise<Result<Subscription, Rejection>> => {
  const found = await findSubscription(tx, subscriptionId, { lock: true });
  if (!found) return refuse(unknown('webhook.unknown'));
  if (!mayHandle(viewer, found)) return refuse(forbidden);
  return found.state === 'ended' ? refuse(ended) : accept(found);
};
