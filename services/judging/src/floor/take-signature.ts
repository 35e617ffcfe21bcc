import type { SeenMatter, takeSignature as takeForm } from '@jinbang/contracts/http/judging-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type ActWork, capturedIn } from '../act/act-work.ts';
import { refuseOver } from '../event/over.rules.ts';
import { findSession } from '../incident/incident.store.ts';
import type { Stored } from '../score-sheet/answer-once.ts';
import { refuseFloorWriter } from './floor.access.ts';
import { hashOfDrawing, known, refuseStation } from './floor.rules.ts';
import { saveSignature } from './floor.store.ts';

const idOf = (about: SeenMatter): string | null => {
  if (about.kind === 'check') return about.checkId;
  return about.kind === 'incident' ? about.incidentId : null;
};

/**
 * Whoever stands at a station has seen something, or refused to sign (S10): under the number of the
 * station, never a name. What it is about may come in later, from another tablet.
 */
export const takeSignature = async (
  work: ActWork,
  { signatureId, sessionId, station, about, path }: z.infer<typeof takeForm>,
): Promise<Result<Stored, Rejection>> => {
  const { tx, event, ownerId, actorId, at, decidedAt } = work;
  const forbidden = refuseFloorWriter(work) ?? refuseOver(event.registrationState);
  if (forbidden) return refuse(forbidden);
  const session = await findSession(tx, event.eventId, sessionId);
  const flaw = refuseStation(session, station);
  if (flaw || !session) return refuse(flaw ?? known);
  const isMade = await saveSignature(
    tx,
    {
      ...{ signatureId, eventId: event.eventId, moduleId: session.moduleId, sessionId, ownerId },
      ...{ station, about: about.kind, aboutId: idOf(about), takenBy: actorId },
      ...{ hash: path === null ? null : hashOfDrawing(path), ...capturedIn(work) },
    },
    path === null ? null : { path, drawnAt: decidedAt ?? at },
  );
  return isMade ? accept({ version: 1, state: path === null ? 'refused' : 'seen' }) : refuse(known);
};
