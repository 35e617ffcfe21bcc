import type {
  ReadBackView,
  TypingForm,
  TypingOutcome,
} from '@jinbang/contracts/http/judging-typing';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { type Draft, draftOfReading, holdOf, readBackRound } from './draft.rules.ts';
import { gridRows } from './grid.rules.ts';
import { Grid } from './grid.view.tsx';
import { SheetFoot } from './sheet-foot.view.tsx';
import { fetchReadBack, handInRound } from './typing.client.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly onDone: (outcome: TypingOutcome) => void;
};

/** Line by line in large type: one reads the sheet aloud, the other looks here. */
export const ReadBack = ({ eventId, form, onDone }: Props) => {
  const ui = useWords(uiWords);
  const place = { eventId, paperSheetId: form.paperSheetId };
  const { body, trouble, again } = useAnswer(form.paperSheetId, () => fetchReadBack(place));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return <Lines eventId={eventId} form={form} shown={body} onDone={onDone} />;
};

const Lines = ({ eventId, form, shown, onDone }: Props & { readonly shown: ReadBackView }) => {
  const words = useWords(typingWords);
  const before = draftOfReading(shown);
  const [draft, setDraft] = useState<Draft>(before);
  const [row, setRow] = useState(0);
  const { isBusy, trouble, send } = useSending();
  const count = gridRows(form).length;
  const isOver = row >= count;
  const handIn = () => {
    if (isBusy || holdOf(form, draft) !== null) return;
    const { paperSheetId } = form;
    void send(
      () => handInRound({ eventId, paperSheetId }, readBackRound(form, shown, draft)),
      onDone,
    );
  };
  return (
    <div class="stack">
      {isOver ? (
        <SheetFoot
          form={form}
          draft={draft}
          isBusy={isBusy}
          trouble={trouble}
          button={words.confirmReadBack}
          onDraft={(change) => setDraft({ ...draft, ...change })}
          onHandIn={handIn}
        />
      ) : (
        <>
          <p class="row">
            <b>{words.line(row + 1, count)}</b>
            <progress max={count} value={row} aria-label={words.line(row + 1, count)} />
          </p>
          <Grid
            key={row}
            form={form}
            draft={draft}
            before={before}
            row={row}
            onText={(key, text) => setDraft({ ...draft, texts: { ...draft.texts, [key]: text } })}
            onEnd={() => setRow(row + 1)}
            onHandIn={() => setRow(row + 1)}
          />
        </>
      )}
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={row === 0}
          onClick={() => setRow(row - 1)}
        >
          {words.previous}
        </button>
        {!isOver && (
          <button type="button" class="button tight" onClick={() => setRow(row + 1)}>
            {words.next}
          </button>
        )}
        {!isOver && <span class="soft small">{words.readBackKeys}</span>}
      </p>
    </div>
  );
};
