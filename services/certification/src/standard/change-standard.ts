import type { StandardChanged } from '@jinbang/contracts/http/standard';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { findDraft, type Wanted } from './find-draft.ts';
import { columnsOf, editionTaken, readFor } from './record-standard.ts';
import { isEditionTaken, saveStandard } from './standard.store.ts';

/** Writes a draft anew. Whoever did so last is who may not publish it. */
export const changeStandard =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wanted: Wanted, json: unknown): Outcome<StandardChanged> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const draft = await findDraft(tx, viewer, wanted);
      if (!draft.ok) return draft;
      const { standardId, bodyId } = draft.value;
      const read = readFor(json, bodyId);
      if (!read.ok) return read;
      const columns = columnsOf(read.value);
      if (await isEditionTaken(tx, { standardId, bodyId, ...columns })) {
        return refuse(editionTaken(read.value));
      }
      const version = draft.value.version + 1;
      const written = { writtenBy: viewer.personId, writtenAt: at, version };
      await saveStandard(tx, standardId, { ...columns, ...written });
      return accept({ standardId, version });
    });

/** Takes a draft back; its edition may be recorded anew. */
export const withdrawStandard =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wanted: Wanted): Outcome<StandardChanged> =>
    carryOutOnce(deps, frame, async ({ tx, viewer }) => {
      const draft = await findDraft(tx, viewer, wanted);
      if (!draft.ok) return draft;
      const { standardId } = draft.value;
      const version = draft.value.version + 1;
      await saveStandard(tx, standardId, { state: 'withdrawn', version });
      return accept({ standardId, version });
    });
