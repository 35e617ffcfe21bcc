import type { checkStation as checkForm } from '@jinbang/contracts/http/judging-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type ActWork, capturedIn } from '../act/act-work.ts';
import { refuseOver } from '../event/over.rules.ts';
import { findSession } from '../incident/incident.store.ts';
import type { Stored } from '../score-sheet/answer-once.ts';
import { refuseFloorWriter } from './floor.access.ts';
import { known, refuseStation } from './floor.rules.ts';
import { saveCheck } from './floor.store.ts';

/** Station and equipment before the start; looked at again, there is another record (S10). */
export const checkStation = async (
  work: ActWork,
  { checkId, sessionId, station, isStationGood, isEquipmentGood, note }: z.infer<typeof checkForm>,
): Promise<Result<Stored, Rejection>> => {
  const { tx, event, ownerId, actorId } = work;
  const forbidden = refuseFloorWriter(work) ?? refuseOver(event.registrationState);
  if (forbidden) return refuse(forbidden);
  const session = await findSession(tx, event.eventId, sessionId);
  const flaw = refuseStation(session, station);
  if (flaw || !session) return refuse(flaw ?? known);
  const isMade = await saveCheck(tx, {
    ...{ checkId, eventId: event.eventId, moduleId: session.moduleId, sessionId, ownerId },
    ...{ station, isStationGood, isEquipmentGood, note: note || null, recordedBy: actorId },
    ...capturedIn(work),
  });
  return isMade
    ? accept({ version: 1, state: isStationGood && isEquipmentGood ? 'good' : 'flawed' })
    : refuse(known);
};
