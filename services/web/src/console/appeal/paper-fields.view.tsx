import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import { appealWords } from './appeal-words.ts';
import type { FormProps } from './form-props.ts';
import { MomentField } from './moment-field.view.tsx';

/** The receipt of paper: when, by whom, who saw it, and where the original lies. */
export const PaperFields = ({ desk, form, onForm }: FormProps) => {
  const words = useWords(appealWords);
  const { office } = useWords(frameWords);
  const { nameOf } = useNaming();
  const people = [
    {
      label: '',
      choices: desk.staff.map(({ personId, offices }) => ({
        value: personId,
        label: `${nameOf(personId)} · ${offices.map((one) => office[one]).join(' · ')}`,
      })),
    },
  ];
  return (
    <div class="columns notice">
      <MomentField
        id="received-at"
        label={words.receivedAt}
        hint={words.receivedHint}
        value={form.receivedAt}
        onValue={(receivedAt) => onForm({ ...form, receivedAt })}
      />
      <TextField
        id="shelf-no"
        label={words.shelfNo}
        hint={words.shelfHint}
        value={form.shelfNo}
        onValue={(shelfNo) => onForm({ ...form, shelfNo })}
        lengthMax={64}
      />
      <SelectField
        id="received-by"
        label={words.receivedBy}
        value={form.receivedBy}
        onValue={(receivedBy) => onForm({ ...form, receivedBy })}
        none={words.choose}
        groups={people}
      />
      <SelectField
        id="witnessed-by"
        label={words.witnessedBy}
        value={form.witnessedBy}
        onValue={(witnessedBy) => onForm({ ...form, witnessedBy })}
        none={words.choose}
        groups={people}
      />
    </div>
  );
};
