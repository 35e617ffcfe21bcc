import type { Rejection } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { DrawKeyView, NewDrawKey } from './draw-key.body.ts';

export const unknownDrawKey: Rejection = { kind: 'missing', code: 'draw-key.unknown' };
export const drawKeyMissing: Rejection = { kind: 'conflict', code: 'draw-key.missing' };

const KEYS_MAX = 50;

/**
 * Must draws of this event be closed with registered keys? Where it is blind: more than one layer,
 * and judges who never step aside for one contestant, as in open events (M04).
 */
export const needsDrawKey = ({ layers, recusal }: Pick<EventView, 'layers' | 'recusal'>): boolean =>
  layers !== '1' && recusal !== 'contestant';

type Registering = {
  readonly event: Pick<EventView, 'state' | 'layers'>;
  readonly key: NewDrawKey;
  readonly before: readonly Pick<DrawKeyView, 'judgeRecipient' | 'recoveryRecipient'>[];
};

/** May these keys be registered? Before the opening, both new, and with a reason where some are there. */
export const flawOfDrawKey = ({ event, key, before }: Registering): Rejection | undefined => {
  if (event.layers === '1') return { kind: 'conflict', code: 'draw-key.nothing-to-seal' };
  if (['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'].includes(event.state)) {
    return { kind: 'conflict', code: 'event.over', params: { state: event.state } };
  }
  if (before.length >= KEYS_MAX) {
    return { kind: 'conflict', code: 'draw-key.too-many', params: { limit: KEYS_MAX } };
  }
  const known = before.flatMap((one) => [one.judgeRecipient, one.recoveryRecipient]);
  const own = [key.judgeRecipient, key.recoveryRecipient];
  if (own[0] === own[1] || own.some((one) => known.includes(one))) {
    return { kind: 'invalid', code: 'draw-key.not-new' };
  }
  return before.length > 0 && key.reason === undefined
    ? { kind: 'invalid', code: 'draw-key.reason-missing' }
    : undefined;
};

type Confirming = Pick<DrawKeyView, 'confirmedBy' | 'registeredBy'>;

/** Confirmed once, by somebody else, who saw both codes: each key has opened something then. */
export const flawOfTrial = (
  key: Confirming,
  personId: string,
  codes: { readonly judge: boolean; readonly recovery: boolean },
): Rejection | undefined => {
  if (key.confirmedBy !== null) return { kind: 'conflict', code: 'draw-key.already-confirmed' };
  if (key.registeredBy === personId) return { kind: 'forbidden', code: 'draw-key.second-person' };
  const issues = [
    ...(codes.judge ? [] : [{ at: 'judgeCode', code: 'draw-key.code-wrong' }]),
    ...(codes.recovery ? [] : [{ at: 'recoveryCode', code: 'draw-key.code-wrong' }]),
  ];
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'draw-key.trial-failed', issues };
};
