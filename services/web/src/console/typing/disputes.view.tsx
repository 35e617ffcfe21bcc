import type {
  DisputesView,
  TypingForm,
  TypingOutcome,
} from '@jinbang/contracts/http/judging-typing';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { keyOf } from './grid.rules.ts';
import { typedOf } from './typed-text.rules.ts';
import { fetchDisputes, nameOriginal } from './typing.client.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly onDone: (outcome: TypingOutcome) => void;
};

/** The same mark on paper and another way: the chief judge names the original, with a reason. */
export const Disputes = ({ eventId, form, onDone }: Props) => {
  const words = useWords(typingWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const place = { eventId, paperSheetId: form.paperSheetId };
  const key = `${form.paperSheetId} ${form.openCells}`;
  const { body, trouble, again } = useAnswer(key, () => fetchDisputes(place));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const isChief = offices.has('chief-judge');
  return (
    <section class="stack" aria-labelledby="typing-disputes">
      <h2 id="typing-disputes">{words.disputes}</h2>
      <p class="soft">{words.disputesHint}</p>
      <ul class="typing-places">
        {body.cells.map((cell) => (
          <Dispute
            key={`${keyOf(cell)} ${cell.judgeId}`}
            {...{ eventId, form, cell, isChief, onDone }}
          />
        ))}
      </ul>
    </section>
  );
};

type DisputeProps = Props & {
  readonly cell: DisputesView['cells'][number];
  readonly isChief: boolean;
};

const Dispute = ({ eventId, form, cell, isChief, onDone }: DisputeProps) => {
  const words = useWords(typingWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const aspect = form.aspects.find((one) => one.aspectId === cell.aspectId);
  const contestant = form.columns.find((one) => one.subjectId === cell.subjectId);
  const isSaid = reason.trim() !== '';
  const name = (original: 'paper' | 'standing') => {
    const { subjectId, aspectId, column, judgeId, standingVersion } = cell;
    const ruling = { subjectId, aspectId, column, judgeId, standingVersion, original };
    const { paperSheetId } = form;
    void send(
      () => nameOriginal({ eventId, paperSheetId }, { ...ruling, reason: reason.trim() }),
      onDone,
    );
  };
  const id = `reason-${keyOf(cell)}`;
  return (
    <li class="card">
      <div>
        <b>{words.cellName(aspect?.code ?? '', contestant?.label ?? '', cell.column)}</b>
        <span class="soft under">{aspect && textOf(aspect.description, language)}</span>
      </div>
      <dl class="typing-readings">
        <div>
          <dt class="soft small">{words.paperSays}</dt>
          <dd class="number">{typedOf(cell.paper)}</dd>
        </div>
        <div>
          <dt class="soft small">
            {words.systemSays} · {words.source[cell.standingSource]} ·{' '}
            {momentText(cell.standingAt, language, new Date())}
          </dt>
          <dd class="number">{typedOf(cell.standing)}</dd>
        </div>
      </dl>
      {isChief ? (
        <>
          <TextField
            id={id}
            label={words.reason}
            hint={isSaid ? words.reasonHint : words.reasonFirst}
            value={reason}
            lengthMax={500}
            onValue={setReason}
          />
          {trouble && <Problem trouble={trouble} />}
          <p class="row">
            {(['paper', 'standing'] as const).map((original) => (
              <button
                key={original}
                type="button"
                class="button"
                disabled={isBusy || !isSaid}
                aria-describedby={`${id}-hint`}
                onClick={() => name(original)}
              >
                {original === 'paper' ? words.paperIsOriginal : words.standingIsOriginal}
              </button>
            ))}
          </p>
        </>
      ) : (
        <p class="soft">{words.chiefDecides}</p>
      )}
    </li>
  );
};
