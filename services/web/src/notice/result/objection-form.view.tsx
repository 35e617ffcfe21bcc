import type { ObjectionReceipt } from '@jinbang/contracts/http/result-objection';
import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { describedBy, Field, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { beginFiling } from './filing.ts';
import { BLANK, lackOf, type ObjectionForm, type Standing } from './objection-form.rules.ts';
import type { ObjectionPlace } from './result-notice.client.ts';
import { resultNoticeWords } from './result-notice-words.ts';

const STANDINGS: readonly Standing[] = ['person', 'organisation', 'nameless'];

type PartProps = {
  readonly form: ObjectionForm;
  readonly onForm: (form: ObjectionForm) => void;
};

const Who = ({ form, onForm }: PartProps) => {
  const words = useWords(resultNoticeWords);
  return (
    <>
      <fieldset class="choices">
        <legend>{words.who}</legend>
        {STANDINGS.map((standing) => (
          <label key={standing}>
            <input
              type="radio"
              name="standing"
              checked={form.standing === standing}
              onChange={() => onForm({ ...form, standing })}
            />
            {words.standing[standing]}
          </label>
        ))}
      </fieldset>
      {form.standing === 'nameless' ? (
        <p class="soft">{words.nameless}</p>
      ) : (
        <>
          <TextField
            id="objector"
            label={form.standing === 'person' ? words.ownName : words.organisationName}
            value={form.name}
            lengthMax={100}
            onValue={(name) => onForm({ ...form, name })}
          />
          <TextField
            id="objector-contact"
            label={words.reach}
            hint={words.reachHint}
            value={form.contact}
            lengthMax={100}
            onValue={(contact) => onForm({ ...form, contact })}
          />
        </>
      )}
    </>
  );
};

type ProseProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

const Prose = ({ id, label, hint, rows, value, onValue }: ProseProps) => (
  <Field id={id} label={label} hint={hint}>
    <textarea
      id={id}
      class="input prose"
      rows={rows}
      maxLength={2_000}
      value={value}
      {...describedBy(id)}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  </Field>
);

type WhatProps = PartProps & { readonly about: ObjectionPlace['about'] };

const What = ({ form, onForm, about }: WhatProps) => {
  const words = useWords(resultNoticeWords);
  return (
    <>
      <TextField
        id="objection-entry"
        label={words.about[about]}
        hint={words.aboutHint[about]}
        value={form.entryNo}
        lengthMax={64}
        onValue={(entryNo) => onForm({ ...form, entryNo })}
      />
      <Prose
        id="objection-matter"
        label={words.matter}
        hint={words.matterHint[about]}
        rows={6}
        value={form.matter}
        onValue={(matter) => onForm({ ...form, matter })}
      />
      <Prose
        id="objection-links"
        label={words.links}
        hint={words.linksHint}
        rows={2}
        value={form.links}
        onValue={(links) => onForm({ ...form, links })}
      />
      {about === 'result' && <p class="soft">{words.filesLater}</p>}
    </>
  );
};

type Props = {
  readonly place: ObjectionPlace;
  readonly resultVersion: number;
  readonly onFiled: (receipt: ObjectionReceipt, code: string) => void;
  readonly onCancel: () => void;
};

/** What an objection says; it is received when the server says so. */
export const ObjectionFormView = ({ place, resultVersion, onFiled, onCancel }: Props) => {
  const words = useWords(resultNoticeWords);
  const [form, setForm] = useState(BLANK);
  const [filing] = useState(beginFiling);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const lack = lackOf(form);
  const send = async () => {
    setBusy(true);
    const answer = await filing.send(place, resultVersion, form);
    setBusy(false);
    if (answer.ok) onFiled(answer.body, filing.code);
    else setTrouble(answer.trouble);
  };
  return (
    <form
      class="card stack no-print objection-form"
      aria-label={words.object[place.about]}
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === null && !isBusy) void send();
      }}
    >
      <Who form={form} onForm={setForm} />
      <What form={form} onForm={setForm} about={place.about} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={isBusy || lack !== null}
          aria-describedby="objection-lack"
        >
          {isBusy ? words.sending : words.send}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {words.cancel}
        </button>
        <span id="objection-lack" class="soft small">
          {lack && words.lacks[lack]}
        </span>
      </p>
    </form>
  );
};
