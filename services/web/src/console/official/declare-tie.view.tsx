import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type Duty, declare } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly duty: Duty;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const GROUNDS = ['own-organisation', 'pupil', 'relative'] as const;

/** A tie to somebody who competes, by organisation: no name of theirs is asked for. */
export const DeclareTie = ({ duty, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const language = useLanguage();
  const { personId } = useWho();
  const [ground, setGround] = useState<string>('pupil');
  const [organisationId, setOrganisationId] = useState('');
  const { isBusy, trouble, send } = useSending();
  const grounds = GROUNDS.map((value) => ({ value, label: words.ground[value] }));
  const competing = duty.competing.map((one) => ({
    value: one.organisationId,
    label: textOf(one.name, language),
  }));
  const nobody = competing.length === 0;
  return (
    <Dialog title={words.declare} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const tie = { personId, ground, organisationId };
          void send(() => declare(duty.competitionId, tie), onDone);
        }}
      >
        <p>{words.declareLead}</p>
        <SelectField
          id="tie-ground"
          label={words.tie}
          value={ground}
          onValue={setGround}
          groups={[{ label: '', choices: grounds }]}
        />
        <SelectField
          id="tie-organisation"
          label={words.organisation}
          hint={nobody ? words.nobodyYet : undefined}
          value={organisationId}
          onValue={setOrganisationId}
          none="–"
          groups={[{ label: '', choices: competing }]}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || organisationId === ''}
            title={nobody ? words.nobodyYet : undefined}
          >
            {words.declareIt}
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
