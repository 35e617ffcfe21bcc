import { PAIRING_CODE, plainPairingCode } from '@jinbang/contracts/pairing-code';
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { deviceWords } from './device-words.ts';

type Props = {
  /** Out of the link a QR code holds; null where somebody types it. */
  readonly code: string | null;
  readonly tokenPath: string;
  readonly onPair: (code: string, name: string) => Promise<Trouble | null>;
};

type Flaws = { readonly code: boolean; readonly name: boolean };

/** Makes this browser a tablet of an event: once, by a code of somebody who runs it. */
export const PairingView = ({ code, tokenPath, onPair }: Props) => {
  const words = useWords(deviceWords);
  const [flaws, setFlaws] = useState<Flaws>({ code: false, name: false });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = plainPairingCode(String(form.get('code') ?? ''));
    const name = String(form.get('name') ?? '').trim();
    const found = { code: !PAIRING_CODE.test(typed), name: name === '' };
    setFlaws(found);
    if (found.code || found.name) return;
    setBusy(true);
    const refused = await onPair(typed, name);
    setBusy(false);
    setTrouble(refused);
  };
  return (
    <form class="card stack sign-in" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{words.pairTitle}</h1>
      <p>{code === null ? words.pairLead : words.pairScanned}</p>
      {trouble && <Problem trouble={trouble} />}
      <div class="field">
        <label for="code">{words.pairCode}</label>
        <input
          id="code"
          name="code"
          class="input code-input"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          defaultValue={code ?? ''}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          aria-invalid={flaws.code}
          aria-describedby="code-hint"
        />
        <span id="code-hint" class="hint">
          {flaws.code ? words.pairCodeFlaw : words.pairCodeHint}
        </span>
      </div>
      <div class="field">
        <label for="name">{words.pairName}</label>
        <input
          id="name"
          name="name"
          class="input"
          autocomplete="off"
          maxLength={60}
          aria-invalid={flaws.name}
          aria-describedby="name-hint"
        />
        <span id="name-hint" class="hint">
          {flaws.name ? words.pairNameFlaw : words.pairNameHint}
        </span>
      </div>
      <button type="submit" class="button first" disabled={isBusy}>
        {isBusy ? words.checking : words.pair}
      </button>
      <p class="small">
        <a href={tokenPath}>{words.byToken}</a>
      </p>
    </form>
  );
};
