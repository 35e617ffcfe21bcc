import type { AwardDocument } from '@jinbang/contracts/http/nomination';
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
import { mayHandle, mayRevoke, type Place, type Viewer } from '../viewer/viewer.access.ts';
import { todayAt } from '../zone.ts';
import { flawOfAct, flawOfDocument } from './nomination.rules.ts';
import {
  caseOf,
  changeNomination,
  type FoundTitle,
  findTitleOf,
  lockTitles,
  type Nomination,
  saveAward,
} from './nomination.store.ts';

type Asked = { readonly nominationId: string; readonly basedOn: number };
type Done = { readonly nominationId: string; readonly version: number };
type Found = FoundTitle & { readonly nomination: Nomination };

type May = (viewer: Viewer, place: Place) => boolean;

/** The nomination where this person has business with it, held until the transaction ends. */
const findHeld = async (
  { tx, viewer }: Command,
  nominationId: string,
  may: May,
): Promise<Result<Found, Rejection>> => {
  const seen = await findTitleOf(tx, nominationId);
  if (!seen) return refuse(unknown('nomination.unknown'));
  if (!may(viewer, seen.standing)) return refuse(forbidden);
  await lockTitles(tx, seen.standing.competitionId);
  const found = (await findTitleOf(tx, nominationId)) ?? seen;
  const { nomination } = found;
  return nomination ? accept({ ...found, nomination }) : refuse(unknown('nomination.unknown'));
};

/** Finds the nomination, looks whether this step may be taken, by this person, now; and takes it. */
const take =
  (
    deps: CommandDeps,
    { act, may }: { readonly act: 'withdraw' | 'record' | 'confirm'; readonly may: May },
    step: (command: Command, found: Found) => Promise<Result<Done, Rejection>>,
  ) =>
  (frame: CommandFrame, { nominationId, basedOn }: Asked): Outcome<Done> =>
    carryOutOnce(deps, frame, async (command) => {
      const { viewer } = command;
      const found = await findHeld(command, nominationId, may);
      if (!found.ok) return found;
      const { nomination, award } = found.value;
      const version = award?.version ?? nomination.version;
      const people = { actorId: viewer.personId, recordedBy: award?.recordedBy ?? null };
      const flaw =
        flawOfVersion('command.stale', basedOn, { version }) ??
        flawOfAct(act, caseOf(found.value), people);
      return flaw ? refuse(flaw) : step(command, found.value);
    });

/** The body takes a nomination back, before any document is recorded. */
export const withdrawNomination = (deps: CommandDeps) =>
  take(deps, { act: 'withdraw', may: mayHandle }, async ({ tx, viewer, at }, { nomination }) => {
    const { nominationId } = nomination;
    const version = nomination.version + 1;
    const withdrawn = { withdrawnBy: viewer.personId, withdrawnAt: at, version };
    await changeNomination(tx, nominationId, withdrawn);
    return accept({ nominationId, version });
  });

/** One person records the document of the awarding office; it counts once another has confirmed it. */
export const recordAward = (deps: CommandDeps) => {
  const recording = (document: AwardDocument) =>
    take(
      deps,
      { act: 'record', may: mayRevoke },
      async ({ tx, viewer, at }, { nomination, award }) => {
        const flaw = flawOfDocument(document.awardedOn, todayAt(at));
        if (flaw) return refuse(flaw);
        const { nominationId, bodyId } = nomination;
        const version = (award?.version ?? nomination.version) + 1;
        await saveAward(tx, {
          ...{ nominationId, bodyId, ...document, version },
          ...{ recordedBy: viewer.personId, recordedAt: at, confirmedBy: null, confirmedAt: null },
        });
        return accept({ nominationId, version });
      },
    );
  return (frame: CommandFrame, asked: Asked, document: AwardDocument) =>
    recording(document)(frame, asked);
};

/** Another person confirms it: from here on the title is said to be awarded. */
export const confirmAward = (deps: CommandDeps) =>
  take(deps, { act: 'confirm', may: mayRevoke }, async ({ tx, viewer, at }, { award }) => {
    if (!award) return refuse(unknown('nomination.unknown'));
    const version = award.version + 1;
    await saveAward(tx, { ...award, confirmedBy: viewer.personId, confirmedAt: at, version });
    return accept({ nominationId: award.nominationId, version });
  });
