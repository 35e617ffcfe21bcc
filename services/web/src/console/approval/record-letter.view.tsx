import type { BatchPage, ProposedRow } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { TextField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { handInScan, recordLetter } from './approval.client.ts';
import { type Marked, outcomesOf, reasonless } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

type Props = {
  readonly batch: BatchPage;
  readonly rows: readonly ProposedRow[];
  readonly back: Marked;
  readonly onDone: (news: string) => void;
};
type Letter = { readonly documentNo: string; readonly answeredOn: string };

/** The scan goes first; the record names it. */
const sendAll = async (
  { batch, rows, back }: Omit<Props, 'onDone'>,
  letter: Letter,
  file: File,
): Promise<Answer<unknown>> => {
  const scan = await handInScan(batch.batchId, file);
  if (!scan.ok) return scan;
  return recordLetter(batch, {
    ...letter,
    scanId: scan.body.scanId,
    rowsHash: batch.rowsHash,
    outcomes: outcomesOf(rows, back),
  });
};

/** What the office answered by letter, recorded by one person of the body (M17). */
export const RecordLetter = ({ batch, rows, back, onDone }: Props) => {
  const words = useWords(approvalWords);
  const [letter, setLetter] = useState<Letter>({ documentNo: '', answeredOn: '' });
  const [file, setFile] = useState<File | null>(null);
  const { isBusy, trouble, send } = useSending();
  const missing = reasonless(back);
  const isWhole = letter.documentNo.trim() !== '' && letter.answeredOn !== '' && file !== null;
  const approved = rows.filter(({ state }) => state === 'proposed').length - back.size;
  return (
    <section class="card stack">
      <h3>{words.letter}</h3>
      <p class="soft">{words.letterLead}</p>
      <div class="approval-filter">
        <TextField
          id="letter-no"
          label={words.documentNo}
          value={letter.documentNo}
          onValue={(documentNo) => setLetter({ ...letter, documentNo })}
          lengthMax={64}
          isRequired={true}
        />
        <TextField
          id="letter-day"
          type="date"
          label={words.answeredOn}
          value={letter.answeredOn}
          onValue={(answeredOn) => setLetter({ ...letter, answeredOn })}
          isRequired={true}
        />
      </div>
      <FileField
        id="letter-scan"
        label={words.scan}
        hint={words.scanHint}
        accept="application/pdf,image/jpeg"
        isBusy={isBusy}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      <p class="soft">{words.markHint}</p>
      <p>
        <b>{words.letterSays(approved, back.size)}</b>
      </p>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || !isWhole || missing > 0}
          onClick={() => {
            if (!file) return;
            void send(
              () => sendAll({ batch, rows, back }, letter, file),
              () => onDone(words.recorded),
            );
          }}
        >
          {words.record}
        </button>
        <Lack when={!isWhole} why="fill" />
        {missing > 0 && <span class="soft small">{words.reasonsMissing(missing)}</span>}
      </p>
    </section>
  );
};
