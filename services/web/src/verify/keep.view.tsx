import { useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { saveText } from '../ui/save-text.ts';
import { keptWords } from './kept-words.ts';
import { keepForOffline } from './verify.client.ts';

/** Takes along what it needs to verify this certificate where there is no network. */
export const Keep = ({ credential }: { readonly credential: string }) => {
  const words = useWords(keptWords);
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const bundle = await keepForOffline(credential);
    setBusy(false);
    saveText('jinbang-certificate-bundle.json', bundle, 'application/json');
  };
  return (
    <section class="card stack no-print">
      <p>
        <button type="button" class="button" disabled={isBusy} onClick={() => void keep()}>
          {words.keep}
        </button>
      </p>
      <p class="hint">{words.keepHint}</p>
    </section>
  );
};
