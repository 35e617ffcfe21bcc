import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { FindingReport } from '../scheme/findings.view.tsx';
import { useSending } from '../use-sending.ts';
import { MappingForm } from './mapping-form.view.tsx';
import { handIn, type OutsideMappings, type SavedMapping } from './outside.client.ts';
import { findingsOfFile, type mayHere } from './outside.rules.ts';
import { outsideWords } from './outside-words.ts';

type Props = {
  readonly eventId: string;
  readonly mappings: OutsideMappings;
  readonly may: ReturnType<typeof mayHere>;
  readonly onDone: (sentence: string, importId?: string | null) => void;
};

/** A file and how it is read: nothing of it is a mark yet. */
export const HandIn = ({ eventId, mappings, may, onDone }: Props) => {
  const words = useWords(outsideWords);
  const [name, setName] = useState<string | null>(null);
  const [edited, setEdited] = useState<SavedMapping | 'new' | null>(null);
  const { items, modules } = mappings;
  const mapping =
    items.find((one) => one.name === name) ?? (items.length === 1 ? items[0] : undefined);
  if (edited !== null) {
    return (
      <MappingForm
        eventId={eventId}
        modules={modules}
        mapping={edited === 'new' ? null : edited}
        onClose={() => setEdited(null)}
        onSaved={(saved) => {
          setEdited(null);
          setName(saved);
          onDone(words.saved(saved));
        }}
      />
    );
  }
  return (
    <section class="card stack" aria-labelledby="outside-hand-in">
      <h2 id="outside-hand-in">{words.handIn}</h2>
      <p class="soft">{words.handInLead}</p>
      {items.length === 0 ? (
        <div>
          <p>
            <b>{words.noMapping}</b>
          </p>
          <p class="soft">{words.noMappingHint}</p>
        </div>
      ) : (
        <SelectField
          id="outside-mapping"
          label={words.mapping}
          value={mapping?.name ?? ''}
          none={mapping ? undefined : words.chooseMapping}
          groups={[
            { label: '', choices: items.map((one) => ({ value: one.name, label: one.name })) },
          ]}
          onValue={setName}
        />
      )}
      {may.map && (
        <p class="row">
          <button type="button" class="button tight" onClick={() => setEdited('new')}>
            {words.newMapping}
          </button>
          {mapping && (
            <button type="button" class="button tight plain" onClick={() => setEdited(mapping)}>
              {words.editMapping}
            </button>
          )}
        </p>
      )}
      {mapping && !may.handIn && <p class="soft">{words.whoHandsIn}</p>}
      {mapping && may.handIn && (
        <Upload key={mapping.mappingId} eventId={eventId} mapping={mapping} onDone={onDone} />
      )}
    </section>
  );
};

type UploadProps = Pick<Props, 'eventId' | 'onDone'> & { readonly mapping: SavedMapping };

const Upload = ({ eventId, mapping, onDone }: UploadProps) => {
  const words = useWords(outsideWords);
  const { isBusy, trouble, send } = useSending();
  const [name, setName] = useState('');
  const findings = trouble && findingsOfFile(trouble);
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setName(file.name);
    void send(
      () => handIn(eventId, mapping.mappingId, file),
      ({ importId, repeated }) => onDone(repeated ? words.repeated : words.handedIn, importId),
    );
  };
  return (
    <>
      <FileField
        id="outside-file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.csv,.json"
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
    </>
  );
};
