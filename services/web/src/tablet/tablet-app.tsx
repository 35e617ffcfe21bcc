import { useEffect, useState } from 'preact/hooks';
import { useTitle, useWords } from '../ui/language.ts';
import { useOnlyTab } from '../ui/only-tab.ts';
import { uiWords } from '../ui/ui-words.ts';
import { CheckScreen } from './check/check-screen.tsx';
import { deviceWords } from './device/device-words.ts';
import { EnterView } from './device/enter.view.tsx';
import { LockedView } from './device/locked.view.tsx';
import { PairAgainView } from './device/pair-again.view.tsx';
import { PairingView } from './device/pairing.view.tsx';
import { PinLockedView } from './device/pin-locked.view.tsx';
import { RevokedScreen } from './device/revoked-screen.tsx';
import { type OpenTablet, useTablet } from './device/use-tablet.ts';
import { Page } from './page.view.tsx';
import { SeatedScreen } from './seated-screen.tsx';
import { nobodyAtWork } from './shell.ts';
import { tabletWords } from './tablet-words.ts';

/** The code of a scanned link; it does not stay in the address. */
const takeCode = (): string | null => {
  const code = new URLSearchParams(location.hash.slice(1)).get('pair');
  if (code !== null) history.replaceState(null, '', location.pathname + location.search);
  return code;
};

const FREE: readonly string[] = ['unpaired', 'signed-out'];
const TOKEN_PATH = '/tablet/?by=token';

/** A newer page may open at the next start when nobody works here and nothing waits to be sent. */
const useFreeShell = (open: ReturnType<typeof useTablet>): void => {
  const state = open !== null && open !== 'opening' ? open.state : null;
  const isFree = state !== null && FREE.includes(state.phase.at) && state.left.length === 0;
  useEffect(() => {
    if (isFree) nobodyAtWork();
  }, [isFree]);
};

/** A paired tablet: from the first scan to the judge at work, one screen at a time. */
export const TabletApp = () => {
  const words = useWords(deviceWords);
  const tabletTexts = useWords(tabletWords);
  const ui = useWords(uiWords);
  useTitle(`${tabletTexts.title} · ${ui.brand}`);
  const hold = useOnlyTab('tablet');
  const open = useTablet(hold === 'mine');
  const [code, setCode] = useState(takeCode);
  useFreeShell(open);
  // Without one a browser has no keys that cannot be read out.
  if (!isSecureContext) return <Plain sentence={words.insecure} />;
  if (hold === 'other') return <Plain sentence={words.otherTab} />;
  if (open === null) return <Plain sentence={words.noVault} />;
  if (open === 'opening') return <Page>{null}</Page>;
  const { tablet, state } = open;
  if (code !== null && state.pairing && !['unpaired', 'revoked'].includes(state.phase.at)) {
    return (
      <Page>
        <PairAgainView
          name={state.pairing.name}
          unsent={state.left.reduce((sum, { count }) => sum + count, 0)}
          onPairAgain={() => void tablet.clear()}
          onKeep={() => setCode(null)}
        />
      </Page>
    );
  }
  if (state.phase.at === 'unpaired') {
    const pair = async (typed: string, name: string) => {
      const trouble = await tablet.pair(typed, name);
      if (!trouble) setCode(null);
      return trouble;
    };
    return (
      <Page>
        <PairingView code={code} tokenPath={TOKEN_PATH} onPair={pair} />
      </Page>
    );
  }
  return <PairedApp {...open} />;
};

const Plain = ({ sentence }: { readonly sentence: string }) => (
  <Page>
    <p class="empty">{sentence}</p>
  </Page>
);

const PairedApp = ({ tablet, state }: OpenTablet) => {
  const words = useWords(deviceWords);
  const [isChecking, setChecking] = useState(false);
  const paired = tablet.paired();
  const { phase, left, pairing } = state;
  const name = pairing?.name ?? '';
  const unsent = left.reduce((sum, { count }) => sum + count, 0);
  if (!paired) return null;
  switch (phase.at) {
    case 'seated':
      return <SeatedScreen key={phase.seat.sessionId} paired={paired} phase={phase} left={left} />;
    case 'locked':
      return (
        <Page name={name}>
          <LockedView
            seat={phase.seat}
            unsent={left.find(({ judgeId }) => judgeId === phase.seat.personId)?.count ?? 0}
            onUnlock={paired.unlock}
            onHandOver={paired.leave}
          />
        </Page>
      );
    case 'pin-locked':
      return (
        <Page name={name}>
          <PinLockedView
            rosterCode={phase.rosterCode}
            isHere={phase.isHere}
            unsent={unsent}
            onSupervise={(supervisor) => paired.supervise(phase.rosterCode, supervisor)}
            onOther={paired.leave}
          />
        </Page>
      );
    case 'revoked':
      return <RevokedScreen name={name} left={left} paired={paired} onClear={tablet.clear} />;
    default:
      return isChecking ? (
        <Page name={name}>
          <CheckScreen
            paired={paired}
            caller={null}
            isOffline={false}
            onBack={() => setChecking(false)}
          />
        </Page>
      ) : (
        <Page name={name}>
          <EnterView
            title={words.enterTitle}
            lead={unsent > 0 ? words.enterUnsent(unsent) : undefined}
            today={state.today}
            flaw={phase.at === 'signed-out' ? phase.note : null}
            onEnter={paired.signIn}
            onCheck={() => setChecking(true)}
          />
        </Page>
      );
  }
};
