import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { claimWords } from './claim-words.ts';
import { checkFile, confirmImport, fetchImport, type Import, saveFile } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';

type Props = { readonly competitionId: string; readonly onDone: (sentence: News) => void };

const LOOK_MS = 700;

/** A table of entries: handed in, looked at, confirmed. */
export const ImportPart = ({ competitionId, onDone }: Props) => {
  const words = useWords(entriesWords);
  const checking = useSending();
  const [checked, setChecked] = useState<Import | null>(null);
  const take = (file: File | null | undefined) => {
    if (file) void checking.send(() => checkFile(competitionId, file), setChecked);
  };
  return (
    <section class="card stack" aria-labelledby="import-title">
      <h2 id="import-title">{words.importTitle}</h2>
      <p class="soft">{words.importLead}</p>
      <Downloads competitionId={competitionId} />
      {checked === null && <DropZone isBusy={checking.isBusy} onFile={take} />}
      {checking.trouble && <Problem trouble={checking.trouble} />}
      {checked && (
        <Checked
          checked={checked}
          onOther={() => setChecked(null)}
          onDone={(sentence) => {
            setChecked(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

const Downloads = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(entriesWords);
  const { isBusy, trouble, send } = useSending();
  const at = `/competitions/${competitionId}`;
  const save = (path: string, name: string) => () =>
    void send(
      () => saveFile(`${at}/${path}`, name),
      () => {},
    );
  return (
    <>
      <p class="head-acts">
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={save('entry-template', `${words.title}.xlsx`)}
        >
          {words.template}
        </button>
        <button
          type="button"
          class="button plain"
          disabled={isBusy}
          onClick={save('entry-template?form=csv', `${words.title}.csv`)}
        >
          {words.templateCsv}
        </button>
        <button
          type="button"
          class="button plain"
          disabled={isBusy}
          onClick={save('entry-export', `${words.list}.xlsx`)}
        >
          {words.exportAll}
        </button>
      </p>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};

type DropProps = {
  readonly isBusy: boolean;
  readonly onFile: (file: File | null | undefined) => void;
};

const DropZone = ({ isBusy, onFile }: DropProps) => {
  const words = useWords(entriesWords);
  const [isOver, setOver] = useState(false);
  return (
    <fieldset
      class={isOver ? 'drop-zone over' : 'drop-zone'}
      aria-busy={isBusy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isBusy) onFile(event.dataTransfer?.files[0]);
      }}
    >
      <legend class="unseen">{words.importTitle}</legend>
      <p role="status">{isBusy ? words.checking : words.drop}</p>
      {isBusy && <progress aria-label={words.checking} />}
      <label class="button" hidden={isBusy}>
        {words.choose}
        <input
          type="file"
          class="unseen"
          accept=".xlsx,.csv"
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      </label>
    </fieldset>
  );
};

type CheckedProps = {
  readonly checked: Import;
  readonly onOther: () => void;
  readonly onDone: (sentence: News) => void;
};

const Checked = ({ checked, onOther, onDone }: CheckedProps) => {
  const words = useWords(entriesWords);
  const { isBusy, trouble, send } = useSending();
  const claim = useWords(claimWords);
  const { rowCount, newCount, sameCount, claimCount, problemCount } = checked;
  const count = newCount + claimCount;
  const confirm = () =>
    void send(
      () => confirmImport(checked),
      () => onDone(inBoth(entriesWords, (words) => words.imported(newCount))),
    );
  return (
    <div class="stack">
      <p role="status">
        <b>{words.found(rowCount, newCount, sameCount)}</b>
      </p>
      {claimCount > 0 && <p>{claim.inImport(claimCount)}</p>}
      {problemCount > 0 && <Problems checked={checked} />}
      {problemCount === 0 && count === 0 && <p class="soft">{words.nothingNew}</p>}
      {isBusy && <Running checked={checked} />}
      {trouble && <Problem trouble={trouble} />}
      <p class="head-acts">
        {problemCount === 0 && count > 0 && (
          <button type="button" class="button first" disabled={isBusy} onClick={confirm}>
            {words.importAll(count)}
          </button>
        )}
        <button type="button" class="button" disabled={isBusy} onClick={onOther}>
          {words.otherFile}
        </button>
      </p>
    </div>
  );
};

const Running = ({ checked: { importId, newCount } }: { readonly checked: Import }) => {
  const words = useWords(entriesWords);
  const { body } = useAnswer(importId, () => fetchImport(importId), LOOK_MS);
  const { done, all } = body?.progress ?? { done: 0, all: newCount };
  return (
    <p>
      <progress max={all} value={done} aria-label={words.importing(done, all)} />
      <span class="soft">{words.importing(done, all)}</span>
    </p>
  );
};

const Problems = ({ checked }: { readonly checked: Import }) => {
  const words = useWords(entriesWords);
  const { isBusy, send } = useSending();
  const report = () =>
    void send(
      () => saveFile(`/entry-imports/${checked.importId}/problems`, `${words.title}.xlsx`),
      () => {},
    );
  return (
    <>
      <div class="head">
        <h3 class="flaw">{words.problems(checked.problemCount)}</h3>
        <button type="button" class="button tight" disabled={isBusy} onClick={report}>
          {words.report}
        </button>
      </div>
      <p class="soft">{words.problemsLead}</p>
      <ScrollArea name={words.problems(checked.problemCount)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.mend}</th>
            </tr>
          </thead>
          <tbody>
            {checked.problems.map(({ row, column, field, mend }, place) => (
              <tr key={`${place} ${row} ${column}`}>
                <td>{row === null ? '' : `${column ?? ''}${row}`}</td>
                <td>{field ?? ''}</td>
                <td>{mend}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
};
