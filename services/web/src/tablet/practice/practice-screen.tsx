import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import {
  type CellBook,
  type CellValue,
  cellKey,
  type Note,
  withNote,
  withOwn,
} from '../cell-book.rules.ts';
import { Marking } from '../marking.view.tsx';
import { sheetProgress } from '../sheet-progress.rules.ts';
import { tabletWords } from '../tablet-words.ts';
import { PRACTICE_SHEET } from './practice-sheet.ts';
import { practiceWords } from './practice-words.ts';

const EMPTY: CellBook = new Map();
const nothing = (): void => {};

type Props = { readonly showsSum: boolean; readonly onLeave: () => void };

/** A judge tries everything out; what they give lives as long as this screen and nowhere else (S02). */
export const PracticeScreen = ({ showsSum, onLeave }: Props) => {
  const words = useWords(practiceWords);
  const [book, setBook] = useState(EMPTY);
  const [place, setPlace] = useState(0);
  const [isOver, setOver] = useState(false);
  const desk = { book, queue: [] };
  const subject = PRACTICE_SHEET.subjects[place];
  if (!subject) return null;
  const keyOf = (aspectId: string): string => cellKey(subject.subjectId, aspectId);
  const give = (aspectId: string, value: CellValue) =>
    setBook(withOwn(book, keyOf(aspectId), { value, version: 1, recordedAt: '' }, 'COMPLETE'));
  const note = (aspectId: string, said: Note) => setBook(withNote(book, keyOf(aspectId), said));
  const again = () => {
    setBook(EMPTY);
    setPlace(0);
    setOver(false);
  };
  return (
    <div class="practice">
      <p class="practice-band">
        <b>{words.mark}</b> {words.band}
      </p>
      <p class="practice-mark" aria-hidden="true" data-mark={words.mark} />
      {isOver ? (
        <End {...sheetProgress(desk, PRACTICE_SHEET)} onAgain={again} onLeave={onLeave} />
      ) : (
        <Marking
          work={PRACTICE_SHEET}
          subject={subject}
          desk={desk}
          isPractice={true}
          showsSum={showsSum}
          onSubject={(one) => setPlace(PRACTICE_SHEET.subjects.indexOf(one))}
          onGive={give}
          onNote={note}
          onInsist={nothing}
          onTryAgain={nothing}
          onGiveWay={nothing}
          onBack={onLeave}
          onSign={() => setOver(true)}
        />
      )}
    </div>
  );
};

type EndProps = {
  readonly done: number;
  readonly all: number;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
};

const End = ({ done, all, onAgain, onLeave }: EndProps) => {
  const words = useWords(practiceWords);
  const tablet = useWords(tabletWords);
  return (
    <section class="card stack">
      <h1>{words.endTitle}</h1>
      <p class="number">{words.end(done, all)}</p>
      <p>{words.endNext}</p>
      <p class="row">
        <button type="button" class="button first" onClick={onLeave}>
          {tablet.back}
        </button>
        <button type="button" class="button" onClick={onAgain}>
          {words.again}
        </button>
      </p>
    </section>
  );
};
