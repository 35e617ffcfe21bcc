import './old-phone.ts';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import './verify.css';
import { didOfOrigin } from '@jinbang/credentials/did-web';
import { confirmsIdentity, readHolderCode } from '@jinbang/credentials/holder-code';
import type { HolderFragment } from '@jinbang/credentials/holder-fragment';
import type { JsonObject } from '@jinbang/credentials/json';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { TopBar } from '../ui/top-bar.view.tsx';
import { onlyNewest } from '../ui/turns.rules.ts';
import { uiWords } from '../ui/ui-words.ts';
import { AskNumber, AskText } from './ask.view.tsx';
import { FileRefused } from './file-refused.view.tsx';
import { Found } from './found.view.tsx';
import type { Comparison } from './holder.view.tsx';
import { type Inquiry, inquireFile, inquireNumber } from './inquiry.ts';
import { knownKeys } from './issuer-keys.client.ts';
import { keptWords } from './kept-words.ts';
import { LogLink } from './log/log-link.view.tsx';
import { placeOf, readAddress } from './place.rules.ts';
import { PocketAlone } from './pocket.view.tsx';
import { isPointerPath } from './pointer/pointer-path.rules.ts';
import { Unlisted } from './unlisted.view.tsx';
import { useDrop } from './use-drop.ts';
import { verifyWords } from './verify-words.ts';

const FILE_BYTES_MAX = 5_000_000;

const identityTypes = ['name', 'nationalIdentityNumber', 'identifier'] as const;

/** Compared here alone: neither the code nor what was typed leaves the browser. */
const compareHolder = async (
  credential: JsonObject,
  value: string,
  code: string | undefined,
): Promise<Comparison> => {
  if (code === undefined) return 'code-wrong';
  const typed = value.trim();
  const matches = await Promise.all(
    identityTypes.map((type) => confirmsIdentity(credential, type, typed, code)),
  );
  return matches.includes(true) ? 'same' : 'different';
};

const useInquiry = () => {
  const [place, setPlace] = useState(() => placeOf(location.pathname, location.hash));
  const [inquiry, setInquiry] = useState<Inquiry>({ stage: 'none' });
  const [isTooLarge, setTooLarge] = useState(false);
  const [lastNumber, setLastNumber] = useState('');
  const [take] = useState(onlyNewest);
  const run = async (work: Promise<Inquiry>) => {
    const isNewest = take();
    setInquiry({ stage: 'asking' });
    const answered = await work;
    // Somebody may have gone back, or asked about another one: a verdict stands under no other number.
    if (isNewest()) setInquiry(answered);
  };
  /** The code of a pasted address stays out of this one: addresses are looked at and passed on. */
  const askNumber = (number: string, asked: HolderFragment) => {
    history.pushState(null, '', `/v/${encodeURIComponent(number)}`);
    setPlace({ number, ...asked });
    setLastNumber(number);
    void run(inquireNumber(number, asked.pocket));
  };
  /** A file has no number: what is found in it stands under nobody's, and is compared by no code. */
  const askBlob = (file: Blob) => {
    if (placeOf(location.pathname, '').number !== null) history.pushState(null, '', '/verify/');
    setPlace(placeOf(location.pathname, location.hash));
    void run(inquireFile(file));
  };
  const askText = (text: string) => {
    const address = readAddress(text);
    if (address?.number) askNumber(address.number, address);
    else askBlob(new Blob([text]));
  };
  const askFile = (file: File) => {
    setTooLarge(file.size > FILE_BYTES_MAX);
    if (file.size <= FILE_BYTES_MAX) askBlob(file);
  };
  const begin = () => {
    const found = placeOf(location.pathname, location.hash);
    setPlace(found);
    if (found.number === null) {
      take();
      setInquiry({ stage: 'none' });
      // Kept by this device, so that a file kept for later can be believed where there is no network.
      void knownKeys(didOfOrigin(location.origin));
    } else {
      setLastNumber(found.number);
      void run(inquireNumber(found.number, found.pocket));
    }
  };
  /** The question once more without a new page, so that a number is put right and not typed again. */
  const askAnother = () => {
    history.pushState(null, '', '/verify/');
    setTooLarge(false);
    begin();
  };
  useEffect(() => {
    begin();
    addEventListener('popstate', begin);
    return () => removeEventListener('popstate', begin);
  }, []);
  return { place, inquiry, isTooLarge, lastNumber, askNumber, askText, askFile, begin, askAnother };
};

const App = () => {
  const words = useWords(verifyWords);
  const kept = useWords(keptWords);
  const ui = useWords(uiWords);
  const { place, inquiry, isTooLarge, lastNumber, ...asks } = useInquiry();
  const { askNumber, askText, askFile, begin, askAnother } = asks;
  const isOver = useDrop(askFile);
  useTitle(`${words.title} · ${ui.brand}`);
  const { holderCode } = place;
  const isAnswered = inquiry.stage !== 'none' && inquiry.stage !== 'asking';
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack verify">
        <h1>{words.title}</h1>
        {inquiry.stage === 'none' && <p class="soft">{words.lead}</p>}
        {isOver && <p class="drop-note">{words.dropHere}</p>}
        {inquiry.stage === 'asking' && <p role="status">{words.asking}</p>}
        {inquiry.stage === 'unlisted' && <Unlisted number={inquiry.number} />}
        {inquiry.stage === 'unkept' && <p role="alert">{kept.unreadable}</p>}
        {inquiry.stage === 'pocket' && <PocketAlone pocket={inquiry.pocket} />}
        {inquiry.stage === 'refused-file' && (
          <FileRefused trouble={inquiry.trouble} onFile={askFile} isTooLarge={isTooLarge} />
        )}
        {inquiry.stage === 'failed' && <Problem trouble={inquiry.trouble} onAgain={begin} />}
        {inquiry.stage === 'found' && (
          <Found
            findings={inquiry.findings}
            text={inquiry.text}
            hasCode={holderCode !== null}
            onCompare={(credential, { code, value }) =>
              compareHolder(credential, value, holderCode ?? readHolderCode(code))
            }
          />
        )}
        {isAnswered && (
          <p class="no-print">
            <button type="button" class="button" onClick={askAnother}>
              {words.another}
            </button>
          </p>
        )}
        {inquiry.stage === 'none' && (
          <>
            <AskNumber lastNumber={lastNumber} onNumber={askNumber} />
            <AskText onText={askText} onFile={askFile} isTooLarge={isTooLarge} />
            <LogLink />
          </>
        )}
      </main>
      <footer class="foot">
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
};

/** What credentials point at comes only where it is asked for: who verifies does not load it. */
const show = async (root: HTMLElement): Promise<void> => {
  if (/^\/verify\/log\/?$/.test(location.pathname)) {
    const { LogPage } = await import('./log/log-page.tsx');
    return render(<LogPage />, root);
  }
  if (!isPointerPath(location.pathname)) return render(<App />, root);
  const { PointerPage } = await import('./pointer/pointer-page.tsx');
  render(<PointerPage />, root);
};

// Papers are scanned where there is no network; one visit before makes the page open there.
for (const scope of ['/v/', '/verify/']) {
  navigator.serviceWorker?.register('/verify-worker.js', { scope }).catch(() => {});
}

const root = document.getElementById('app');
if (root) void show(root);
