import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Choices } from './choices.view.tsx';
import { floorWords } from './floor-words.ts';
import { NoteField } from './incident-form.view.tsx';

type Checked = {
  readonly isStationGood: boolean;
  readonly isEquipmentGood: boolean;
  readonly note?: string;
};
type Props = { readonly onKeep: (checked: Checked) => void; readonly onLeave: () => void };
type Seen = 'good' | 'flawed' | null;

/** Station and equipment, looked at with whoever will work there (S10). */
export const CheckForm = ({ onKeep, onLeave }: Props) => {
  const words = useWords(floorWords);
  const [station, setStation] = useState<Seen>(null);
  const [equipment, setEquipment] = useState<Seen>(null);
  const [note, setNote] = useState('');
  const isReady = station !== null && equipment !== null;
  const choices = [
    { value: 'good', label: words.good },
    { value: 'flawed', label: words.flawed },
  ] as const;
  return (
    <form
      class="card stack floor-form"
      onSubmit={(event) => {
        event.preventDefault();
        const said = note.trim();
        const seen = { isStationGood: station === 'good', isEquipmentGood: equipment === 'good' };
        if (isReady) onKeep({ ...seen, ...(said === '' ? {} : { note: said }) });
      }}
    >
      <h2>{words.checkTitle}</h2>
      <p>{words.checkLead}</p>
      <Choices
        title={words.checkItem.station}
        choices={choices}
        chosen={station}
        onChoose={setStation}
      />
      <Choices
        title={words.checkItem.equipment}
        choices={choices}
        chosen={equipment}
        onChoose={setEquipment}
      />
      <NoteField note={note} onNote={setNote} />
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={!isReady}
          aria-describedby="check-lack"
        >
          {words.keep}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.cancel}
        </button>
        <span id="check-lack" class="small soft">
          {isReady ? words.kept : words.checkLack}
        </span>
      </p>
    </form>
  );
};
