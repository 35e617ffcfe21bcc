import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { DayScreen } from './day-screen.tsx';
import { deviceWords } from './device/device-words.ts';
import { HandOverView } from './device/hand-over.view.tsx';
import type { LeftBehind } from './device/left-behind.ts';
import type { PairedTablet } from './device/paired-tablet.ts';
import type { Phase } from './device/tablet-state.ts';
import { useIdle } from './device/use-idle.ts';
import { recallUnsent } from './memory.ts';
import { Page } from './page.view.tsx';
import { useKeptDay } from './use-kept-day.ts';

type Props = {
  readonly paired: PairedTablet;
  readonly phase: Extract<Phase, { readonly at: 'seated' | 'locked' }>;
  readonly left: readonly LeftBehind[];
};

/** A judge at work on this tablet, until they lock it, hand it over or sign out. */
export const SeatedScreen = ({ paired, phase: { seat, caller }, left }: Props) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [leaving, setLeaving] = useState<'hand-over' | 'sign-out' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { personId, idleAfterMs, rosterCode } = seat;
  const { eventId, days } = paired;
  const { day, trouble, load } = useKeptDay({
    caller,
    eventId,
    judgeId: personId,
    rosterCode,
    days,
  });
  useIdle(idleAfterMs, paired.lock);
  const name = day?.name ? textOf(day.name, language) : null;
  useTitle(`${name ?? words.judge(rosterCode)} · ${ui.brand}`);
  const others = left.reduce((sum, one) => sum + (one.judgeId === personId ? 0 : one.count), 0);
  // A day that was loaded anew is kept already, and one that is signed out of is not kept at all.
  const latest = useRef<JudgingDay | null>(null);
  if (!isBusy) latest.current = day;
  const keepDay = (asLeft: JudgingDay, asLoaded: JudgingDay) => {
    if (asLoaded === latest.current) void days.keep(asLeft, rosterCode);
  };
  const leave = async () => {
    if (leaving === 'sign-out') latest.current = null;
    setBusy(true);
    if (leaving === 'sign-out') await paired.signOut();
    else paired.leave();
  };
  return (
    <Page
      name={name}
      acts={
        <SeatActs
          rosterCode={rosterCode}
          onLock={paired.lock}
          onHandOver={() => setLeaving('hand-over')}
          onSignOut={() => setLeaving('sign-out')}
        />
      }
    >
      {leaving && (
        <HandOverView
          kind={leaving}
          unsent={recallUnsent(personId).length}
          isOnline={navigator.onLine}
          isBusy={isBusy}
          onYes={() => void leave()}
          onNo={() => setLeaving(null)}
        />
      )}
      {seat.isOffline && (
        <p class="offline-line row">
          <span class="toned tone-provisional">
            <Sign name="up" /> {words.offline}
          </span>
          <button type="button" class="button" onClick={() => void paired.reconnect()}>
            {words.reconnect}
          </button>
        </p>
      )}
      {others > 0 && <p class="soft small number">{words.othersWait(others)}</p>}
      {trouble && !(seat.isOffline && trouble.kind === 'unreachable') && (
        <Problem trouble={trouble} onAgain={() => void load()} />
      )}
      {!day && trouble && seat.isOffline && <p class="empty">{words.dayMissing}</p>}
      {!day && !trouble && <p class="soft">{ui.loading}</p>}
      <div hidden={leaving !== null}>
        {day && (
          <DayScreen day={day} caller={caller} onReload={() => void load()} onDay={keepDay} />
        )}
      </div>
    </Page>
  );
};

type ActsProps = {
  readonly rosterCode: string;
  readonly onLock: () => void;
  readonly onHandOver: () => void;
  readonly onSignOut: () => void;
};

const SeatActs = ({ rosterCode, onLock, onHandOver, onSignOut }: ActsProps) => {
  const words = useWords(deviceWords);
  return (
    <div class="seat-acts">
      <span class="soft number">{words.judge(rosterCode)}</span>
      <button type="button" class="button" onClick={onLock}>
        <Sign name="lock" /> {words.lock}
      </button>
      <button type="button" class="button" onClick={onHandOver}>
        {words.handOver}
      </button>
      <button type="button" class="button plain" onClick={onSignOut}>
        {words.signOut}
      </button>
    </div>
  );
};
