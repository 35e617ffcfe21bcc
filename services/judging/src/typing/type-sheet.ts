import type { TypingOutcome, TypingRound } from '@jinbang/contracts/http/judging-typing';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { contentOf, refuseContent } from './round.rules.ts';
import { refuseRound, refuseSeated } from './turn.rules.ts';
import { refuseTypist } from './typing.access.ts';
import { findTypingRule, saveTyping } from './typing.store.ts';
import { changePaper, type SheetOfEvent, settlePaper, type TypingDeps } from './work-on-paper.ts';

export type TypeSheet = SheetOfEvent & {
  readonly frame: CommandFrame;
  readonly sessionId: string;
  readonly round: TypingRound;
};

const readElsewhere: Rejection = { kind: 'stale', code: 'typing.read-back-stale' };

/**
 * Somebody typed a sheet, read it back or looked at it again. What they read is kept whatever it is;
 * marks come of it once two people read the same everywhere.
 */
export const typeSheet =
  (deps: TypingDeps) =>
  ({ frame, sessionId, round, ...where }: TypeSheet): Promise<Result<TypingOutcome, Rejection>> =>
    changePaper(deps, frame, where, refuseTypist, async (file, work) => {
      const { tx, actorId, ownerId, at, commandId } = work;
      const { eventId, paperSheetId } = where;
      const { mode } = await findTypingRule(tx, eventId);
      const flaw =
        refuseRound(round.kind, { actorId, mode, ...file }) ?? refuseContent(file.form, round);
      if (flaw) return refuse(flaw);
      const [first] = file.rounds;
      if (round.kind === 'read-back' && round.hash !== first?.hash) return refuse(readElsewhere);
      const content = contentOf(round, first?.content);
      await saveTyping(tx, {
        ...{ paperSheetId, place: file.rounds.length + 1, eventId, ownerId, kind: round.kind },
        ...{ content, hash: setHash([content]), typedBy: actorId, typedAt: at },
        ...{ sessionId, commandId },
      });
      return settlePaper(deps, work, where);
    });

/** What both read alike could not come in before: tried again as things stand now. */
export const tryPaperAgain =
  (deps: TypingDeps) =>
  ({
    frame,
    ...where
  }: SheetOfEvent & { readonly frame: CommandFrame }): Promise<Result<TypingOutcome, Rejection>> =>
    changePaper(deps, frame, where, refuseTypist, async (file, work) => {
      const seated = refuseSeated({ actorId: work.actorId, panel: file.panel });
      if (seated) return refuse(seated);
      return file.state === 'compared'
        ? settlePaper(deps, work, where)
        : refuse({ kind: 'conflict', code: 'typing.not-compared' });
    });
