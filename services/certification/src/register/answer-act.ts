import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayActInAll } from './register.access.ts';
import { flawOfConfirming, flawOfRows, flawOfWithdrawing } from './register.rules.ts';
import { closeRows, findAct, findActCohort, setAct } from './register-act.store.ts';

type Answered = Outcome<{ actId: string; version: number }>;
type Seen = { readonly actId: string; readonly basedOn: number };

/** The second person puts their word under the rows they were shown; the sweep does the rest. */
export const confirmAct =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { actId, basedOn, rowsHash }: Seen & { rowsHash: string }): Answered =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const record = await findAct(tx, actId, { lock: true });
      if (!record) return refuse(unknown('register-act.unknown'));
      const cohort = await findActCohort(tx, actId);
      if (!mayActInAll(viewer, cohort.places, record.act)) return refuse(forbidden);
      const flaw =
        flawOfConfirming(record, viewer.personId) ??
        flawOfVersion('command.stale', basedOn, { version: record.version }) ??
        flawOfRows(rowsHash, cohort);
      if (flaw) return refuse(flaw);
      const version = record.version + 1;
      const by = { confirmedBy: viewer.personId, confirmedAt: at };
      await setAct(tx, actId, { ...by, state: 'confirmed', version });
      return accept({ actId, version });
    });

/** Nobody confirmed it yet, so it can be taken back. */
export const withdrawAct =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { actId, basedOn }: Seen): Answered =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const record = await findAct(tx, actId, { lock: true });
      if (!record) return refuse(unknown('register-act.unknown'));
      const { places } = await findActCohort(tx, actId);
      if (!mayActInAll(viewer, places, record.act)) return refuse(forbidden);
      const flaw =
        flawOfWithdrawing(record) ??
        flawOfVersion('command.stale', basedOn, { version: record.version });
      if (flaw) return refuse(flaw);
      const version = record.version + 1;
      const by = { withdrawnBy: viewer.personId, withdrawnAt: at };
      await setAct(tx, actId, { ...by, state: 'withdrawn', version });
      await closeRows(tx, actId, at);
      return accept({ actId, version });
    });
