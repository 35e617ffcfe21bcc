import type { RegisterActWish } from '@jinbang/contracts/http/register';
import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { findCertificate } from '../certificate/certificate.store.ts';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { endOfDay } from '../zone.ts';
import { mayActInAll, mayAsk } from './register.access.ts';
import { carryOut, flawOfCohort, flawOfRows, flawOfWish } from './register.rules.ts';
import { addAct, lockActs } from './register-act.store.ts';
import { type Cohort, findCohort, keepCohort } from './register-search.store.ts';

const untilOf = ({ validUntil }: RegisterActWish): Date | null =>
  validUntil === undefined ? null : endOfDay(validUntil);

/** Of a single certificate the reason why not is its own; of none at all, that there is none. */
const whyEmpty = async (tx: Transaction, wish: RegisterActWish): Promise<Rejection> => {
  const empty: Rejection = { kind: 'conflict', code: 'register-act.empty' };
  const [only, ...others] = wish.filter.certificateIds ?? [];
  if (only === undefined || others.length > 0) return empty;
  const certificate = await findCertificate(tx, only);
  if (!certificate) return unknown('certificate.unknown');
  const life = { ...certificate, credentialVersion: 1 };
  const step = carryOut(life, { act: wish.act, validUntil: untilOf(wish) });
  return step.ok ? { kind: 'conflict', code: 'register-act.already-requested' } : step.refusal;
};

const flawOfFound = (cohort: Cohort, wish: RegisterActWish): Rejection | undefined => {
  const bodyCount = new Set(cohort.places.map(({ bodyId }) => bodyId)).size;
  return flawOfCohort({ ...cohort, bodyCount }) ?? flawOfRows(wish.rowsHash, cohort);
};

type Asking = { readonly actId: string; readonly bodyId: string; readonly wish: RegisterActWish };

/** The act with its rows, counted again: what was shown is what is written down. */
const writeDown = async (
  { tx, viewer, at }: Command,
  { actId, bodyId, wish }: Asking,
  rowCount: number,
): Promise<void> => {
  await addAct(tx, {
    ...{ actId, bodyId, rowCount, state: 'waiting', version: 1 },
    act: wish.act,
    cause: wish.cause,
    reason: wish.reason,
    validUntil: untilOf(wish),
    chosenBy: wish.filter,
    requestedBy: viewer.personId,
    requestedAt: at,
  });
  const kept = await keepCohort(tx, viewer, { ...wish, actId }, at);
  if (kept !== rowCount) {
    throw new Fault('A cohort changed while it was written down.', { retryable: true });
  }
};

/** The first of two people asks, with a cause and a reason, for exactly the rows they were shown. */
export const requestAct =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: RegisterActWish,
  ): Outcome<{ actId: string; rows: number; version: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      if (!mayAsk(viewer)) return refuse(forbidden);
      const flaw = flawOfWish(wish);
      if (flaw) return refuse(flaw);
      const [place] = (await findCohort(tx, viewer, wish, at)).places;
      if (!place) return refuse(await whyEmpty(tx, wish));
      await lockActs(tx, place.bodyId);
      const cohort = await findCohort(tx, viewer, wish, at);
      if (!mayActInAll(viewer, cohort.places, wish.act)) return refuse(forbidden);
      const unfit = flawOfFound(cohort, wish);
      if (unfit) return refuse(unfit);
      const actId = deps.newId();
      await writeDown(command, { actId, bodyId: place.bodyId, wish }, cohort.count);
      return accept({ actId, rows: cohort.count, version: 1 });
    });
