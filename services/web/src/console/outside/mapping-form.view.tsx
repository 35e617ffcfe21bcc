import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type FileHead, fromFile } from './file-head.rules.ts';
import { ChooseFile, ColumnField, FileColumns, headOf, type ReadFile } from './file-head.view.tsx';
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
  const [read, setRead] = useState<ReadFile | null>(null);
  const head = read ? headOf(read) : undefined;
  const set = (change: Partial<MappingDraft>) => setDraft({ ...draft, ...change });
  const take = (file: ReadFile, of = draft) => {
    setRead(file);
    const found = headOf(file);
    const sheet = file.columns.sheets[file.sheet]?.name ?? '';
    const into = modules.find(({ moduleId }) => moduleId === of.moduleId);
    const isOnly = file.columns.sheets.length === 1;
    setDraft(found && into ? fromFile(of, into, { sheet, head: found, isOnly }) : of);
  };
  const chooseModule = (moduleId: string) => {
    const { sessionId, headers } = blankMapping(modules.find((one) => one.moduleId === moduleId));
    const next = { ...draft, moduleId, sessionId, headers };
    if (read) take(read, next);
    else setDraft(next);
  };
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
      <Head draft={draft} modules={modules} onSet={set} onModule={chooseModule} />
      <ChooseFile eventId={eventId} read={read} onRead={take} />
      {head ? (
        <div class="outside-columns">
          <ColumnField
            head={head}
            id="outside-key"
            label={words.keyColumn}
            value={draft.key}
            onValue={(key) => set({ key })}
          />
        </div>
      ) : (
        <KeyAndSheet draft={draft} onSet={set} />
      )}
      {module?.keyKind === 'station' && (
        <Session draft={draft} module={module} head={head} onSet={set} />
      )}
      {module && head && <FileColumns {...{ draft, module, head }} onSet={set} />}
      {module && !head && <Columns draft={draft} module={module} onSet={set} />}
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

/** Nobody types more headers than these by hand. */
const FIELDS_SHOWN = 12;

type PartProps = {
  readonly draft: MappingDraft;
  readonly onSet: (change: Partial<MappingDraft>) => void;
};

type HeadProps = PartProps &
  Pick<Props, 'modules'> & { readonly onModule: (moduleId: string) => void };

const Head = ({ draft, modules, onSet, onModule }: HeadProps) => {
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
          onValue={onModule}
        />
      </div>
    </>
  );
};

/** Without a file at hand: as it will stand in it. */
const KeyAndSheet = ({ draft, onSet }: PartProps) => {
  const words = useWords(outsideWords);
  return (
    <div class="outside-columns">
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
  );
};

type SessionProps = PartProps & {
  readonly module: MappedModule;
  readonly head: FileHead | undefined;
};

const Session = ({ draft, module, head, onSet }: SessionProps) => {
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
      {draft.sessionId === '' && head && (
        <ColumnField
          head={head}
          id="outside-session-column"
          label={words.sessionInColumn}
          value={draft.sessionColumn}
          onValue={(sessionColumn) => onSet({ sessionColumn })}
        />
      )}
      {draft.sessionId === '' && !head && (
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
    <details class="explain" open={module.aspects.length <= FIELDS_SHOWN}>
      <summary>{words.columns}</summary>
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
    </details>
  );
};
