import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import type { CellValue, Held, Note } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';
import { Differ } from './differ.view.tsx';
import type { InputProps } from './input.ts';
import { LinesInput } from './lines-input.view.tsx';
import type { ShownNote } from './note/note.rules.ts';
import { NoteLine } from './note/note-line.view.tsx';
import { NumberInput } from './number-input.view.tsx';
import { isGivenAnew, type OpenedAgain } from './opened.rules.ts';
import { OpenedLine } from './opened.view.tsx';
import { OptionsInput } from './options-input.view.tsx';
import { practiceWords } from './practice/practice-words.ts';
import type { Pending } from './queue.rules.ts';
import { ScoreInput } from './score-input.view.tsx';
import type { AspectPlace } from './sheet-progress.rules.ts';
import { StepperInput } from './stepper-input.view.tsx';
import { tabletWords } from './tablet-words.ts';
import { valueText } from './value-text.ts';

const SIGNS: Readonly<Record<AspectPlace, SignName>> = {
  open: 'wait',
  saving: 'up',
  waiting: 'good',
  refused: 'bad',
  conflict: 'bad',
  given: 'twice',
};
const TONES: Readonly<Record<AspectPlace, string>> = {
  open: 'doubt',
  saving: 'provisional',
  waiting: 'provisional',
  refused: 'bad',
  conflict: 'bad',
  given: 'good',
};

const MarkInput = (props: InputProps) => {
  switch (props.aspect.calculation.kind) {
    case 'judgement':
      return <ScoreInput {...props} />;
    case 'number-completed':
      return <StepperInput {...props} />;
    case 'pass-fail':
    case 'fatal':
    case 'choice':
    case 'banded':
      return <OptionsInput {...props} />;
    case 'form':
    case 'faults':
      return <LinesInput {...props} />;
    default:
      return <NumberInput {...props} />;
  }
};

type Props = {
  readonly aspect: DayAspect;
  readonly place: AspectPlace;
  readonly held: Held;
  readonly pending: Pending | undefined;
  readonly isDisabled: boolean;
  /** Why this one mark is open once more. */
  readonly opened?: OpenedAgain | null;
  readonly onGive: (value: CellValue) => void;
  readonly onInsist: () => void;
  readonly onTryAgain: () => void;
  readonly onGiveWay: () => void;
  /** Left out where there is nothing to note on. */
  readonly noting?: Noting;
  readonly isPractice?: boolean;
};

export type Noting = {
  readonly note: ShownNote;
  readonly onNote: (note: Note) => void;
  readonly onTryAgain: () => void;
  readonly onDrop: () => void;
};

/** One aspect: what is asked, the ways to answer, and where the answer is. */
export const AspectCard = (props: Props) => {
  const { aspect, place, held, pending, isDisabled, onGive, noting, isPractice } = props;
  const { opened = null } = props;
  const words = useWords(tabletWords);
  const language = useLanguage();
  const id = `aspect-${aspect.aspectId}`;
  const value = pending?.value ?? held.own?.value ?? null;
  const isMeasured = aspect.kind === 'M';
  return (
    <li class={`aspect place-${place}`}>
      <div class="aspect-head">
        <h2 id={id}>
          <span class="aspect-code number">{aspect.code}</span>{' '}
          {textOf(aspect.description, language)}
        </h2>
        <p class="aspect-side soft small number">
          {isMeasured ? words.measurement : words.judgement} · {words.maximum(aspect.max)}
        </p>
      </div>
      {aspect.requirement && (
        <p class="small">
          <b>{words.requirement}</b> {textOf(aspect.requirement, language)}
        </p>
      )}
      {aspect.extra && <p class="small soft">{textOf(aspect.extra, language)}</p>}
      {opened && <OpenedLine opened={opened} isAnew={isGivenAnew(opened, held, pending)} />}
      {pending?.refusal ? (
        <Differ {...props} pending={pending} refusal={pending.refusal} />
      ) : (
        <MarkInput
          aspect={aspect}
          value={value}
          isDisabled={isDisabled}
          labelledBy={id}
          onGive={onGive}
        />
      )}
      {isPractice && place === 'given' ? (
        <PracticePlace />
      ) : (
        <Place aspect={aspect} place={place} held={held} />
      )}
      {noting && <NoteLine code={aspect.code} {...noting} />}
    </li>
  );
};

const PracticePlace = () => {
  const words = useWords(practiceWords);
  return (
    <p class="place toned tone-doubt" role="status">
      <Sign name="wait" /> {words.given}
    </p>
  );
};

type PlaceProps = Pick<Props, 'aspect' | 'place' | 'held'>;

/** Where the mark is: on the server, on its way, or waiting for the judge. */
const Place = ({ aspect, place, held }: PlaceProps) => {
  const words = useWords(tabletWords);
  const language = useLanguage();
  const others = held.others.map((value) => valueText(aspect, value, language)).join('、');
  const isColleagues = place === 'given' && held.own === null;
  return (
    <p class={`place toned tone-${TONES[place]}`} role="status">
      <Sign name={SIGNS[place]} />
      <span>
        {isColleagues && others !== '' ? words.byColleague(others) : words.place[place]}
        {place === 'given' && held.own !== null && held.own.recordedAt !== '' && (
          <span class="soft number">
            {' '}
            · {words.recordedAt(minuteText(held.own.recordedAt, language))}
          </span>
        )}
        {place === 'conflict' && (
          <>
            {words.conflictHint} {others !== '' && words.panelGave(others)}
          </>
        )}
      </span>
    </p>
  );
};
