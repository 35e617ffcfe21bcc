import type { Language } from '../../ui/language.ts';
import { actText } from '../act-text.ts';
import type { Queue } from '../queue.rules.ts';
import { valueText } from '../value-text.ts';
import type { KeptDay } from './kept-day.ts';

/** One unsent mark as somebody reads it off the screen to type it elsewhere. */
export type UnsentRow = {
  readonly commandId: string;
  /** Whose mark it is, as the hall calls them. */
  readonly rosterCode: string;
  readonly subject: string;
  readonly aspect: string;
  readonly value: string;
  readonly decidedAt: string;
};

/** Unsent marks in words; an id stands where the day that names it is not kept here. */
export const unsentRows = (
  queue: Queue,
  kept: Pick<KeptDay, 'rosterCode' | 'day'> | undefined,
  language: Language,
): readonly UnsentRow[] => {
  const { rosterCode = '–', day } = kept ?? {};
  const aspects = (day?.modules ?? [])
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ subCriteria }) => subCriteria)
    .flatMap((sub) => sub.aspects);
  return queue.map(({ commandId, subjectId, value, decidedAt, act, ...one }) => {
    const isNote = act?.type === 'note-aspect';
    const aspectId = isNote ? act.aspectId : one.aspectId;
    const subject = day?.subjects.find((seen) => seen.subjectId === subjectId);
    const aspect = aspects.find((seen) => seen.aspectId === aspectId);
    const frame = { commandId, rosterCode, decidedAt };
    if (act && !isNote) {
      const { what, where, said } = actText(act, language);
      return { ...frame, subject: where || '–', aspect: what, value: said };
    }
    const written = act && actText(act, language);
    return {
      ...frame,
      subject: subject?.label ?? subjectId,
      aspect: aspect?.code ?? aspectId,
      value: written
        ? `${written.what}: ${written.said}`
        : aspect
          ? valueText(aspect, value, language)
          : JSON.stringify(value),
    };
  });
};
