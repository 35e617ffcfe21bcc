import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { findKeptPerson, unknownPerson } from '../person/kept-person.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import type { AskServices } from './ask-services.ts';
import type { CopyView, PersonCopy } from './copy.body.ts';
import { flawOfCopyConfirmation, flawOfReading, unknownCopy } from './copy.rules.ts';
import { type CopyRow, findCopy, insertCopy, saveCopyConfirmation, viewOf } from './copy.store.ts';
import { ownPart } from './gather-person.ts';

export type CopyDeps = CommandDeps & { readonly keys: KeyRing; readonly askServices: AskServices };
type Read = Pick<CopyDeps, 'db' | 'now' | 'keys' | 'askServices'>;

/** A keeper asks for a copy of everything held of somebody. */
export const requestCopy =
  (deps: CommandDeps) =>
  (frame: CommandFrame, personId: string): Promise<Result<CopyView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const kept = await findKeptPerson(work.tx, personId, work);
      if (!kept) return refuse(unknownPerson);
      if (!kept.mayKeep) return refuse(forbidden);
      const row: CopyRow = {
        copyId: deps.newId(),
        ownerId: kept.person.ownerId,
        personId,
        requestedBy: work.actorId,
        requestedAt: work.at,
        confirmedBy: null,
        confirmedAt: null,
        version: 1,
      };
      await insertCopy(work.tx, row);
      return accept(viewOf(row));
    });

/** Another keeper confirms it. */
export const confirmCopy =
  (deps: CommandDeps) =>
  (frame: CommandFrame, copyId: string, basedOn: number): Promise<Result<CopyView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      await enterEveryTenant(tx);
      const copy = await findCopy(tx, copyId, true);
      const kept = copy && (await findKeptPerson(tx, copy.personId, work));
      if (!copy || !kept) return refuse(unknownCopy);
      if (!kept.mayKeep) return refuse(forbidden);
      const flaw =
        flawOfVersion('copy.changed', basedOn, viewOf(copy)) ??
        flawOfCopyConfirmation(viewOf(copy), actorId);
      if (flaw) return refuse(flaw);
      const confirmed: CopyRow = {
        ...copy,
        confirmedBy: actorId,
        confirmedAt: at,
        version: copy.version + 1,
      };
      await saveCopyConfirmation(tx, confirmed);
      return accept(viewOf(confirmed));
    });

/** Gathered now, from every service, and kept nowhere. */
const gather = async (
  { db, now, keys, askServices }: Read,
  actorId: string,
  personId: string,
): Promise<Result<PersonCopy, Rejection>> => {
  const own = await lookUp({ db, now }, actorId, async (look) => {
    const kept = await findKeptPerson(look.tx, personId, { ...look, actorId });
    return kept ? accept(await ownPart(look.tx, keys, kept.person)) : refuse(unknownPerson);
  });
  if (!own.ok) return own;
  const others = await askServices(personId);
  return accept({ personId, gatheredAt: now().toISOString(), services: [own.value, ...others] });
};

/** One's own data, for oneself. */
export const readOwnCopy =
  (deps: Read) =>
  async (actorId: string, personId: string): Promise<Result<PersonCopy, Rejection>> =>
    actorId === personId ? gather(deps, actorId, personId) : refuse(unknownPerson);

/** A confirmed copy, for the two keepers who decided it. */
export const readCopy =
  (deps: Read) =>
  async (actorId: string, copyId: string): Promise<Result<PersonCopy, Rejection>> => {
    const found = await lookUp(deps, actorId, async ({ tx, at }) => {
      await enterEveryTenant(tx);
      const copy = await findCopy(tx, copyId, false);
      if (!copy) return refuse(unknownCopy);
      const flaw = flawOfReading(viewOf(copy), actorId, at);
      return flaw ? refuse(flaw) : accept(copy.personId);
    });
    return found.ok ? gather(deps, actorId, found.value) : found;
  };
