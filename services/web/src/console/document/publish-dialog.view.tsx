import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { Dialog } from '../../ui/dialog.view.tsx';
import { describedBy, Field, TextField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { handInFile, type Paper, publishVersion } from './document.client.ts';
import { documentWords } from './document-words.ts';

type Props = {
  readonly paper: Paper;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

type Draft = {
  readonly title: string;
  readonly text: string;
  readonly file: File | null;
  readonly percent: string;
  readonly note: string;
};

/** The file first, then the version that names it: neither is published without the other. */
const publish = async (paper: Paper, draft: Draft): Promise<Answer<unknown>> => {
  const { title, text, file, percent, note } = draft;
  const handed = file ? await handInFile(paper, file) : null;
  if (handed && !handed.ok) return handed;
  const change = percent.trim() === '' ? null : { percent: percent.trim(), note };
  return publishVersion(paper, { title, text, fileId: handed?.body.fileId ?? null, change });
};

/** The next version of a document, written or as a file. */
export const PublishDialog = ({ paper, onDone, onClose }: Props) => {
  const words = useWords(documentWords);
  const { isBusy, trouble, send } = useSending();
  const [draft, setDraft] = useState<Draft>({
    title: paper.versions[0]?.title ?? words.kinds[paper.kind],
    text: paper.versions[0]?.text ?? '',
    file: null,
    percent: '',
    note: '',
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <Dialog title={words.publishTitle(words.kinds[paper.kind])} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => publish(paper, draft), onDone);
        }}
      >
        <TextField
          id="paper-title"
          label={words.heading}
          value={draft.title}
          onValue={(title) => set({ title })}
          isRequired={true}
          lengthMax={200}
        />
        <Field id="paper-text" label={words.text}>
          <textarea
            id="paper-text"
            class="input prose"
            value={draft.text}
            maxLength={50_000}
            {...describedBy('paper-text')}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </Field>
        <FileField
          id="paper-file"
          label={words.file}
          hint={words.fileHint}
          accept=".pdf,.docx,.xlsx"
          onFiles={([file]) => set({ file: file ?? null })}
        />
        {paper.kind === 'scheme-notice' && paper.versions.length > 0 && (
          <ChangeFields paper={paper} draft={draft} set={set} />
        )}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {isBusy ? words.working : words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.close}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type ChangeProps = {
  readonly paper: Paper;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
};

const ChangeFields = ({ paper, draft, set }: ChangeProps) => {
  const words = useWords(documentWords);
  return (
    <>
      <TextField
        id="paper-percent"
        label={words.percent(paper.changeLimit)}
        hint={words.percentHint}
        value={draft.percent}
        onValue={(percent) => set({ percent })}
        isRequired={true}
        lengthMax={6}
      />
      <TextField
        id="paper-note"
        label={words.note}
        value={draft.note}
        onValue={(note) => set({ note })}
        isRequired={true}
        lengthMax={2_000}
      />
    </>
  );
};
