import type { Office } from '@jinbang/contracts/office';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import type { Appointment, Scope } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { PersonSelect } from '../person/person-select.view.tsx';
import { useSending } from '../use-sending.ts';
import { giveOffice } from './office.client.ts';
import { dayEnd, dayStart, flawsByField, groupsFor } from './office-choice.rules.ts';
import { officeWords } from './office-words.ts';

/** Offices of those who enter contestants. */
const ENTERING: readonly string[] = ['organisation', 'team-leader', 'coach'];

type Props = {
  readonly scope: Scope;
  readonly onClose: () => void;
  readonly onGiven: (appointment: Appointment) => void;
};

/** Who, what, from when to when; the place was chosen before. */
export const GiveOffice = ({ scope, onClose, onGiven }: Props) => {
  const words = useWords(officeWords);
  const { scopeName } = useNaming();
  const [personId, setPersonId] = useState('');
  const [office, setOffice] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsByField(trouble);
  const isReady = personId !== '' && office !== '';
  const give = () =>
    send(
      () =>
        giveOffice({
          personId,
          // Safe: chosen from the list of offices.
          office: office as Office,
          scope,
          ...(from === '' ? {} : { from: dayStart(from) }),
          to: to === '' ? null : dayEnd(to),
        }),
      ({ appointments: [given] }) => given && onGiven(given),
    );
  return (
    <Dialog title={words.giveIn(scopeName(scope))} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <PersonSelect
          id="office-person"
          value={personId}
          flaw={flaws.get('personId')}
          onValue={setPersonId}
        />
        <OfficeSelect
          kind={scope.kind}
          value={office}
          flaw={flaws.get('office')}
          onValue={setOffice}
        />
        {scope.kind === 'organisation' && ENTERING.includes(office) && (
          <p class="notice">{words.onlyAtHome}</p>
        )}
        <div class="columns">
          <TextField
            id="office-from"
            label={words.from}
            hint={words.fromHint}
            flaw={flaws.get('from')}
            type="date"
            value={from}
            onValue={setFrom}
          />
          <TextField
            id="office-to"
            label={words.to}
            hint={words.toHint}
            flaw={flaws.get('to')}
            type="date"
            value={to}
            onValue={setTo}
          />
        </div>
        {trouble && flaws.size === 0 && <Problem trouble={trouble} />}
        {flaws.get('scope') && <p class="flaw">{flaws.get('scope')}</p>}
        <Acts isReady={isReady} isBusy={isBusy} onClose={onClose} />
      </form>
    </Dialog>
  );
};

type ActsProps = Pick<Props, 'onClose'> & { readonly isReady: boolean; readonly isBusy: boolean };

const Acts = ({ isReady, isBusy, onClose }: ActsProps) => {
  const words = useWords(officeWords);
  return (
    <p class="row">
      <button
        type="submit"
        class="button first"
        disabled={isBusy || !isReady}
        aria-describedby={isReady ? undefined : 'give-why'}
      >
        {words.giveIt}
      </button>
      <button type="button" class="button" onClick={onClose}>
        {words.cancel}
      </button>
      {!isReady && (
        <span id="give-why" class="soft small">
          {words.giveFirst}
        </span>
      )}
    </p>
  );
};

type SelectProps = {
  readonly kind: Scope['kind'];
  readonly value: string;
  readonly flaw: string | undefined;
  readonly onValue: (office: string) => void;
};

const OfficeSelect = ({ kind, value, flaw, onValue }: SelectProps) => {
  const words = useWords(officeWords);
  const frame = useWords(frameWords);
  const { isOperator } = useWho();
  const groups = groupsFor(kind, isOperator).map(([group, offices]) => ({
    label: words.groups[group],
    choices: offices.map((office) => ({ value: office, label: frame.office[office] })),
  }));
  return (
    <SelectField
      id="office-kind"
      label={words.office}
      // Safe: the select offers offices alone.
      hint={value === '' ? undefined : words.does[value as Office]}
      flaw={flaw}
      value={value}
      onValue={onValue}
      groups={groups}
      none="–"
    />
  );
};
