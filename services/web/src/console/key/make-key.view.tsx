import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { NotFresh } from '../account/not-fresh.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type ApiKey, type MadeKey, makeKey } from './key.client.ts';
import { isKeyScope, KEY_SCOPES, type KeyScope } from './key.rules.ts';
import { keyWords } from './key-words.ts';

type Props = {
  /** The key to be replaced: the new one begins with its words. */
  readonly like: ApiKey | null;
  readonly onClose: () => void;
  readonly onMade: (made: MadeKey) => void;
};

export const MakeKey = ({ like, onClose, onMade }: Props) => {
  const words = useWords(keyWords);
  const { personId } = useWho();
  const [label, setLabel] = useState(like?.label ?? '');
  const [scopes, setScopes] = useState<readonly KeyScope[]>(like?.scopes.filter(isKeyScope) ?? []);
  const [days, setDays] = useState('365');
  const { isBusy, trouble, send } = useSending();
  const isStale = trouble?.kind === 'refused' && trouble.code === 'sign-in.not-fresh';
  const make = () =>
    send(
      () => makeKey({ personId, label: label.trim(), scopes, expiresInDays: Number(days) }),
      onMade,
    );
  const isWithoutScope = scopes.length === 0;
  return (
    <Dialog title={like ? words.rotateTitle(like.label) : words.makeTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {like && <p class="notice">{words.rotateText}</p>}
        <TextField
          id="key-label"
          label={words.label}
          hint={words.labelHint}
          value={label}
          onValue={setLabel}
          isRequired={true}
          lengthMax={100}
        />
        <ScopeChoice scopes={scopes} onScopes={setScopes} />
        <SelectField
          id="key-days"
          label={words.days}
          value={days}
          onValue={setDays}
          groups={[
            {
              label: '',
              choices: Object.entries(words.dayChoices).map(([value, text]) => ({
                value,
                label: text,
              })),
            },
          ]}
        />
        {isStale && <NotFresh />}
        {trouble && !isStale && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || isWithoutScope}
            aria-describedby={isWithoutScope ? 'key-why' : undefined}
          >
            {words.makeIt}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {isWithoutScope && (
            <span id="key-why" class="soft small">
              {words.scopeFirst}
            </span>
          )}
        </p>
      </form>
    </Dialog>
  );
};

type ScopeProps = {
  readonly scopes: readonly KeyScope[];
  readonly onScopes: (scopes: readonly KeyScope[]) => void;
};

const ScopeChoice = ({ scopes, onScopes }: ScopeProps) => {
  const words = useWords(keyWords);
  return (
    <fieldset class="choices">
      <legend>{words.scopes}</legend>
      <p class="soft small">{words.scopesHint}</p>
      {KEY_SCOPES.map((scope) => (
        <label key={scope} class="choice">
          <input
            type="checkbox"
            checked={scopes.includes(scope)}
            onChange={(event) =>
              onScopes(
                event.currentTarget.checked
                  ? [...scopes, scope]
                  : scopes.filter((one) => one !== scope),
              )
            }
          />
          {words.scope[scope]}
        </label>
      ))}
    </fieldset>
  );
};
