import type { ReceiptPreview, UploadRunView } from '@jinbang/contracts/http/upload';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { readReceipt, takeReceipt } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

type Props = {
  readonly run: UploadRunView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The register's receipt: looked at first, taken over only when nothing in it is wrong. */
export const ReceiptDialog = ({ run, onClose, onDone }: Props) => {
  const words = useWords(machineWords);
  const [read, setRead] = useState<ReceiptPreview | null>(null);
  const { isBusy, trouble, send } = useSending();
  const look = ([file]: readonly File[]) => {
    setRead(null);
    if (file) void send(() => readReceipt(run.runId, file), setRead);
  };
  return (
    <Dialog title={words.receiptTitle} onClose={onClose}>
      <div class="stack">
        <FileField
          id="receipt-file"
          label={words.receiptFile}
          accept=".xlsx,.csv"
          isBusy={isBusy}
          onFiles={look}
        />
        {read && <Said read={read} />}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={isBusy || read?.isReady !== true}
            onClick={() => read && void send(() => takeReceipt(run, read), onDone)}
          >
            {words.confirmReceipt}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </div>
    </Dialog>
  );
};

const Said = ({ read }: { readonly read: ReceiptPreview }) => {
  const words = useWords(machineWords);
  const language = useLanguage();
  return (
    <div class="stack-tight" role="status">
      <p>{words.receiptSays(read.accepted, read.refused)}</p>
      {read.missingCount > 0 && <p class="soft">{words.receiptMissing(read.missingCount)}</p>}
      <ul class="dotted">
        {read.problems.map(({ code, sentence, sheet, row, column }) => (
          <li key={[code, sheet, row, column].join('/')}>
            {words.receiptRow(sheet, row, column)}: {textOf(sentence, language)}
          </li>
        ))}
      </ul>
    </div>
  );
};
