import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import {
  askReopening,
  decideReopening,
  fetchSheetReopenings,
  type Sheet,
  type SheetReopening,
} from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { seatWords } from './seat-words.ts';

type Props = {
  readonly sheet: Sheet;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const LENGTH_MAX = 1_000;

type ReasonProps = {
  readonly label: string;
  readonly hint?: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

/** Why it should be opened, or stay as it is. */
export const Reason = ({ label, hint, reason, onReason }: ReasonProps) => (
  <Field id="reopening-reason" label={label} hint={hint}>
    <textarea
      id="reopening-reason"
      class="input"
      maxLength={LENGTH_MAX}
      value={reason}
      aria-describedby="reopening-reason-hint"
      onInput={({ currentTarget }) => onReason(currentTarget.value)}
    />
  </Field>
);

/** The chief judge asks; nothing is opened before the supervisor agrees. */
export const AskReopening = ({ sheet, onClose, onDone }: Props) => {
  const words = useWords(judgingWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const submit = () =>
    void send(
      () => askReopening(sheet, reason.trim()),
      () => onDone(words.reopenAsked),
    );
  return (
    <Dialog title={words.reopenTitle(sheet.subCriterion)} onClose={onClose}>
      <Reason
        label={words.reopenWhy}
        hint={words.reopenHint}
        reason={reason}
        onReason={setReason}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || reason.trim() === ''}
          onClick={submit}
        >
          {words.reopenSend}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.no}
        </button>
        <Lack when={reason.trim() === ''} why="reason" />
      </p>
    </Dialog>
  );
};

type WhyProps = Pick<SheetReopening, 'reason' | 'proposedBy' | 'proposedAt'>;

/** The words of whoever asked: nobody agrees to what they have not read. */
export const WhyAsked = ({ reason, proposedBy, proposedAt }: WhyProps) => {
  const words = useWords(seatWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  return (
    <p>
      {reason}
      <span class="under soft small">
        {words.by(nameOf(proposedBy), momentText(proposedAt, language, new Date()))}
      </span>
    </p>
  );
};

const Asked = ({ sheetId, reopeningId }: Pick<Sheet, 'sheetId' | 'reopeningId'>) => {
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(sheetId, () => fetchSheetReopenings(sheetId));
  const asked = body?.items.find((one) => one.reopeningId === reopeningId);
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return (
    asked && (
      <div class="notice">
        <WhyAsked {...asked} />
      </div>
    )
  );
};

/** The supervisor decides; to refuse takes a reason. */
export const DecideReopening = ({ sheet, onClose, onDone }: Props) => {
  const words = useWords(judgingWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const decide = (outcome: 'approved' | 'refused') =>
    void send(
      () =>
        decideReopening(
          sheet.sheetId,
          sheet.reopeningId ?? '',
          outcome === 'approved' ? { outcome } : { outcome, reason: reason.trim() },
        ),
      () => onDone(words.decided),
    );
  return (
    <Dialog title={words.decideTitle(sheet.subCriterion)} onClose={onClose}>
      <Asked {...sheet} />
      <p class="soft">{words.reopenHint}</p>
      <Reason label={words.refuseWhy} reason={reason} onReason={setReason} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() => decide('approved')}
        >
          {words.approve}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || reason.trim() === ''}
          onClick={() => decide('refused')}
        >
          {words.refuse}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {words.no}
        </button>
        <Lack when={reason.trim() === ''} why="refusal" />
      </p>
    </Dialog>
  );
};
