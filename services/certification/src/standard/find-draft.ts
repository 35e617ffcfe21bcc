import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden, unknown } from '../command.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { maySee, mayWrite, sightOf } from './standard.access.ts';
import { flawOfState } from './standard.rules.ts';
import { findStandard, type StandardRow } from './standard.store.ts';

export type Wanted = { readonly standardId: string; readonly basedOn: number };

/** The draft somebody means to go on with, held until the end of the transaction. */
export const findDraft = async (
  tx: Transaction,
  viewer: Viewer,
  { standardId, basedOn }: Wanted,
): Promise<Result<StandardRow, Rejection>> => {
  const row = await findStandard(tx, standardId, { lock: true });
  if (!row || !maySee(sightOf(viewer), row)) return refuse(unknown('standard.unknown'));
  if (!mayWrite(viewer, row)) return refuse(forbidden);
  const { version } = row;
  const flaw = flawOfState(row) ?? flawOfVersion('command.stale', basedOn, { version });
  return flaw ? refuse(flaw) : accept(row);
};
