import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayStart } from '../office/office-choice.rules.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { declareFromPaper, type Panel, type Seat } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly panel: Panel;
  readonly seat: Seat;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const GROUNDS = ['own-organisation', 'pupil', 'relative'] as const;

/** A declaration of recusal that was signed on paper: who stands aside from whom, by organisation. */
export const PaperTie = ({ panel, seat, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { house } = useHouse();
  const [ground, setGround] = useState<string>('pupil');
  const [organisationId, setOrganisationId] = useState('');
  const [day, setDay] = useState('');
  const { isBusy, trouble, send } = useSending();
  const { personId } = seat;
  const organisations = house.organisations.map((one) => ({
    value: one.organisationId,
    label: textOf(one.name, language),
  }));
  const save = (event: Event) => {
    event.preventDefault();
    const tie = { personId, ground, organisationId };
    return send(
      () => declareFromPaper(panel.setting.competitionId, { ...tie, declaredAt: dayStart(day) }),
      onDone,
    );
  };
  const grounds = GROUNDS.map((value) => ({ value, label: words.ground[value] }));
  return (
    <Dialog title={words.paperTie(nameOf(personId))} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        <p class="soft small">{words.declareLead}</p>
        <SelectField
          id="paper-tie-ground"
          label={words.tie}
          value={ground}
          onValue={setGround}
          groups={[{ label: '', choices: grounds }]}
        />
        <SelectField
          id="paper-tie-organisation"
          label={words.organisation}
          value={organisationId}
          onValue={setOrganisationId}
          none="–"
          groups={[{ label: '', choices: organisations }]}
        />
        <TextField
          id="paper-tie-day"
          label={words.signedOn}
          type="date"
          value={day}
          onValue={setDay}
          isRequired={true}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || organisationId === ''}>
            {words.record}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <Lack when={organisationId === ''} why="choose" />
        </p>
      </form>
    </Dialog>
  );
};
