import type { JudgingAct } from '@jinbang/contracts/http/judging-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { findOfficesEverHeld } from '@jinbang/service-kit/held-office';
import { findEventOfSheet } from '../event/event.store.ts';
import { checkStation } from '../floor/check-station.ts';
import { takeSignature } from '../floor/take-signature.ts';
import { type Deps, workInEvent } from '../in-event.ts';
import { addIncidentStepByTablet } from '../incident/add-incident-step.ts';
import { recordIncidentByTablet } from '../incident/record-incident.ts';
import { noteAspect } from '../note/note-aspect.ts';
import type { Answer } from '../score-sheet/answer.ts';
import { answerOnce, type Stored } from '../score-sheet/answer-once.ts';
import { captureOf } from '../score-sheet/capture.rules.ts';
import type { ActCommand, ActWork } from './act-work.ts';

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

/** What is written down in the hall beside the marks, each in a transaction of its own. */
export const carryOutAct =
  (deps: Deps) =>
  (command: ActCommand, form: JudgingAct): Promise<Answer> => {
    const at = deps.now();
    return answerOnce(deps.db, command, at, async (tx) => {
      const { captured, origin, commandId, actorId } = command;
      const capture = captured ? captureOf(captured, form.decidedAt, at) : accept(undefined);
      if (!capture.ok) return capture;
      const eventId = await findEventOf(tx, form);
      if (eventId === null) return refuse(unknownSheet);
      const decidedAt = form.decidedAt === undefined ? null : new Date(form.decidedAt);
      const written = { capturedAt: capture.value, decidedAt, origin };
      return workInEvent(tx, { eventId, actorId, commandId, at }, async (work) => {
        const held = await findOfficesEverHeld(tx, actorId);
        return carryOut(deps, { ...work, held, ...written }, form);
      });
    });
  };

const findEventOf = async (tx: Transaction, form: JudgingAct): Promise<string | null> =>
  form.type === 'note-aspect' ? findEventOfSheet(tx, form.sheetId) : form.eventId;

const carryOut = (
  deps: Deps,
  work: ActWork,
  form: JudgingAct,
): Promise<Result<Stored, Rejection>> => {
  switch (form.type) {
    case 'note-aspect':
      return noteAspect(deps, work, form);
    case 'record-incident':
      return recordIncidentByTablet(deps, work, form);
    case 'step-incident':
      return addIncidentStepByTablet(deps, work, form);
    case 'check-station':
      return checkStation(work, form);
    case 'take-signature':
      return takeSignature(work, form);
  }
};
