import type { Office } from '@jinbang/contracts/office';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { dayEnd, flawsByField } from '../office/office-choice.rules.ts';
import { PeopleSelect } from '../person/people-select.view.tsx';
import { useSending } from '../use-sending.ts';
import { invite } from './official.client.ts';
import { officialWords } from './official-words.ts';
import { INVITED } from './panel-list.rules.ts';

type Props = {
  readonly eventId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const InviteOfficial = ({ eventId, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [office, setOffice] = useState('judge');
  const [until, setUntil] = useState('');
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsByField(trouble);
  const choices = INVITED.map((value) => ({ value, label: frame.office[value] }));
  // Safe: chosen from the list of offices.
  const wanted = { office: office as Office, answerBy: until ? dayEnd(until) : null };
  const invitations = people.map((personId) => ({ personId, ...wanted }));
  return (
    <Dialog title={words.invite} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => invite(eventId, invitations), onDone);
        }}
      >
        <PeopleSelect
          id="asked"
          chosen={people}
          flaw={flaws.get('personId')}
          onChosen={setPeople}
        />
        <div class="columns">
          <SelectField
            id="asked-office"
            label={words.office}
            flaw={flaws.get('office')}
            value={office}
            onValue={setOffice}
            groups={[{ label: '', choices }]}
          />
          <TextField
            id="asked-until"
            label={words.until}
            hint={words.untilHint}
            flaw={flaws.get('answerBy')}
            type="date"
            value={until}
            onValue={setUntil}
          />
        </div>
        {trouble && flaws.size === 0 && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || people.length === 0}>
            {words.send}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {people.length === 0 && <span class="soft small">{words.needsPerson}</span>}
        </p>
      </form>
    </Dialog>
  );
};
