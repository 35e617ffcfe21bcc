import { useEffect, useMemo, useRef } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { AspectCard } from './aspect-card.view.tsx';
import { type CellValue, cellKey, heldAt, type Note } from './cell-book.rules.ts';
import type { Closing } from './closing.rules.ts';
import { closingWords } from './closing-words.ts';
import {
  aspectsAt,
  type DayAspect,
  type DaySubject,
  isAwaited,
  paperNumbers,
  type SheetWork,
  takesMarks,
} from './day-index.rules.ts';
import { noteAt, noteKey } from './note/note.rules.ts';
import { noteWords } from './note/note-words.ts';
import { isLeftShut, openedAt } from './opened.rules.ts';
import { OpenedBand } from './opened.view.tsx';
import { openedWords } from './opened-words.ts';
import { practiceWords } from './practice/practice-words.ts';
import { pendingAt } from './queue.rules.ts';
import { type Desk, placeOf } from './sheet-progress.rules.ts';
import { RunningSum } from './sum/running-sum.view.tsx';
import { tabletWords } from './tablet-words.ts';
import { type Tally, tallyOf } from './tally.rules.ts';

type Props = {
  readonly work: SheetWork;
  readonly subject: DaySubject;
  readonly desk: Desk;
  /** Nothing of it is kept: no mark says it is. */
  readonly isPractice?: boolean;
  /** The event lets judges see what their own marks of the sheet come to. */
  readonly showsSum?: boolean;
  /** Why the sheet takes no marks. */
  readonly closing?: Closing | null;
  readonly onSubject: (subject: DaySubject) => void;
  readonly onGive: (aspectId: string, value: CellValue) => void;
  readonly onNote: (aspectId: string, note: Note) => void;
  readonly onInsist: (key: string) => void;
  readonly onTryAgain: (key: string) => void;
  readonly onGiveWay: (key: string) => void;
  readonly onBack: () => void;
  readonly onSign: () => void;
};

/** One sheet, one contestant: session and station largest, then what is asked. */
export const Marking = (props: Props) => {
  const { work, subject, closing = null } = props;
  const words = useWords(tabletWords);
  const closed = useWords(closingWords);
  const isClosed =
    closing !== null || work.sheet.state === 'SIGNED' || work.module.locked || !takesMarks(subject);
  return (
    <section class="marking">
      <Place {...props} />
      <Strip {...props} />
      {closing && (
        <p class="coded" role="status">
          <Sign name="lock" /> {closed.closed(closing)}
        </p>
      )}
      {!isClosed && <OpenedBand work={work} />}
      {subject.aspectIds && !subject.follows && <p class="coded">{words.movedStation}</p>}
      {subject.code !== 'OK' && <p class="coded">{words.code[subject.code] ?? subject.code}</p>}
      <ol class="aspects">
        {aspectsAt(work.subCriterion, subject).map((aspect) => {
          const key = cellKey(subject.subjectId, aspect.aspectId);
          return <CardAt key={key} {...props} aspect={aspect} isClosed={isClosed} />;
        })}
      </ol>
      <Steps {...props} />
    </section>
  );
};

type CardAtProps = Props & { readonly aspect: DayAspect; readonly isClosed: boolean };

/**
 * One aspect at this contestant. A tap changes one of sixty: a card whose own matters are as they
 * were stays the element it was, and costs nothing.
 */
const CardAt = (props: CardAtProps) => {
  const { work, subject, desk, aspect, isClosed, isPractice = false } = props;
  const { subjectId } = subject;
  const { aspectId } = aspect;
  const latest = useRef(props);
  latest.current = props;
  const key = cellKey(subjectId, aspectId);
  const lane = noteKey(subjectId, aspectId);
  const seen = {
    place: placeOf(desk, subject, aspect),
    held: heldAt(desk.book, key),
    pending: pendingAt(desk.queue, key),
    isDisabled: isClosed || isLeftShut(work, subjectId, aspectId),
    opened: isClosed ? null : openedAt(work, subjectId, aspectId),
  };
  const shown = noteAt(desk, subjectId, aspectId);
  const note = isPractice ? { ...shown, place: 'practice' as const } : shown;
  const own = [...Object.values(seen), ...Object.values(note), aspect, isPractice];
  return useMemo(
    () => (
      <AspectCard
        {...seen}
        aspect={aspect}
        isPractice={isPractice}
        onGive={(value) => latest.current.onGive(aspectId, value)}
        onInsist={() => latest.current.onInsist(key)}
        onTryAgain={() => latest.current.onTryAgain(key)}
        onGiveWay={() => latest.current.onGiveWay(key)}
        noting={{
          note,
          onNote: (said) => latest.current.onNote(aspectId, said),
          onTryAgain: () => latest.current.onTryAgain(lane),
          onDrop: () => latest.current.onGiveWay(lane),
        }}
      />
    ),
    own,
  );
};

/** The head of the sheet: nobody may mark the wrong place (M03). Takes the focus when it changes. */
const Place = ({ work, subject, desk, isPractice, showsSum, onBack }: Props) => {
  const words = useWords(tabletWords);
  const practice = useWords(practiceWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [subject.subjectId]);
  const { session, subCriterion, module } = work;
  const papers = paperNumbers(work.sheet, subject);
  return (
    <header class="marking-head">
      <div class="marking-place">
        <h1 ref={heading} tabIndex={-1}>
          {session && <span class="session-name">{textOf(session.name, language)}</span>}
          <span class="station">
            <small>{words.station[subject.kind]}</small>
            <span class="number">{subject.label}</span>
          </span>
        </h1>
        <p>
          <span class="soft small">
            {textOf(module.name, language)}
            {!isPractice && ` · ${words.scheme(module.schemeVersion)}`}
          </span>
          <br />
          <b class="number">{subCriterion.code}</b> {textOf(subCriterion.name, language)}
          {papers.length > 0 && (
            <>
              <br />
              <span class="small">{words.paper}</span> <b class="number">{papers.join(' · ')}</b>
            </>
          )}
        </p>
        {showsSum && <RunningSum {...{ desk, work, subject }} />}
      </div>
      <button type="button" class="button" onClick={onBack}>
        {isPractice ? practice.leave : words.back}
      </button>
    </header>
  );
};

/** How far each contestant is; those nothing waits of are counted once for what the server has. */
const useTallies = (work: SheetWork, { book, queue }: Desk): readonly Tally[] => {
  const still = useMemo(
    () => work.subjects.map((one) => tallyOf({ book, queue: [] }, work, one)),
    [book, work],
  );
  return useMemo(() => {
    const waiting = new Set(queue.map(({ subjectId }) => subjectId));
    return work.subjects.map((one, place) => {
      const known = waiting.has(one.subjectId) ? undefined : still[place];
      return known ?? tallyOf({ book, queue }, work, one);
    });
  }, [still, queue]);
};

/** All contestants of the sheet, each with how far it is. */
const Strip = ({ work, subject, desk, onSubject }: Props) => {
  const words = useWords(tabletWords);
  const notes = useWords(noteWords);
  const opened = useWords(openedWords);
  const tallies = useTallies(work, desk);
  return (
    <nav class="strip" aria-label={words.station[subject.kind]}>
      {tallies.map(({ subject: one, done, all, conflicts, unsure }) => {
        const isDone = done === all && conflicts === 0;
        const isOpened = work.opened.some(({ subjectId }) => subjectId === one.subjectId);
        return (
          <button
            key={one.subjectId}
            type="button"
            class="strip-item"
            aria-current={one.subjectId === subject.subjectId}
            onClick={() => onSubject(one)}
          >
            <b class="number">{one.label}</b>
            <span class="unseen">
              {words.progress(done, all)} {unsure > 0 && notes.unsureAt(unsure)}{' '}
              {isOpened && opened.here}
            </span>
            <span class="small number" aria-hidden="true">
              {conflicts > 0 ? (
                <Sign name="bad" />
              ) : !isAwaited(one) ? (
                '–'
              ) : isDone ? (
                <Sign name="good" />
              ) : (
                `${done}/${all}`
              )}
              {unsure > 0 && <Sign name="doubt" />}
              {isOpened && <Sign name="amended" />}
            </span>
          </button>
        );
      })}
    </nav>
  );
};

/** One tap to the next contestant; says once more whose marks these are. */
const Steps = ({ work, subject, onSubject, onSign }: Props) => {
  const words = useWords(tabletWords);
  const language = useLanguage();
  const at = work.subjects.findIndex(({ subjectId }) => subjectId === subject.subjectId);
  const previous = work.subjects[at - 1];
  const next = work.subjects[at + 1];
  return (
    <nav class="steps">
      <button
        type="button"
        class="button"
        disabled={!previous}
        onClick={() => previous && onSubject(previous)}
      >
        {words.previous} {previous?.label}
      </button>
      <p class="steps-place">
        <span class="small">{work.session && textOf(work.session.name, language)}</span>{' '}
        <b class="number">{subject.label}</b>
      </p>
      <button type="button" class={next ? 'button' : 'button first'} onClick={onSign}>
        {words.toSign}
      </button>
      <button
        type="button"
        class="button first"
        disabled={!next}
        onClick={() => next && onSubject(next)}
      >
        {words.next} {next?.label}
      </button>
    </nav>
  );
};
