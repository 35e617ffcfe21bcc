import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { forbidden } from '../access-rejection.ts';
import type { Look } from '../command-deps.ts';
import { chainOf } from './event.access.ts';
import type { EventView } from './event.body.ts';
import { unknownEvent } from './event.rules.ts';
import { findEventToChange } from './event.store.ts';

type May = (held: readonly HeldOffice[], chain: ScopeChain, at: Date) => boolean;

/** The event an act is about, and nobody else changes it meanwhile; refused to who may not act there. */
export const eventToChangeBy = async (
  { tx, held, at }: Look,
  eventId: string,
  may: May,
): Promise<Result<EventView, Rejection>> => {
  const event = await findEventToChange(tx, eventId);
  if (!event) return refuse(unknownEvent);
  return may(held, chainOf(event), at) ? accept(event) : refuse(forbidden);
};
