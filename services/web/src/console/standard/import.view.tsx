import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { Flaws } from './flaw-list.view.tsx';
import { recordStandard } from './standard.client.ts';
import { kindIn, readJson } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';
import { useBodies } from './use-bodies.ts';

/** Records a standard from a JSON file: every wrong place is listed, and nothing is kept then. */
export const ImportStandard = () => {
  const words = useWords(standardWords);
  const { ownBodies, isNationalWriter } = useBodies();
  const [document, setDocument] = useState<unknown>(null);
  const [flaw, setFlaw] = useState<string | undefined>(undefined);
  const [chosenBody, setChosenBody] = useState('');
  const { isBusy, trouble, send, clear } = useSending();
  if (!isNationalWriter && ownBodies.length === 0) return null;
  const isOwn = kindIn(document) === 'enterprise';
  const bodyId = isOwn
    ? (ownBodies.find((one) => one.bodyId === chosenBody) ?? ownBodies[0])
    : null;
  const take = async ([file]: readonly File[]) => {
    clear();
    const json = readJson((await file?.text()) ?? '');
    const isStandard = json !== undefined && kindIn(json) !== null;
    setFlaw(json === undefined ? words.notJson : isStandard ? undefined : words.noKind);
    setDocument(isStandard ? json : null);
  };
  return (
    <section class="card stack">
      <h2>{words.add}</h2>
      <p class="soft">{words.addLead}</p>
      <FileField
        id="standard-file"
        label={words.file}
        hint={words.fileHint}
        flaw={flaw}
        accept=".json"
        isBusy={isBusy}
        onFiles={(files) => void take(files)}
      />
      {isOwn && (
        <SelectField
          id="standard-body"
          label={words.body}
          hint={words.bodyHint}
          value={bodyId?.bodyId ?? ''}
          onValue={setChosenBody}
          groups={[
            {
              label: '',
              choices: ownBodies.map((one) => ({ value: one.bodyId, label: one.name })),
            },
          ]}
        />
      )}
      {trouble && <Flaws trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || document === null || bodyId === undefined}
          onClick={() =>
            void send(
              () => recordStandard(bodyId?.bodyId ?? null, document),
              ({ standardId }) => go('standards', { standard: standardId }),
            )
          }
        >
          {words.save}
        </button>
      </p>
    </section>
  );
};
