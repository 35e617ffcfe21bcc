import { type MadeWebhookSecret, WEBHOOK_KINDS } from '@jinbang/contracts/http/webhook';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { makeHook } from './machine.client.ts';
import { machineWords } from './machine-words.ts';

type Kind = (typeof WEBHOOK_KINDS)[number];
type Props = {
  readonly bodyId: string;
  readonly onMade: (made: MadeWebhookSecret) => void;
  readonly onClose: () => void;
};

export const AddHook = ({ bodyId, onMade, onClose }: Props) => {
  const words = useWords(machineWords);
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState('https://');
  const [kinds, setKinds] = useState<readonly Kind[]>(WEBHOOK_KINDS);
  const { isBusy, trouble, send } = useSending();
  const make = () =>
    send(
      () => makeHook(bodyId, { label: label.trim(), url: url.trim(), kinds: [...kinds] }),
      onMade,
    );
  return (
    <Dialog title={words.addHookTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField
          id="hook-label"
          label={words.label}
          hint={words.labelHint}
          value={label}
          onValue={setLabel}
          isRequired={true}
          lengthMax={60}
        />
        <TextField
          id="hook-url"
          label={words.url}
          hint={words.urlHint}
          value={url}
          onValue={setUrl}
          isRequired={true}
          lengthMax={500}
        />
        <fieldset class="choices">
          <legend>{words.kinds}</legend>
          {WEBHOOK_KINDS.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={(event) =>
                  setKinds(
                    event.currentTarget.checked
                      ? [...kinds, kind]
                      : kinds.filter((one) => one !== kind),
                  )
                }
              />
              {words.kind[kind]}
            </label>
          ))}
        </fieldset>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || kinds.length === 0}>
            {words.add}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
