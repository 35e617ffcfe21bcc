import type { OutsideColumns } from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Log } from '@jinbang/service-kit/log';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseMapper } from './outside.access.ts';
import { readOutsideFile } from './outside-file.ts';
import { findHeads } from './outside-heads.rules.ts';

type Asked = { readonly eventId: string; readonly bytes: Uint8Array };

/** Reads the head of a file for whoever says which column is which; nothing of it is kept. */
export const showColumns =
  (deps: Pick<Deps, 'db' | 'now'> & { readonly log: Log }) =>
  async (
    actorId: string,
    { eventId, bytes }: Asked,
  ): Promise<Result<OutsideColumns, Rejection>> => {
    // Asked before the file is opened: reading one is dear, and strangers may not cause it.
    const allowed = await readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseMapper(work);
      return forbidden ? refuse(forbidden) : accept(true);
    });
    if (!allowed.ok) return allowed;
    const sheets = await readOutsideFile(bytes, deps.log);
    return sheets.ok ? accept(findHeads(sheets.value)) : sheets;
  };
