import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { fetchCompetitions } from '../setup/setup.client.ts';
import type { Competition } from '../setup/setup.types.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { addFeeder, type Feeder } from './feeder.client.ts';
import { mayFeed } from './feeder.rules.ts';
import { feederWords } from './feeder-words.ts';

type Props = {
  readonly competition: Competition;
  readonly known: readonly string[];
  readonly onClose: () => void;
  readonly onAdded: (made: Feeder) => void;
};

const OTHER = 'other';
const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which lower contest feeds this one: one's own from a list, another organisation's by its number. */
export const AddFeeder = ({ competition, known, onClose, onAdded }: Props) => {
  const words = useWords(feederWords);
  const language = useLanguage();
  const { body } = useAnswer('competitions', fetchCompetitions);
  const [chosen, setChosen] = useState('');
  const [number, setNumber] = useState('');
  const { isBusy, trouble, send } = useSending();
  const own = mayFeed(body?.items ?? [], competition.tier, known);
  const feederId = chosen === OTHER ? number.trim().toLowerCase() : chosen;
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void send(() => addFeeder(competition.competitionId, feederId), onAdded);
        }}
      >
        <SelectField
          id="feeder-contest"
          label={words.contest}
          none={words.choose}
          value={chosen}
          onValue={setChosen}
          groups={[
            {
              label: '',
              choices: [
                ...own.map((one) => ({
                  value: one.competitionId,
                  label: `${textOf(one.name, language)} ${one.seasonYear}`,
                })),
                { value: OTHER, label: words.other },
              ],
            },
          ]}
        />
        {chosen === OTHER && (
          <TextField
            id="feeder-number"
            label={words.number}
            hint={words.numberHint}
            lengthMax={40}
            value={number}
            onValue={setNumber}
          />
        )}
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || !NUMBER.test(feederId)}>
            {words.add}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <Lack when={!NUMBER.test(feederId)} why="number" />
        </p>
      </form>
    </Dialog>
  );
};
