import type {
  DifferencesView,
  PaperValue,
  TypingForm,
  TypingOutcome,
} from '@jinbang/contracts/http/judging-typing';
import { sentenceOf } from '@jinbang/contracts/problem';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { timeOf } from './draft.rules.ts';
import { keyOf } from './grid.rules.ts';
import { hintOf } from './hint.rules.ts';
import { againRound, readSettled, type Settling } from './settle.rules.ts';
import { linesOf, typedOf } from './typed-text.rules.ts';
import { fetchDifferences, handInRound } from './typing.client.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly onDone: (outcome: TypingOutcome) => void;
};

/** Two read it differently: where is shown once somebody has the sheet in their hand. */
export const Settle = ({ eventId, form, onDone }: Props) => {
  const words = useWords(typingWords);
  const [hasPaper, setPaper] = useState(false);
  if (hasPaper) return <Differences eventId={eventId} form={form} onDone={onDone} />;
  return (
    <section class="card stack">
      <h2>{words.paperInHand(form.number)}</h2>
      <p>
        <b>{words.differs(form.openCells)}</b> <span class="soft">{words.paperInHandHint}</span>
      </p>
      <p>
        <button type="button" class="button first" onClick={() => setPaper(true)}>
          {words.takePaper}
        </button>
      </p>
    </section>
  );
};

const Differences = ({ eventId, form, onDone }: Props) => {
  const ui = useWords(uiWords);
  const place = { eventId, paperSheetId: form.paperSheetId };
  const { body, trouble, again } = useAnswer(form.paperSheetId, () => fetchDifferences(place));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return <Places eventId={eventId} form={form} shown={body} onDone={onDone} />;
};

type PlacesProps = Props & { readonly shown: DifferencesView };

const Places = ({ eventId, form, shown, onDone }: PlacesProps) => {
  const words = useWords(typingWords);
  const { isBusy, trouble, send } = useSending();
  const [settling, setSettling] = useState<Settling>({ texts: {}, answers: '', time: '' });
  const round = againRound(form, shown, settling);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!round || isBusy) return;
    const { paperSheetId } = form;
    void send(() => handInRound({ eventId, paperSheetId }, round), onDone);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <ul class="typing-places">
        {shown.cells.map((cell) => (
          <CellPlace
            key={keyOf(cell)}
            form={form}
            cell={cell}
            text={settling.texts[keyOf(cell)]}
            onText={(text) =>
              setSettling({ ...settling, texts: { ...settling.texts, [keyOf(cell)]: text } })
            }
          />
        ))}
        {shown.answers && (
          <HeadPlace
            id="settle-answers"
            label={words.answersDiffers}
            hint={words.answersHint}
            readings={shown.answers.map((one) => ({ ...one, text: String(one.value) }))}
            text={settling.answers}
            onText={(answers) => setSettling({ ...settling, answers })}
          />
        )}
        {shown.decidedAt && (
          <HeadPlace
            id="settle-time"
            label={words.timeDiffers}
            hint={words.timeAgainHint}
            readings={shown.decidedAt.map((one) => ({ ...one, text: timeOf(one.value) }))}
            text={settling.time}
            onText={(time) => setSettling({ ...settling, time })}
          />
        )}
      </ul>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={isBusy || round === null}
          aria-describedby="settle-why"
        >
          {words.settle}
        </button>
        <span id="settle-why" class="soft small">
          {words.settleHint}
        </span>
      </p>
    </form>
  );
};

type Reading = { readonly personId: string; readonly place: number; readonly text: string };

const Readings = ({ readings }: { readonly readings: readonly Reading[] }) => {
  const words = useWords(typingWords);
  const { nameOf } = useNaming();
  return (
    <dl class="typing-readings">
      {readings.map(({ personId, place, text }) => (
        <div key={place}>
          <dt class="soft small">{words.reading(place, nameOf(personId))}</dt>
          <dd class="number">{text === '' ? words.nothing : text}</dd>
        </div>
      ))}
    </dl>
  );
};

type CellProps = {
  readonly form: TypingForm;
  readonly cell: DifferencesView['cells'][number];
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
};

const readingsOf = (
  readings: readonly { personId: string; place: number; value: PaperValue | null }[],
): readonly Reading[] => readings.map((one) => ({ ...one, text: typedOf(one.value) }));

const CellPlace = ({ form, cell, text, onText }: CellProps) => {
  const words = useWords(typingWords);
  const language = useLanguage();
  const aspect = form.aspects.find((one) => one.aspectId === cell.aspectId);
  const contestant = form.columns.find((one) => one.subjectId === cell.subjectId);
  const read = readSettled(form, cell, text);
  const lines = aspect ? linesOf(aspect) : [];
  const hint = aspect && lines.length === 0 ? hintOf(aspect, words, null) : undefined;
  const labels = lines.map(({ label }) => label).join(words.comma);
  return (
    <li class="card">
      <div>
        <b>{words.cellName(aspect?.code ?? '', contestant?.label ?? '', cell.column)}</b>
        <span class="soft under">{aspect && textOf(aspect.description, language)}</span>
      </div>
      <Readings readings={readingsOf(cell.readings)} />
      <TextField
        id={`settle-${keyOf(cell)}`}
        label={words.says}
        hint={hint ?? words.spaced(labels)}
        flaw={read && !read.ok ? sentenceOf(read.code, language, read.params) : undefined}
        value={text ?? ''}
        onValue={onText}
      />
    </li>
  );
};

type HeadProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly readings: readonly Reading[];
  readonly text: string;
  readonly onText: (text: string) => void;
};

const HeadPlace = ({ id, label, hint, readings, text, onText }: HeadProps) => {
  const words = useWords(typingWords);
  return (
    <li class="card">
      <b>{label}</b>
      <Readings readings={readings} />
      <TextField id={id} label={words.says} hint={hint} value={text} onValue={onText} />
    </li>
  );
};
