import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { PasskeyButton } from '../sign-in/passkey-button.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { addPasskey, fetchPasskeys, type Passkey, removePasskey } from './account.client.ts';
import { accountWords } from './account-words.ts';
import { NotFresh } from './not-fresh.view.tsx';

/** The passkeys of the account; one more can be added right after signing in. */
export const PasskeyList = () => {
  const words = useWords(accountWords);
  const { isFresh } = useWho();
  const { body, trouble, again } = useAnswer('passkeys', fetchPasskeys);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return (
    <section class="card stack" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{words.passkeys}</h2>
      {body?.items.length === 0 ? (
        <p class="soft">
          {words.noPasskeys}. {words.noPasskeysHint}
        </p>
      ) : (
        <p class="soft">{words.passkeysLead}</p>
      )}
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      <ul class="lines">
        {(body?.items ?? []).map((passkey) => (
          <PasskeyLine
            key={passkey.passkeyId}
            passkey={passkey}
            isFresh={isFresh}
            onRemove={() => setRemoving(passkey)}
          />
        ))}
      </ul>
      {isFresh ? <AddPasskey onAdded={again} /> : <NotFresh />}
      {removing && (
        <RemovePasskey
          passkey={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null);
            again();
          }}
        />
      )}
    </section>
  );
};

type LineProps = {
  readonly passkey: Passkey;
  readonly isFresh: boolean;
  readonly onRemove: () => void;
};

const PasskeyLine = ({ passkey, isFresh, onRemove }: LineProps) => {
  const words = useWords(accountWords);
  const language = useLanguage();
  const name = passkey.name ?? words.unnamed;
  return (
    <li class="line">
      <div>
        <p>
          <b>{name}</b>
        </p>
        <p class="soft small">
          {words.madeOn(dayText(passkey.createdAt, language))} ·{' '}
          {passkey.isBackedUp ? words.backedUp : words.onOneDevice}
        </p>
      </div>
      {isFresh && (
        <button
          type="button"
          class="button tight"
          aria-label={words.removeTitle(name)}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      )}
    </li>
  );
};

const AddPasskey = ({ onAdded }: { readonly onAdded: () => void }) => {
  const words = useWords(accountWords);
  const [name, setName] = useState('');
  return (
    <div class="stack add">
      <TextField
        id="passkey-name"
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        value={name}
        onValue={setName}
        lengthMax={100}
      />
      <PasskeyButton
        word={words.passkeyAdd}
        hint={words.passkeyAddHint}
        work={() => addPasskey(name.trim() === '' ? words.unnamed : name.trim())}
        onDone={() => {
          setName('');
          onAdded();
        }}
      />
    </div>
  );
};

type RemoveProps = {
  readonly passkey: Passkey;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

const RemovePasskey = ({ passkey, onClose, onRemoved }: RemoveProps) => {
  const words = useWords(accountWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.removeTitle(passkey.name ?? words.unnamed)}
      yes={words.remove}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => removePasskey(passkey.passkeyId), onRemoved)}
      onNo={onClose}
    >
      <p>{words.removeText}</p>
    </Confirm>
  );
};
