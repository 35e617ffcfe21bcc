import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { bumpListsOf } from '../status/status-list.store.ts';
import { mayKeepKeys } from './key.access.ts';
import { type Asked, flawOfConfirmation, flawOfWithdrawal } from './key.rules.ts';
import { keyPlaceOf } from './key-place.store.ts';
import { type KeyRemoval, lockRemoval, setRemoval } from './key-removal.store.ts';
import { addSigningKey, lockKey, setKeyState } from './signing-key.store.ts';
import type { Vault } from './vault.ts';

type Wish = { readonly removalId: string; readonly basedOn: number };

const openRemoval = async (
  { tx, viewer }: Command,
  { removalId, basedOn }: Wish,
  flawOf: (asked: Asked, personId: string) => Rejection | undefined,
): Promise<Result<KeyRemoval, Rejection>> => {
  const removal = await lockRemoval(tx, removalId);
  if (!removal) return refuse(unknown('key-removal.unknown'));
  if (!mayKeepKeys(viewer, await keyPlaceOf(tx, removal.bodyId))) return refuse(forbidden);
  const flaw =
    flawOf(removal, viewer.personId) ??
    flawOfVersion('command.stale', basedOn, { version: removal.version });
  return flaw ? refuse(flaw) : accept(removal);
};

/**
 * The second of two people confirms: the key is listed no more, another signs from now on, and the
 * sweep signs its certificates again. Lists are signed anew at once, under the key that is left.
 */
export const confirmRemoval =
  (deps: CommandDeps & { readonly vault: Vault }) =>
  (frame: CommandFrame, wish: Wish): Outcome<{ removalId: string; version: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const open = await openRemoval(command, wish, flawOfConfirmation);
      if (!open.ok) return open;
      const { removalId, bodyId, keyName, version } = open.value;
      // In the order in which issuing takes them: its lists, then its key.
      await bumpListsOf(tx, bodyId);
      const key = await lockKey(tx, bodyId, keyName);
      if (!key) return refuse(unknown('signing-key.unknown'));
      const { did, algorithm } = key;
      await setKeyState(tx, keyName, { state: 'removed', removedAt: at });
      const newKey = await addSigningKey(tx, deps.vault, { bodyId, did, algorithm, madeAt: at });
      const confirmed = { confirmedBy: viewer.personId, confirmedAt: at, version: version + 1 };
      await setRemoval(tx, removalId, { ...confirmed, newKey });
      return accept({ removalId, version: version + 1 });
    });

/** Nobody has confirmed: the key stays as it was, and that somebody asked stays on record. */
export const withdrawRemoval =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: Wish): Outcome<{ removalId: string; version: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const open = await openRemoval(command, wish, flawOfWithdrawal);
      if (!open.ok) return open;
      const { removalId, version } = open.value;
      const withdrawn = { withdrawnBy: command.viewer.personId, withdrawnAt: command.at };
      await setRemoval(command.tx, removalId, { ...withdrawn, version: version + 1 });
      return accept({ removalId, version: version + 1 });
    });
