import { createHash } from 'node:crypto';
import { aboutSeal, type SealedContent } from '@jinbang/draws/sealed-lots';
import { sealTo, writeSealed } from '@jinbang/draws/sealed-text';
import type { Work } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import type { DrawKeyRow } from '../draw-key/draw-key.store.ts';
import { closeAbsent, closeRoster } from './rosters.ts';
import type { AbsentEntry } from './seal.body.ts';
import { insertSeal, type SealRow } from './seal.store.ts';

/** What is kept readable beside a sealed text. */
export type Beside = Pick<
  SealRow,
  'ownerId' | 'eventId' | 'moduleId' | 'sessionId' | 'toSessionId' | 'version' | 'reason'
> & {
  readonly serial: number;
  /** Entries that drew, or stations whose work got a code; empty for a move. */
  readonly takers: readonly string[];
  readonly lotCount: number;
  readonly absent: readonly AbsentEntry[];
  readonly witnessIds: readonly string[];
  readonly happenedAt: string | undefined;
  readonly seeding: { readonly commitmentId: string; readonly publicValue: string } | null;
};

/**
 * Closes a text with the event's keys and forgets it: from here on neither the database nor this
 * service can read it. What stays is its commitment and what is no secret.
 * @returns SHA-256 of the closed bytes
 */
export const sealContent = async (
  { keys, newId }: DrawDeps,
  { tx, at, actorId }: Work,
  key: DrawKeyRow,
  content: SealedContent,
  { takers, absent, witnessIds, seeding, happenedAt, ...beside }: Beside,
): Promise<string> => {
  const sealId = newId();
  const { plaintext, commitment } = writeSealed(aboutSeal(sealId), content);
  const closed = await sealTo([key.judgeRecipient, key.recoveryRecipient], plaintext);
  const cipher = Buffer.from(closed);
  await insertSeal(tx, {
    ...beside,
    sealId,
    kind: content.kind,
    keyId: key.keyId,
    cipher,
    commitment,
    rosterCipher: takers.length === 0 ? null : closeRoster(sealId, takers, keys.draw),
    absentCipher: closeAbsent(sealId, absent, keys.draw),
    absentCount: absent.length,
    witnesses: [...witnessIds],
    happenedAt: new Date(happenedAt ?? at),
    recordedAt: at,
    recordedBy: actorId,
    commitmentId: seeding?.commitmentId ?? null,
    publicValue: seeding?.publicValue ?? null,
  });
  return createHash('sha256').update(cipher).digest('hex');
};
