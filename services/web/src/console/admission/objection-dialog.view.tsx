import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { describedBy, Field, SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import type { Notice } from './admission.client.ts';
import { answerObjection, type Objection, recordObjection } from './review.client.ts';
import { reviewWords } from './review-words.ts';
import { useLineNames } from './use-line-names.ts';

const MATTER_MAX = 2_000;

type ProseProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

const Prose = ({ value, onValue, ...field }: ProseProps) => (
  <Field {...field}>
    <textarea
      id={field.id}
      class="input"
      rows={5}
      value={value}
      required={true}
      maxLength={MATTER_MAX}
      {...describedBy(field.id)}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);

/** Now, as a field for date and time wants it: in the reader's own zone, to the minute. */
const presentMinute = (): string => {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};

type RecordProps = {
  readonly eventId: string;
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onDone: (objectionId: string) => void;
};

/** Records an objection as it came in. */
export const RecordObjection = ({ eventId, notice, onClose, onDone }: RecordProps) => {
  const words = useWords(reviewWords);
  const nameOfLine = useLineNames(notice);
  const [entryId, setEntryId] = useState('');
  const [matter, setMatter] = useState('');
  const [moment, setMoment] = useState(presentMinute);
  const [signed, setSigned] = useState(false);
  const { isBusy, trouble, send } = useSending();
  const received = new Date(moment);
  const isReady = matter.trim() !== '' && !Number.isNaN(received.getTime());
  const body = () => ({
    noticeId: notice.noticeId,
    entryId: entryId === '' ? null : entryId,
    signed,
    matter: matter.trim(),
    receivedAt: received.toISOString(),
  });
  return (
    <Confirm
      title={words.record}
      yes={words.record}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isReady ? undefined : 'fill'}
      trouble={trouble}
      onYes={() =>
        void send(
          () => recordObjection(eventId, body()),
          ({ objectionId }) => onDone(objectionId),
        )
      }
      onNo={onClose}
    >
      <p class="soft">{words.objectionLead}</p>
      <SelectField
        id="objection-about"
        label={words.about}
        value={entryId}
        none={words.wholeNotice}
        onValue={setEntryId}
        groups={[
          {
            label: '',
            choices: notice.lines.map((line) => ({
              value: line.entryId,
              label: nameOfLine(line.entryId),
            })),
          },
        ]}
      />
      <Prose
        id="objection-matter"
        label={words.matter}
        hint={words.matterHint}
        value={matter}
        onValue={setMatter}
      />
      <Field id="objection-received" label={words.receivedAt}>
        <input
          id="objection-received"
          type="datetime-local"
          class="input"
          value={moment}
          max={presentMinute()}
          {...describedBy('objection-received')}
          onInput={(event) => setMoment(event.currentTarget.value)}
        />
      </Field>
      <label class="signed-choice">
        <input type="checkbox" checked={signed} onChange={() => setSigned(!signed)} />
        {words.isSigned}
      </label>
    </Confirm>
  );
};

type AnswerProps = {
  readonly eventId: string;
  readonly objection: Objection;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Answers an objection, once and in writing. */
export const AnswerObjection = ({ eventId, objection, onClose, onDone }: AnswerProps) => {
  const words = useWords(reviewWords);
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed' | ''>('');
  const [answer, setAnswer] = useState('');
  const { isBusy, trouble, send } = useSending();
  const text = answer.trim();
  return (
    <Confirm
      title={words.toAnswer}
      yes={words.toAnswer}
      no={words.cancel}
      isBusy={isBusy}
      lacks={outcome === '' ? 'choose' : text === '' ? 'fill' : undefined}
      trouble={trouble}
      onYes={() =>
        outcome !== '' &&
        void send(() => answerObjection(eventId, objection, outcome, text), onDone)
      }
      onNo={onClose}
    >
      <p class="said">{objection.matter}</p>
      <p class="soft">{words.answerLead}</p>
      <SelectField
        id="objection-outcome"
        label={words.outcome}
        value={outcome}
        none="–"
        onValue={(chosen) => setOutcome(chosen as typeof outcome)}
        groups={[
          {
            label: '',
            choices: Object.entries(words.outcomes).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <Prose id="objection-answer" label={words.answer} value={answer} onValue={setAnswer} />
    </Confirm>
  );
};
