import { useMemo } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { type DaySubject, type SheetWork, takesMarks } from '../day-index.rules.ts';
import type { Desk } from '../sheet-progress.rules.ts';
import { runningSum, sumText } from './running-sum.rules.ts';
import { sumWords } from './sum-words.ts';

type Props = { readonly desk: Desk; readonly work: SheetWork; readonly subject: DaySubject };

/** At the head of a sheet, where the event says so: what the judge's own marks come to so far. */
export const RunningSum = ({ desk: { book, queue }, work, subject }: Props) => {
  const words = useWords(sumWords);
  const sum = useMemo(
    () => runningSum({ book, queue }, work, subject),
    [book, queue, work, subject],
  );
  if (!takesMarks(subject)) return null;
  const { points, max, given, all, isAlone, isZeroed } = sum;
  const notes = [...(isZeroed ? [words.zeroed] : []), ...(isAlone ? [words.alone] : [])];
  return (
    <p class="running-sum">
      {words.title} <b class="number">{words.points(sumText(points), sumText(max))}</b>{' '}
      <span class="number">· {words.given(given, all)}</span>
      {notes.map((note) => (
        <span key={note} class="soft small">
          {' '}
          · {note}
        </span>
      ))}
    </p>
  );
};
