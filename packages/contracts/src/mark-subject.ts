import { z } from 'zod';
import { id, label } from './primitive.ts';

/** What a module's marks are keyed to (M04): never a name. */
export const keyKind = z.enum(['entry', 'station', 'review']);
export type KeyKind = z.infer<typeof keyKind>;

/**
 * The subject of a mark: an entry number, a station in a session, or a review code.
 * A station is unique only within its session (M03).
 */
export const markSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), moduleId: id, entryNo: label }),
  z.object({ kind: z.literal('station'), moduleId: id, sessionId: id, station: label }),
  z.object({ kind: z.literal('review'), moduleId: id, reviewCode: label }),
]);
export type MarkSubject = z.infer<typeof markSubject>;

/** One text per subject, equal exactly when the subjects are; the key of maps and indexes. */
export const subjectKey = (subject: MarkSubject): string => {
  switch (subject.kind) {
    case 'entry':
      return `${subject.moduleId}:entry:${subject.entryNo}`;
    case 'station':
      return `${subject.moduleId}:station:${subject.sessionId}:${subject.station}`;
    case 'review':
      return `${subject.moduleId}:review:${subject.reviewCode}`;
  }
};

/** OK while nothing is said; the others list after the ranked rows. */
export const resultCode = z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ']);
export type ResultCode = z.infer<typeof resultCode>;
