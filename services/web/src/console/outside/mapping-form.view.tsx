import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type MappedModule, type SavedMapping, saveMapping } from './outside.client.ts';
import {
  blankMapping,
  draftOf,
  flawOfMapping,
  type MappingDraft,
  mappingOf,
} from './outside.rules.ts';
import { outsideWords } from './outside-words.ts';

type Props = {
  readonly eventId: string;
  readonly modules: readonly MappedModule[];
  readonly mapping: SavedMapping | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
};

/** Which column of a file is which aspect: said once for a machine or an exam. */
export const MappingForm = ({ eventId, modules, mapping, onClose, onSaved }: Props) => {
  const words = useWords(outsideWords);
  const { isBusy, trouble, send } = useSending();
  const [draft, setDraft] = useState<MappingDraft>(() =>
    mapping ? draftOf(mapping) : blankMapping(modules[0]),
  );
  const module = modules.find(({ moduleId }) => moduleId === draft.moduleId);
  const flaw = flawOfMapping(draft, module);
  const set = (change: Partial<MappingDraft>) => setDraft({ ...draft, ...change });
  const act = () => {
    if (!module) return;
    const saved = mappingOf(draft, module);
    void send(
      () => saveMapping(eventId, saved),
      () => onSaved(saved.name),
    );
  };
  return (
    <section class="card stack" aria-labelledby="outside-map">
      <h2 id="outside-map">{(mapping ? words.editMapping : words.newMapping).replace('…', '')}</h2>
      <Head draft={draft} modules={modules} onSet={set} />
      {module?.keyKind === 'station' && <Session draft={draft} module={module} onSet={set} />}
      {module && <Columns draft={draft} module={module} onSet={set} />}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || flaw !== null}
          aria-describedby="outside-why-not"
          onClick={act}
        >
          {words.save}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <span id="outside-why-not" class="soft small">
          {flaw === null ? '' : words.mappingFlaw[flaw]}
        </span>
      </p>
    </section>
  );
};

type PartProps = {
  readonly draft: MappingDraft;
  readonly onSet: (change: Partial<MappingDraft>) => void;
};

const Head = ({ draft, modules, onSet }: PartProps & Pick<Props, 'modules'>) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  const sources = (['machine', 'import'] as const).map((value) => ({
    value,
    label: words.sources[value],
  }));
  const choices = modules.map(({ moduleId, name }) => ({
    value: moduleId,
    label: textOf(name, language),
  }));
  const chooseModule = (moduleId: string) => {
    const { sessionId, headers } = blankMapping(modules.find((one) => one.moduleId === moduleId));
    onSet({ moduleId, sessionId, headers });
  };
  return (
    <>
      <TextField
        id="outside-name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        lengthMax={100}
        onValue={(name) => onSet({ name })}
      />
      <div class="outside-columns">
        <SelectField
          id="outside-source"
          label={words.source}
          value={draft.source}
          groups={[{ label: '', choices: sources }]}
          onValue={(source) => onSet({ source: source === 'import' ? 'import' : 'machine' })}
        />
        <SelectField
          id="outside-module"
          label={words.module}
          value={draft.moduleId}
          groups={[{ label: '', choices }]}
          onValue={chooseModule}
        />
        <TextField
          id="outside-key"
          label={words.key}
          hint={words.keyHint}
          value={draft.key}
          lengthMax={200}
          onValue={(key) => onSet({ key })}
        />
        <TextField
          id="outside-sheet"
          label={words.sheet}
          hint={words.sheetHint}
          value={draft.sheet}
          lengthMax={100}
          onValue={(sheet) => onSet({ sheet })}
        />
      </div>
    </>
  );
};

const Session = ({ draft, module, onSet }: PartProps & { readonly module: MappedModule }) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  const choices = module.sessions.map(({ sessionId, name }) => ({
    value: sessionId,
    label: textOf(name, language),
  }));
  return (
    <div class="outside-columns">
      <SelectField
        id="outside-session"
        label={words.session}
        value={draft.sessionId}
        none={words.byColumn}
        groups={[{ label: '', choices }]}
        onValue={(sessionId) => onSet({ sessionId, sessionColumn: '' })}
      />
      {draft.sessionId === '' && (
        <TextField
          id="outside-session-column"
          label={words.sessionColumn}
          value={draft.sessionColumn}
          lengthMax={200}
          onValue={(sessionColumn) => onSet({ sessionColumn })}
        />
      )}
    </div>
  );
};

const Columns = ({ draft, module, onSet }: PartProps & { readonly module: MappedModule }) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  if (module.aspects.length === 0) return <p class="soft">{words.noAspects}</p>;
  return (
    <fieldset class="stack outside-map">
      <legend>
        <b>{words.columns}</b>
      </legend>
      <p class="soft small">{words.columnsHint}</p>
      <div class="outside-columns">
        {module.aspects.map(({ aspectId, code, description, max }) => (
          <TextField
            key={aspectId}
            id={`outside-${aspectId}`}
            label={words.headerOf(code)}
            hint={`${textOf(description, language)} · ${max}`}
            value={draft.headers[aspectId] ?? ''}
            lengthMax={200}
            onValue={(header) => onSet({ headers: { ...draft.headers, [aspectId]: header } })}
          />
        ))}
      </div>
    </fieldset>
  );
};
