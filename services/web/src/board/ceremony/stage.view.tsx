import { useEffect, useRef, useState } from 'preact/hooks';
import { chooseLanguage, textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { actOf, type CeremonyAct } from './ceremony.rules.ts';
import { ceremonyWords } from './ceremony-words.ts';
import { recallPresenters } from './presenters.ts';
import { Scene } from './scene.view.tsx';
import { type Ceremony, useCeremony } from './use-ceremony.ts';

/** So long after the mouse moved the hall sees buttons. */
const BUTTONS_MS = 3_000;

const toggleFull = (): void => {
  const { fullscreenElement, documentElement } = document;
  // A browser may refuse; the ceremony goes on in its window.
  const change = fullscreenElement
    ? document.exitFullscreen()
    : documentElement.requestFullscreen?.();
  change?.catch(() => {});
};

/** Buttons are there for a hand on the mouse or a keyboard's focus, and away while nobody needs them. */
const useButtons = (): boolean => {
  const [isThere, setThere] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setThere(true);
      clearTimeout(timer);
      timer = setTimeout(() => setThere(false), BUTTONS_MS);
    };
    show();
    addEventListener('mousemove', show);
    addEventListener('touchstart', show);
    return () => {
      clearTimeout(timer);
      removeEventListener('mousemove', show);
      removeEventListener('touchstart', show);
    };
  }, []);
  return isThere;
};

/** Keys act wherever the focus is; on a button Space and Enter press that button. */
const useKeys = (act: (wanted: CeremonyAct) => void): void => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOnButton = event.target instanceof Element && event.target.closest('button, a');
      if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return;
      const wanted = actOf(event);
      if (wanted === null) return;
      event.preventDefault();
      latest.current(wanted);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};

/** The wall of a ceremony: one step at a time, by key, remote control or button. */
export const Stage = ({ eventIds }: { readonly eventIds: readonly string[] }) => {
  const words = useWords(ceremonyWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const ceremony = useCeremony(eventIds);
  const [isDark, setDark] = useState(false);
  const [presenters] = useState(recallPresenters);
  const hasButtons = useButtons();
  const { shown } = ceremony;
  useTitle(`${shown ? textOf(shown.event, language) : words.title} · ${ui.brand}`);
  // Whoever presses on while the wall is black wants to see first where they are.
  const unlessDark = (then: () => void) => () => (isDark ? setDark(false) : then());
  const acts: Readonly<Record<CeremonyAct, () => void>> = {
    on: unlessDark(ceremony.on),
    back: unlessDark(ceremony.back),
    dark: () => setDark(!isDark),
    full: toggleFull,
    language: () => chooseLanguage(language === 'zh' ? 'en' : 'zh'),
  };
  const act = (wanted: CeremonyAct): void => acts[wanted]();
  useKeys(act);
  return (
    <div class={`stage ${isDark ? 'is-dark' : ''} ${hasButtons ? '' : 'is-calm'}`}>
      <header class="stage-top">
        <p>{shown?.competition && textOf(shown.competition, language)}</p>
        <p>{shown && shown.scene.kind !== 'event' && textOf(shown.event, language)}</p>
      </header>
      <main id="main" aria-live="polite">
        {!isDark && shown && (
          <Scene key={`${shown.eventId}/${shown.step}`} step={shown} presenters={presenters} />
        )}
        {!isDark && <Halt ceremony={ceremony} />}
      </main>
      <Controls act={act} isDark={isDark} isOver={ceremony.isOver} />
    </div>
  );
};

/** Why the wall stands still; a lost connection is told, and the same key tries again. */
const Halt = ({ ceremony }: { readonly ceremony: Ceremony }) => {
  const words = useWords(ceremonyWords);
  const { trouble, shown, anew } = ceremony;
  if (!trouble) return null;
  if (!shown) {
    return (
      <div class="stage-halt">
        <Problem trouble={trouble} onAgain={ceremony.on} />
        <p>
          <a class="button" href="/console/sign-in">
            {words.signIn}
          </a>
        </p>
      </div>
    );
  }
  const isOther = trouble.kind === 'refused' && trouble.code === 'ceremony.other-version';
  return (
    <p class="stage-halt" role="alert">
      {isOther ? words.other : words.stopped}{' '}
      {isOther && (
        <button type="button" class="button tight" onClick={anew}>
          {words.anew}
        </button>
      )}
    </p>
  );
};

type ControlProps = {
  readonly act: (wanted: CeremonyAct) => void;
  readonly isDark: boolean;
  readonly isOver: boolean;
};

const Controls = ({ act, isDark, isOver }: ControlProps) => {
  const words = useWords(ceremonyWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  return (
    <nav class="stage-controls" aria-label={words.controls}>
      <button type="button" class="button tight" onClick={() => act('back')}>
        {words.back}
      </button>
      <button
        type="button"
        class="button tight"
        aria-disabled={isOver}
        title={isOver ? words.congratulations : undefined}
        onClick={() => act('on')}
      >
        {words.on}
      </button>
      <button type="button" class="button tight" aria-pressed={isDark} onClick={() => act('dark')}>
        {isDark ? words.light : words.dark}
      </button>
      <button type="button" class="button tight" onClick={() => act('full')}>
        {words.full}
      </button>
      <button
        type="button"
        class="button tight"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        aria-label={ui.switchLanguage}
        onClick={() => act('language')}
      >
        {ui.otherLanguage}
      </button>
      <a class="button tight" href="/board/ceremony">
        {words.leave}
      </a>
    </nav>
  );
};
