import { useState } from 'preact/hooks';
import { isAccepted, sizeText } from './file.rules.ts';
import './file-field.css';
import { fileWords } from './file-words.ts';
import { useWords } from './language.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly flaw?: string | undefined;
  /** As the browser's own: `.xlsx,.csv` or `image/png`. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  readonly isBusy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

const sizeOf = (files: readonly File[]): string =>
  sizeText(files.reduce((sum, { size }) => sum + size, 0));

/**
 * A file in the page's own language: chosen by a click or a key, or dropped; its name and size shown.
 * The browser's own control lies unseen beneath it, so that keyboard and screen reader know it.
 */
export const FileField = (props: Props) => {
  const { id, label, hint, flaw, accept = '', isMultiple = false, isBusy = false, onFiles } = props;
  const words = useWords(fileWords);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (given: readonly File[]) => {
    const chosen = isMultiple ? given : given.slice(0, 1);
    const other = chosen.find((file) => !isAccepted(file, accept));
    setWrong(other?.name ?? null);
    if (chosen.length === 0 || other) return;
    setFiles(chosen);
    onFiles(chosen);
  };
  const [first] = files;
  const shown = files.length > 1 ? words.several(files.length) : first?.name;
  const amiss = wrong === null ? flaw : words.wrongKind(wrong);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <fieldset
        class={isOver ? 'file-field over' : 'file-field'}
        aria-busy={isBusy}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!isBusy) take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <legend class="unseen">{label}</legend>
        <input
          id={id}
          type="file"
          class="unseen"
          accept={accept === '' ? undefined : accept}
          multiple={isMultiple}
          disabled={isBusy}
          aria-describedby={`${id}-hint ${id}-chosen`}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            // The same file chosen again is a choice too: it may have been mended meanwhile.
            currentTarget.value = '';
          }}
        />
        <label for={id} class="button tight" aria-disabled={isBusy}>
          {first ? words.other : isMultiple ? words.chooseMany : words.choose}
        </label>
        <span id={`${id}-chosen`} class="file-name" role="status">
          {shown === undefined ? (
            <span class="soft small">{isMultiple ? words.dropMany : words.drop}</span>
          ) : (
            <>
              {shown} <span class="soft small number">{sizeOf(files)}</span>
            </>
          )}
        </span>
      </fieldset>
      <span id={`${id}-hint`} class={amiss ? 'hint flaw' : 'hint'}>
        {amiss ?? hint ?? ''}
      </span>
    </div>
  );
};
