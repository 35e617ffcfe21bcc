import { z } from 'zod';
import { bilingual, id, instant, sha256Hex } from '../primitive.ts';
import { drawingPath } from './judging-acts.ts';
import { incidentView, stationClocks } from './judging-incident.ts';
import { pageOf } from './page.ts';

/** `PUT /api/judging/v1/events/{eventId}/floor-rule`: what tablets in the hall ask and show (S10). */
export const floorRule = z.object({
  /** Station and equipment are checked with the contestant before the start. */
  asksCheck: z.boolean(),
  /** The contestant's drawn signature, "seen", under the check, incidents and the end. */
  asksSignature: z.boolean(),
  /** Judges see on a sheet what their own marks come to so far; absent: they do not. */
  showsSum: z.boolean().optional(),
});
export type FloorRule = z.infer<typeof floorRule>;

export const floorRuleSet = z.object({ version: z.int().min(0), rule: floorRule });
export type FloorRuleSet = z.infer<typeof floorRuleSet>;

const stationCheck = z.object({
  checkId: id,
  sessionId: id,
  station: z.string(),
  isStationGood: z.boolean(),
  isEquipmentGood: z.boolean(),
  note: z.string().nullable(),
  recordedBy: id,
  writtenAt: instant,
});
export type StationCheck = z.infer<typeof stationCheck>;

const seenSignature = z.object({
  signatureId: id,
  sessionId: id,
  station: z.string(),
  about: z.enum(['check', 'incident', 'end']),
  aboutId: id.nullable(),
  /** SHA-256 of the drawing; null where they refused to sign. */
  hash: sha256Hex.nullable(),
  takenBy: id,
  writtenAt: instant,
});
export type SeenSignature = z.infer<typeof seenSignature>;

/** `GET …/floor`: everything whoever is on the floor works with, to be kept on a tablet. */
export const floorDay = z.object({
  eventId: id,
  name: bilingual.nullable(),
  personId: id,
  /** The server's time as it answered: what a tablet sets its clocks by. */
  at: instant,
  rule: floorRule,
  sessions: z
    .array(
      z.object({
        sessionId: id,
        moduleId: id,
        moduleName: bilingual,
        name: bilingual,
        startsAt: instant,
        endsAt: instant,
        room: z.string(),
        /** Stations somebody stands at. */
        stations: z.array(z.string()).max(500),
      }),
    )
    .max(500),
  clocks: stationClocks.shape.items,
  incidents: z.array(incidentView).max(5_000),
  checks: z.array(stationCheck).max(5_000),
  signatures: z.array(seenSignature).max(15_000),
});
export type FloorDay = z.infer<typeof floorDay>;

/** `GET …/contestant-signatures`: what was signed and refused, without the strokes. */
export const seenSignaturePage = pageOf(seenSignature);
export type SeenSignaturePage = z.infer<typeof seenSignaturePage>;

/** `GET …/contestant-signatures/{signatureId}`: the strokes, for whoever decides. */
export const contestantDrawing = z.object({
  signatureId: id,
  hash: sha256Hex,
  /** Null once its time is over (retention). */
  path: drawingPath.nullable(),
});
export type ContestantDrawing = z.infer<typeof contestantDrawing>;
