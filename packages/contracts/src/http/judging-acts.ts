import { z } from 'zod';
import { id, instant, label } from '../primitive.ts';
import { incidentBody, incidentFloorStep } from './judging-incident.ts';

export const commandFrame = {
  commandId: id,
  /** Device time: evidence only. */
  decidedAt: instant.optional(),
};

export const NOTE_LENGTH_MAX = 500;

/**
 * A note and an "unsure" flag on one aspect of one subject (S24): for the judge and the chief judge
 * alone, and no part of any mark. The newest stands; an empty one without the flag takes it back.
 */
export const noteAspect = z.object({
  ...commandFrame,
  type: z.literal('note-aspect'),
  sheetId: id,
  subjectId: id,
  aspectId: id,
  note: z.string().trim().max(NOTE_LENGTH_MAX),
  isUnsure: z.boolean(),
});

/** An incident (M08), written down where there may be no network: whoever does names it. */
export const recordIncident = z.object({
  ...commandFrame,
  type: z.literal('record-incident'),
  eventId: id,
  incidentId: id,
  incident: incidentBody,
});

/** How it went on; `basedOn` is the version seen. */
export const stepIncident = z.object({
  ...commandFrame,
  type: z.literal('step-incident'),
  eventId: id,
  incidentId: id,
  basedOn: z.int().min(1).optional(),
  step: incidentFloorStep,
});

const floorPlace = { eventId: id, sessionId: id, station: label };

/** Station and equipment looked at with the contestant before the start (S10). */
export const checkStation = z.object({
  ...commandFrame,
  type: z.literal('check-station'),
  ...floorPlace,
  checkId: id,
  isStationGood: z.boolean(),
  isEquipmentGood: z.boolean(),
  /** What was wrong; codes and machines, never a name. */
  note: z.string().trim().max(NOTE_LENGTH_MAX).optional(),
});

export const DRAWING_LENGTH_MAX = 8_000;
/** A drawing is kept on a sheet of this size. */
export const DRAWING_WIDTH = 960;
export const DRAWING_HEIGHT = 320;

/** Strokes as an SVG path: where each begins, and from there the way in whole steps. */
export const drawingPath = z
  .string()
  .max(DRAWING_LENGTH_MAX)
  .regex(/^(?:M\d{1,3} \d{1,3}(?:l-?\d{1,3} -?\d{1,3})+)+$/);

/** What a contestant has seen: the check, an incident, or the record at the end of the work. */
export const seenMatter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), checkId: id }),
  z.object({ kind: z.literal('incident'), incidentId: id }),
  z.object({ kind: z.literal('end') }),
]);
export type SeenMatter = z.infer<typeof seenMatter>;

/**
 * The contestant's drawn signature (S10): "seen", never "agreed", under the number of the station.
 * Whoever refuses draws nothing, and that is on record.
 */
export const takeSignature = z.object({
  ...commandFrame,
  type: z.literal('take-signature'),
  ...floorPlace,
  signatureId: id,
  about: seenMatter,
  /** Null: refused to sign. */
  path: drawingPath.nullable(),
});

/** What is written down in the hall beside the marks; a tablet hands it in like them. */
export const judgingActs = [
  noteAspect,
  recordIncident,
  stepIncident,
  checkStation,
  takeSignature,
] as const;
export const judgingAct = z.discriminatedUnion('type', judgingActs);
export type JudgingAct = z.infer<typeof judgingAct>;
