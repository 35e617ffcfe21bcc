import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnlessThen } from '../act/act.access.ts';
import { refuseUnless } from '../office.access.ts';
import { membersOf, type SheetFile } from '../score-sheet/sheet.rules.ts';

const NOTES = byOffice(['judge'], 'event', { assignment: 'own panel' });
const refuseJudge = refuseUnlessThen(NOTES);

type Writer = Parameters<typeof refuseJudge>[0] & { readonly actorId: string };

/** Whoever marks this sheet writes notes on it, as does who marked it until they left (M09). */
export const refuseWriter = (writer: Writer, file: SheetFile): Rejection | undefined =>
  membersOf(file).includes(writer.actorId) && refuseJudge(writer) === undefined
    ? undefined
    : { kind: 'forbidden', code: 'sheet.not-your-panel' };

/** A note is between the judge, who has the own ones with the day, and the chief judge (S24). */
export const READS_NOTES = byOffice(['chief-judge'], 'event', { secret: true });
export const refuseNoteReader = refuseUnless(READS_NOTES);
