import { useState } from 'preact/hooks';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { findingsOfRefusal } from './findings.rules.ts';
import { FindingReport } from './findings.view.tsx';
import { type DraftAnswer, importFile, saveTemplate, type Where } from './scheme.client.ts';
import { schemeWords } from './scheme-words.ts';

type Props = {
  readonly where: Where;
  /** The draft it takes the place of. */
  readonly draftVersion: number;
  readonly isFirst: boolean;
  readonly onDone: (draft: DraftAnswer) => void;
};

/** A workbook or a CSV becomes the draft, or is refused with every place that is wrong. */
export const ImportPart = ({ where, draftVersion, isFirst, onDone }: Props) => {
  const words = useWords(schemeWords);
  const { isBusy, trouble, send } = useSending();
  const [name, setName] = useState('');
  const findings = trouble && findingsOfRefusal(trouble);
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setName(file.name);
    void send(() => importFile(where, file, draftVersion), onDone);
  };
  return (
    <section class="card stack" aria-labelledby="import-title">
      <h2 id="import-title">{isFirst ? words.importTitle : words.importAgain}</h2>
      <p class="soft">{words.importLead}</p>
      <Templates where={where} />
      <FileField
        id="scheme-file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.csv"
        isBusy={isBusy}
        onFiles={take}
      />
      {isBusy && (
        <p role="status">
          <progress aria-label={words.reading(name)} />
          <span class="soft">{words.reading(name)}</span>
        </p>
      )}
      {findings && <FindingReport findings={findings} />}
      {trouble && !findings && <Problem trouble={trouble} />}
    </section>
  );
};

/** The tables to begin with. */
const Templates = ({ where }: { readonly where: Where }) => {
  const words = useWords(schemeWords);
  const { isBusy, trouble, send } = useSending();
  const save = (kind: 'xlsx' | 'csv') => () =>
    void send(
      () => saveTemplate(where, kind, words.title),
      () => {},
    );
  return (
    <>
      <p class="head-acts">
        <button type="button" class="button" disabled={isBusy} onClick={save('xlsx')}>
          {words.template}
        </button>
        <button type="button" class="button plain" disabled={isBusy} onClick={save('csv')}>
          {words.templateCsv}
        </button>
      </p>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};
