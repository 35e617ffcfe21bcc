import type { StateChangeDone, StateChangeWish } from '@jinbang/contracts/http/issuer';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
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
import { letGoOn } from '../number/waiting.store.ts';
import { mayFileIssuer } from '../viewer/viewer.access.ts';
import { findIssuer, type Issuer, saveIssuer } from './issuer.store.ts';
import { flawOfSecond, flawOfState, needsSecond } from './issuer-state.rules.ts';
import {
  addStateChange,
  endStateChange,
  findStateChange,
  isChangeWaiting,
  type StateChange,
} from './issuer-state.store.ts';

const enter = async (tx: Transaction, issuer: Issuer, state: Issuer['state']): Promise<void> => {
  await saveIssuer(tx, issuer.bodyId, { state, version: issuer.version + 1 });
  if (state === 'active') await letGoOn(tx, issuer.bodyId);
};

/** What waits has no end yet; what holds at once ended with whoever asked. */
const endOf = (to: Issuer['state'], { by, at }: { readonly by: string; readonly at: Date }) =>
  needsSecond(to)
    ? ({ step: 'waiting', endedBy: null, endedAt: null } as const)
    : ({ step: 'done', endedBy: by, endedAt: at } as const);

type Wish = StateChangeWish & { readonly bodyId: string; readonly basedOn: number };

/** 提醒, 警告, 暂停 hold at once; 退出, 取消资质 and back to active wait for a second person. */
export const changeState =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: Wish): Outcome<StateChangeDone> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { bodyId, basedOn, state, documentNo, reason } = wish;
      if (!mayFileIssuer(viewer)) return refuse(forbidden);
      const issuer = await findIssuer(tx, bodyId, { lock: true });
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const flaw =
        flawOfVersion('command.stale', basedOn, { version: issuer.version }) ??
        flawOfState(issuer.state, state, await isChangeWaiting(tx, bodyId));
      if (flaw) return refuse(flaw);
      const asked = { by: viewer.personId, at };
      const change = {
        ...{ changeId: deps.newId(), bodyId, fromState: issuer.state, toState: state },
        ...{ documentNo, reason, askedBy: asked.by, askedAt: at, version: 1 },
        ...endOf(state, asked),
      };
      await addStateChange(tx, change);
      if (change.step === 'done') await enter(tx, issuer, state);
      return accept({ changeId: change.changeId, step: change.step, version: 1 });
    });

type Asked = { readonly bodyId: string; readonly changeId: string; readonly basedOn: number };
type Held = { readonly change: StateChange; readonly issuer: Issuer };

const hold = async (
  { tx, viewer }: Command,
  { bodyId, changeId, basedOn }: Asked,
): Promise<Result<Held, Rejection>> => {
  if (!mayFileIssuer(viewer)) return refuse(forbidden);
  // The body first, as whoever changes its state: two people never wait for each other.
  const issuer = await findIssuer(tx, bodyId, { lock: true });
  if (!issuer) return refuse(unknown('issuer.unknown'));
  const change = await findStateChange(tx, changeId);
  if (change?.bodyId !== bodyId) return refuse(unknown('issuer.state-unknown'));
  const stale = flawOfVersion('command.stale', basedOn, { version: change.version });
  return stale ? refuse(stale) : accept({ change, issuer });
};

const end = async (
  { tx, viewer, at }: Command,
  { changeId, version }: StateChange,
  step: 'done' | 'withdrawn',
): Promise<Result<StateChangeDone, Rejection>> => {
  const ended = { endedBy: viewer.personId, endedAt: at };
  await endStateChange(tx, changeId, { step, ...ended, version: version + 1 });
  return accept({ changeId, step, version: version + 1 });
};

/** The second person's yes: from here on the body is in its new state. */
export const confirmState =
  (deps: CommandDeps) =>
  (frame: CommandFrame, asked: Asked): Outcome<StateChangeDone> =>
    carryOutOnce(deps, frame, async (command) => {
      const held = await hold(command, asked);
      if (!held.ok) return held;
      const { change, issuer } = held.value;
      const flaw = flawOfSecond(change, issuer.state, command.viewer.personId);
      if (flaw) return refuse(flaw);
      await enter(command.tx, issuer, change.toState);
      return end(command, change, 'done');
    });

/** Nothing comes of it; it stays in the history. */
export const withdrawState =
  (deps: CommandDeps) =>
  (frame: CommandFrame, asked: Asked): Outcome<StateChangeDone> =>
    carryOutOnce(deps, frame, async (command) => {
      const held = await hold(command, asked);
      if (!held.ok) return held;
      const { change } = held.value;
      if (change.step !== 'waiting')
        return refuse({ kind: 'conflict', code: 'issuer.state-ended' });
      return end(command, change, 'withdrawn');
    });
