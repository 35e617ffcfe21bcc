import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import type { Notice } from './admission.client.ts';
import { AnswerObjection, RecordObjection } from './objection-dialog.view.tsx';
import type { Objection } from './review.client.ts';
import { reviewWords } from './review-words.ts';
import { useLineNames } from './use-line-names.ts';

type LineProps = {
  readonly notice: Notice;
  readonly objection: Objection;
  readonly onAnswer: () => void;
};

const ObjectionLine = ({ notice, objection, onAnswer }: LineProps) => {
  const words = useWords(reviewWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const nameOfLine = useLineNames(notice);
  const { outcome, entryId, matter, answer, receivedAt, signed } = objection;
  return (
    <li class="objection">
      <p class="row">
        {outcome === null ? (
          <Badge sign="wait" tone="progress" word={words.open} />
        ) : (
          <Badge
            sign={outcome === 'upheld' ? 'good' : 'bad'}
            tone={outcome === 'upheld' ? 'notice' : 'doubt'}
            word={words.outcomes[outcome]}
            outlined={true}
          />
        )}
        <strong>{entryId === null ? words.wholeNotice : nameOfLine(entryId)}</strong>
        <span class="soft small">
          {words.received(momentText(receivedAt, language, new Date()))}
          {' · '}
          {signed ? words.signed : words.anonymous}
        </span>
      </p>
      <p class="said">{matter}</p>
      {answer !== null && (
        <p class="said">
          <span class="soft">
            {words.answer}
            {ui.colon}
          </span>
          {answer}
        </p>
      )}
      {outcome === null && (
        <p>
          <button type="button" class="button tight" onClick={onAnswer}>
            {words.toAnswer}
          </button>
        </p>
      )}
    </li>
  );
};

type Props = { readonly eventId: string; readonly notice: Notice; readonly onDone: () => void };

/** What was objected to a notice: recorded as it came in, answered once. */
export const Objections = ({ eventId, notice, onDone }: Props) => {
  const words = useWords(reviewWords);
  const [isRecording, setRecording] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  const close = () => {
    setRecording(false);
    setAnswering(null);
  };
  const done = () => {
    close();
    onDone();
  };
  const { objections } = notice;
  const [number, setNumber] = useState<string | null>(null);
  return (
    <div class="stack">
      {objections.length > 0 && (
        <ul class="plain-list objections">
          {objections.map((objection) => (
            <ObjectionLine
              key={objection.objectionId}
              notice={notice}
              objection={objection}
              onAnswer={() => setAnswering(objection)}
            />
          ))}
        </ul>
      )}
      <p>
        <button
          type="button"
          class="button tight record-objection"
          onClick={() => setRecording(true)}
        >
          {words.record}
        </button>
      </p>
      <p class="news" role="status">
        {number !== null && (
          <>
            {words.objectionNumber} <code class="objection-number">{number}</code>
          </>
        )}
      </p>
      {isRecording && (
        <RecordObjection
          eventId={eventId}
          notice={notice}
          onClose={close}
          onDone={(objectionId) => {
            setNumber(objectionId);
            done();
          }}
        />
      )}
      {answering && (
        <AnswerObjection eventId={eventId} objection={answering} onClose={close} onDone={done} />
      )}
    </div>
  );
};
