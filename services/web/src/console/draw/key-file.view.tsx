import { recipientOf } from '@jinbang/draws/draw-keys';
import { closeKeyFile, openKeyFile, PASSPHRASE_CHARS_MIN } from '@jinbang/draws/key-file';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { saveFile } from '../paper/save-file.ts';
import type { DrawKey } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { keepKey } from './vault.ts';

/** Lets the page say that it works before the passphrase keeps the processor busy for seconds. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

type SaveProps = {
  readonly identity: string;
  readonly name: string;
  readonly onSaved?: () => void;
};

/** The private key as a file that a passphrase closes. */
export const SaveKey = ({ identity, name, onSaved }: SaveProps) => {
  const words = useWords(drawWords);
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'saved'>('open');
  const isShort = passphrase.length < PASSPHRASE_CHARS_MIN;
  const save = async (event: Event) => {
    event.preventDefault();
    setState('busy');
    await drawn();
    const file = await closeKeyFile(identity, passphrase);
    saveFile(new Blob([file], { type: 'text/plain' }), words.key.fileName(name));
    setPassphrase('');
    setState('saved');
    onSaved?.();
  };
  return (
    <form class="stack narrow" onSubmit={save}>
      <h3>{words.key.fileTitle}</h3>
      <p class="soft small">{words.key.fileHint}</p>
      <TextField
        id={`save-passphrase-${name}`}
        type="password"
        label={words.key.passphrase}
        value={passphrase}
        onValue={setPassphrase}
        autocomplete="new-password"
        hint={isShort && passphrase !== '' ? words.key.passphraseShort : undefined}
      />
      <p class="row">
        <button type="submit" class="button" disabled={isShort || state === 'busy'}>
          {state === 'busy' ? words.working : words.key.saveFile}
        </button>
        <Lack when={isShort} why="fill" />
      </p>
      <p role="status" class="small">
        {state === 'saved' ? words.key.saved : ''}
      </p>
    </form>
  );
};

type LoadProps = { readonly keys: readonly DrawKey[]; readonly onLoaded: () => void };

/** Reads a saved key back into this browser. */
export const LoadKey = ({ keys, onLoaded }: LoadProps) => {
  const words = useWords(drawWords);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [flaw, setFlaw] = useState<string>();
  const load = async (event: Event) => {
    event.preventDefault();
    if (file === null) return;
    setBusy(true);
    setFlaw(undefined);
    await drawn();
    const identity = await openKeyFile(await file.text(), passphrase);
    const recipient = identity && (await recipientOf(identity).catch(() => undefined));
    setBusy(false);
    if (!identity || !recipient) return setFlaw(words.key.wrongFile);
    const known = keys.find(({ judgeRecipient }) => judgeRecipient === recipient);
    if (!known) return setFlaw(words.key.otherKey);
    const isKept = await keepKey({ recipient, identity }).then(
      () => true,
      () => false,
    );
    return isKept ? onLoaded() : setFlaw(words.key.notKept);
  };
  return (
    <form class="stack narrow" onSubmit={load}>
      <p class="soft small">{words.key.notHereHint}</p>
      <FileField id="key-file" label={words.key.file} onFiles={([one]) => setFile(one ?? null)} />
      <TextField
        id="load-passphrase"
        type="password"
        label={words.key.passphrase}
        value={passphrase}
        onValue={setPassphrase}
        autocomplete="current-password"
        flaw={flaw}
      />
      <p class="row">
        <button
          type="submit"
          class="button"
          disabled={file === null || passphrase === '' || isBusy}
        >
          {isBusy ? words.working : words.key.load}
        </button>
        <Lack when={file === null || passphrase === ''} why="fill" />
      </p>
    </form>
  );
};
