import { noticeWorkingDays } from '@jinbang/contracts/http/promotion-notice';
import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { Confirm } from '../../ui/confirm.view.tsx';
import { describedBy, Field, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { postNotice, recordWritten, takeDown } from './promotion-notice.client.ts';
import { promotionNoticeWords } from './promotion-notice-words.ts';

type Closing = { readonly onClose: () => void; readonly onDone: () => void };

/** Hanging a batch: for how long, and what follows. */
export const PostDialog = ({
  batchId,
  usual,
  onClose,
  onDone,
}: Closing & { readonly batchId: string; readonly usual: number }) => {
  const words = useWords(promotionNoticeWords);
  const { isBusy, trouble, send } = useSending();
  const [typed, setTyped] = useState(String(usual));
  const days = noticeWorkingDays.safeParse(Number(typed));
  return (
    <Confirm
      title={words.post}
      yes={words.posting(days.success ? days.data : usual)}
      no={words.cancel}
      isBusy={isBusy}
      lacks={days.success ? undefined : 'flaws'}
      trouble={trouble}
      onYes={() => days.success && void send(() => postNotice(batchId, days.data), onDone)}
      onNo={onClose}
    >
      <p>{words.postHint}</p>
      <TextField
        id="notice-days"
        label={words.days}
        hint={words.daysHint}
        flaw={days.success ? undefined : words.daysFlaw}
        value={typed}
        onValue={setTyped}
        lengthMax={2}
      />
    </Confirm>
  );
};

/** Taking a notice down before its time. */
export const TakeDownDialog = ({
  noticeId,
  onClose,
  onDone,
}: Closing & { readonly noticeId: string }) => {
  const words = useWords(promotionNoticeWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={words.takeDown}
      yes={words.takeDown}
      no={words.cancel}
      isBusy={isBusy}
      lacks={reason.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={() => void send(() => takeDown(noticeId, reason.trim()), onDone)}
      onNo={onClose}
    >
      <p>{words.takeDownHint}</p>
      <TextField
        id="down-reason"
        label={words.reason}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
    </Confirm>
  );
};

const Matter = ({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (value: string) => void;
}) => {
  const words = useWords(promotionNoticeWords);
  return (
    <Field id="written-matter" label={words.matter}>
      <textarea
        id="written-matter"
        class="input prose"
        rows={4}
        maxLength={2_000}
        value={value}
        {...describedBy('written-matter')}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </Field>
  );
};

const BLANK = { line: '', name: '', contact: '', matter: '' };

/** An objection that came in writing. */
export const RecordDialog = ({
  noticeId,
  onClose,
  onDone,
}: Closing & { readonly noticeId: string }) => {
  const words = useWords(promotionNoticeWords);
  const { isBusy, trouble, send } = useSending();
  const [form, setForm] = useState(BLANK);
  const put = (part: Partial<typeof BLANK>) => setForm({ ...form, ...part });
  const isShort =
    form.matter.trim() === '' || (form.name.trim() !== '' && form.contact.trim() === '');
  const record = (): Promise<Answer<unknown>> =>
    recordWritten(noticeId, {
      line: form.line === '' ? null : Number(form.line),
      ...{ name: form.name.trim(), contact: form.contact.trim(), matter: form.matter.trim() },
    });
  return (
    <Confirm
      title={words.record}
      yes={words.save}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(record, onDone)}
      onNo={onClose}
    >
      <p>{words.recordHint}</p>
      <TextField
        id="written-line"
        label={words.line}
        hint={words.lineHint}
        value={form.line}
        onValue={(line) => put({ line: line.replace(/\D/g, '') })}
        lengthMax={6}
      />
      <TextField
        id="written-name"
        label={words.name}
        hint={words.nameHint}
        value={form.name}
        onValue={(name) => put({ name })}
        lengthMax={100}
      />
      {form.name.trim() !== '' && (
        <TextField
          id="written-contact"
          label={words.contact}
          value={form.contact}
          onValue={(contact) => put({ contact })}
          lengthMax={100}
        />
      )}
      <Matter value={form.matter} onValue={(matter) => put({ matter })} />
    </Confirm>
  );
};
