import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { appealWords } from './appeal-words.ts';
import type { FormProps } from './form-props.ts';

const listed = (choices: readonly { readonly value: string; readonly label: string }[]) => [
  { label: '', choices },
];

/** Whose it is, of which module, and where the contestant stood. */
export const PlaceFields = ({ desk, form, onForm }: FormProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const entries = desk.entries.map(({ entryId, entryNo }) => ({ value: entryId, label: entryNo }));
  const modules = desk.modules.map((one) => ({
    value: one.moduleId,
    label: textOf(one.name, language),
  }));
  return (
    <div class="columns">
      <SelectField
        id="appeal-entry"
        label={words.entry}
        value={form.entryId}
        onValue={(entryId) => onForm({ ...form, entryId })}
        none={words.choose}
        groups={listed(entries)}
      />
      <SelectField
        id="appeal-module"
        label={words.module}
        value={form.moduleId}
        onValue={(moduleId) =>
          onForm({ ...form, moduleId, sessionId: '', station: '', subCriterion: '', aspects: [] })
        }
        none={words.choose}
        groups={listed(modules)}
      />
      <StoodAt desk={desk} form={form} onForm={onForm} />
    </div>
  );
};

/** An entry number is place enough; a station or a review code is asked for. */
const StoodAt = ({ desk, form, onForm }: FormProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const keyKind = desk.modules.find(({ moduleId }) => moduleId === form.moduleId)?.keyKind;
  if (keyKind === undefined || keyKind === 'entry') return null;
  const sessions = desk.sessions.filter(({ moduleId }) => moduleId === form.moduleId);
  const stations = sessions.find(({ sessionId }) => sessionId === form.sessionId)?.stations ?? [];
  return (
    <>
      <SelectField
        id="appeal-session"
        label={words.session}
        value={form.sessionId}
        onValue={(sessionId) => onForm({ ...form, sessionId, station: '' })}
        none={words.choose}
        groups={listed(
          sessions.map((one) => ({ value: one.sessionId, label: textOf(one.name, language) })),
        )}
      />
      {keyKind === 'station' && (
        <SelectField
          id="appeal-station"
          label={words.station}
          value={form.station}
          onValue={(station) => onForm({ ...form, station })}
          none={words.choose}
          groups={listed(stations.map((value) => ({ value, label: value })))}
        />
      )}
      {keyKind === 'review' && (
        <TextField
          id="appeal-code"
          label={words.code}
          hint={words.codeHint}
          value={form.code}
          onValue={(code) => onForm({ ...form, code })}
          lengthMax={32}
        />
      )}
    </>
  );
};
