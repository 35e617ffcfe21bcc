import { useEffect, useRef, useState } from 'preact/hooks';
import { hasUnsentCheckIns } from '../desk/kept-event.ts';
import { useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { forgetToken, recallToken } from '../ui/token.ts';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { WaitingLine } from '../ui/waiting.view.tsx';
import { whenSignedOut } from './call.client.ts';
import { frameWords } from './frame/frame-words.ts';
import { Navigation } from './frame/navigation.view.tsx';
import { ScreenOf } from './frame/screens.view.tsx';
import { usePresent } from './frame/use-present.ts';
import { signOut } from './frame/who.client.ts';
import { type Who, WhoContext } from './frame/who.ts';
import { NamesProvider } from './person/names-provider.tsx';
import { type Door, HOME, isDoor, placeOf, type Screen } from './place.rules.ts';
import { DoorOf } from './sign-in/door.view.tsx';
import { go, usePlace } from './use-place.ts';

/** Where somebody wanted to go before they were asked who they are. */
type Wanted = { readonly screen: Screen; readonly chosen: Readonly<Record<string, string>> };

/** The console: a door for whoever is not in, the frame for whoever is. */
export const ConsoleApp = () => {
  const { place, chosen } = usePlace();
  const { state, lookAgain, askAnew, leave } = usePresent();
  const [hasEnded, setEnded] = useState(false);
  const wanted = useRef<Wanted | null>(null);
  const isIn = useRef(false);
  isIn.current = state.kind === 'in';

  useEffect(() => {
    whenSignedOut(() => {
      if (!isIn.current) return;
      forgetToken();
      setEnded(true);
      leave();
    });
  }, []);
  useEffect(() => {
    if (state.kind !== 'out' || isDoor(place)) return;
    wanted.current = { screen: place, chosen: Object.fromEntries(chosen) };
    // A token that nobody knows is no way in; keeping it would stand before every other one.
    if (recallToken() !== null) setEnded(true);
    forgetToken();
    go('sign-in', {}, 'instead');
  }, [state, place, chosen]);

  const enter = () => {
    setEnded(false);
    askAnew();
    const next = chosen.get('next');
    const fallback = next === null ? 'work' : placeOf(`${HOME}${next}`);
    go(wanted.current?.screen ?? fallback, wanted.current?.chosen ?? {}, 'instead');
    wanted.current = null;
  };
  const out = async () => {
    // What a check-in desk did here and has not sent would be nobody's to send.
    if (await hasUnsentCheckIns()) return go('check-in', { unsent: '1' });
    await signOut();
    forgetToken();
    setEnded(false);
    leave();
    go('sign-in');
  };
  if (isDoor(place)) return <AtDoor door={place} hasEnded={hasEnded} onIn={enter} />;
  if (state.kind !== 'in') {
    const trouble = state.kind === 'trouble' ? state.trouble : null;
    return <Waiting trouble={trouble} onAgain={lookAgain} />;
  }
  return <Frame who={{ ...state.who, lookAgain }} screen={place} onSignOut={() => void out()} />;
};

type DoorProps = {
  readonly door: Door;
  readonly hasEnded: boolean;
  readonly onIn: () => void;
};

const AtDoor = (props: DoorProps) => (
  <div class="page">
    <TopBar />
    <main id="main">
      <DoorOf {...props} />
    </main>
  </div>
);

type WaitingProps = {
  readonly trouble: Parameters<typeof Problem>[0]['trouble'] | null;
  readonly onAgain: () => void;
};

const Waiting = ({ trouble, onAgain }: WaitingProps) => {
  const words = useWords(frameWords);
  const ui = useWords(uiWords);
  return (
    <div class="page">
      <TopBar />
      <WaitingLine />
      <main id="main" class="stack">
        <h1>{words.title}</h1>
        {trouble ? (
          <Problem trouble={trouble} onAgain={onAgain} />
        ) : (
          <p class="soft">{ui.loading}</p>
        )}
      </main>
    </div>
  );
};

type FrameProps = {
  readonly who: Who;
  readonly screen: Screen;
  readonly onSignOut: () => void;
};

const Frame = ({ who, screen, onSignOut }: FrameProps) => {
  const words = useWords(frameWords);
  const ui = useWords(uiWords);
  useTitle(`${words.screen[screen]} · ${ui.brand}`);
  return (
    <WhoContext.Provider value={who}>
      <NamesProvider>
        <div class="page">
          <TopBar />
          <WaitingLine />
          <div class="frame">
            <Navigation here={screen} onSignOut={onSignOut} />
            <main id="main" class="stack">
              <ScreenOf screen={screen} />
            </main>
          </div>
        </div>
      </NamesProvider>
    </WhoContext.Provider>
  );
};
