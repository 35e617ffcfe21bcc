import type { Located } from '../scheme/finding.ts';
import { locate } from '../scheme/workbook-place.rules.ts';
import type { OutsideModule, ReadRow } from './outside-reading.rules.ts';

/**
 * What people should know before they confirm, as the module stands now: who is awaited and has no
 * row, which values are not there, which codes the file says and nobody recorded.
 */
export const findRowNotes = (
  sheet: string,
  rows: readonly ReadRow[],
  { subjects, aspects, keyKind }: OutsideModule,
): readonly Located[] => {
  const whole = locate(sheet, null, null);
  const known = new Map(subjects.map((subject) => [subject.subjectId, subject]));
  const found = new Set(rows.map(({ subjectId }) => subjectId));
  const sessions = new Set(rows.map(({ subjectId }) => known.get(subjectId)?.sessionId ?? null));
  const missing = subjects
    .filter(
      ({ code, sessionId }) => code === 'OK' && (keyKind !== 'station' || sessions.has(sessionId)),
    )
    .filter(({ subjectId }) => !found.has(subjectId))
    .map(({ label }) => whole('warning', 'outside.row-missing', { place: label }));
  const mapped = new Set(rows.flatMap(({ cells }) => cells.map(({ aspectId }) => aspectId)));
  const notes = rows.flatMap(({ row, subjectId, label, code, cells }) => {
    const at = locate(sheet, row, null);
    const here = new Set(cells.map(({ aspectId }) => aspectId));
    const isRecorded = code === null || known.get(subjectId)?.code === code;
    return [
      ...(isRecorded ? [] : [at('warning', 'outside.code-not-recorded', { place: label, code })]),
      ...(code === null
        ? [...mapped]
            .filter((aspectId) => !here.has(aspectId))
            .map((aspectId) =>
              at('warning', 'outside.cell-empty', { aspect: aspects.get(aspectId)?.code ?? '-' }),
            )
        : []),
    ];
  });
  return [...missing, ...notes];
};
