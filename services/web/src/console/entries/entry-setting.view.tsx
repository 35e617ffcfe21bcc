import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type EntrySetting, keepSetting } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import { FIELDS_TO_CHOOSE } from './entry-form.rules.ts';
import { entryFormWords } from './entry-form-words.ts';

type Props = {
  readonly setting: EntrySetting;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
};

/** What the competition asks of an entry, for who organises it. */
export const EntrySettingDialog = ({ setting, onClose, onDone }: Props) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const [required, setRequired] = useState<ReadonlySet<string>>(new Set(setting.requiredFields));
  const [perPerson, setPerPerson] = useState(String(setting.eventsPerPerson));
  const { isBusy, trouble, send } = useSending();
  const turn = (field: string) =>
    setRequired((before) => {
      const next = new Set(before);
      if (!next.delete(field)) next.add(field);
      return next;
    });
  return (
    <Dialog title={more.setting} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = { requiredFields: [...required], eventsPerPerson: Number(perPerson) };
          void send(
            () => keepSetting(setting, wanted),
            () => onDone(inBoth(entryFormWords, (more) => more.settingSaved)),
          );
        }}
      >
        <p class="soft">{more.settingLead}</p>
        <fieldset class="member-part">
          <legend>{more.required}</legend>
          <p class="small soft">{more.settingAlways}</p>
          <div class="field-choices">
            {FIELDS_TO_CHOOSE.map((field) => (
              <label key={field} class="field-choice">
                <input type="checkbox" checked={required.has(field)} onChange={() => turn(field)} />
                {words.fields[field] ?? field}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField
          id="entry-per-person"
          label={more.perPerson}
          hint={more.perPersonHint}
          value={perPerson}
          onValue={(value) => setPerPerson(value.replaceAll(/\D/g, ''))}
          lengthMax={2}
          isRequired={true}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {more.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
