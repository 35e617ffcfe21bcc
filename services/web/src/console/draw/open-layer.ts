import { openWith } from '@jinbang/draws/sealed-text';
import type { DrawKey } from './draw.types.ts';
import type { OpenedText, SealedLots } from './opening.client.ts';
import { findKey } from './vault.ts';

export const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The keys of an event this browser keeps: an early session may be closed with an earlier one. */
export const keptIdentities = async (keys: readonly DrawKey[]): Promise<readonly string[]> => {
  // A browser that keeps nothing is one without the key: two papers open there all the same.
  const kept = await Promise.all(
    keys.map(({ judgeRecipient }) => findKey(judgeRecipient).catch(() => undefined)),
  );
  return kept.flatMap((key) => key?.identity ?? []);
};

/** Opens the texts of a layer one by one; undefined where one stays closed. */
export const openTexts = async (
  sealed: readonly SealedLots[],
  identities: readonly string[],
  onProgress: (done: number) => void,
): Promise<readonly OpenedText[] | undefined> => {
  const opened: OpenedText[] = [];
  for (const { sealId, cipher } of sealed) {
    const plaintext = await openWith(identities, bytesOf(cipher));
    if (plaintext === undefined) return undefined;
    opened.push({ sealId, plaintext });
    onProgress(opened.length);
  }
  return opened;
};
