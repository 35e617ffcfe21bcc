import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useRef, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { Sign } from '../ui/sign.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { CheckScreen } from './check/check-screen.tsx';
import { checkWords } from './check/check-words.ts';
import { DayScreen } from './day-screen.tsx';
import { deviceWords } from './device/device-words.ts';
import { HandOverView } from './device/hand-over.view.tsx';
import type { LeftBehind } from './device/left-behind.ts';
import type { PairedTablet } from './device/paired-tablet.ts';
import type { Phase } from './device/tablet-state.ts';
import { useIdle } from './device/use-idle.ts';
import { useDayOrFloor } from './floor/use-day-or-floor.ts';
import { useFloor } from './floor/use-floor.ts';
import { recallUnsent } from './memory.ts';
import { Page } from './page.view.tsx';
import { useKeptDay } from './use-kept-day.ts';

type Props = {
  readonly paired: PairedTablet;
  readonly phase: Extract<Phase, { readonly at: 'seated' | 'locked' }>;
  readonly left: readonly LeftBehind[];
};

type Leaving = 'hand-over' | 'sign-out' | 'check';

/** A judge at work on this tablet, until they lock it, hand it over or sign out. */
export const SeatedScreen = ({ paired, phase: { seat, caller }, left }: Props) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { personId, idleAfterMs, rosterCode } = seat;
  const { eventId, days, floors } = paired;
  const floor = useFloor({ caller, eventId, personId, floors });
  const sheets = useKeptDay({ caller, eventId, judgeId: personId, rosterCode, days });
  const { day, trouble } = useDayOrFloor(sheets, floor);
  useIdle(idleAfterMs, paired.lock);
  const name = day?.name ? textOf(day.name, language) : null;
  useTitle(`${name ?? words.judge(rosterCode)} · ${ui.brand}`);
  const others = left.reduce((sum, one) => sum + (one.judgeId === personId ? 0 : one.count), 0);
  // A day that was loaded anew is kept already, and one that is signed out of is not kept at all.
  const latest = useRef<JudgingDay | null>(null);
  if (!isBusy) latest.current = sheets.day;
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
          onCheck={() => setLeaving('check')}
          onHandOver={() => setLeaving('hand-over')}
          onSignOut={() => setLeaving('sign-out')}
        />
      }
    >
      {leaving && (
        <Aside
          {...{ paired, seat, caller, leaving, isBusy }}
          onYes={() => void leave()}
          onNo={() => setLeaving(null)}
        />
      )}
      <SeatLines
        isOffline={seat.isOffline}
        others={others}
        isMissing={day === null}
        trouble={trouble}
        onReconnect={() => void paired.reconnect()}
        onAgain={() => void sheets.load()}
      />
      <div hidden={leaving !== null}>
        {day && (
          <DayScreen
            day={day}
            caller={caller}
            floor={floor}
            onReload={() => void sheets.load()}
            onDay={keepDay}
          />
        )}
      </div>
    </Page>
  );
};

type AsideProps = Pick<Props, 'paired'> &
  Pick<Props['phase'], 'seat' | 'caller'> & {
    readonly leaving: Leaving;
    readonly isBusy: boolean;
    readonly onYes: () => void;
    readonly onNo: () => void;
  };

/** What stands before the work for a while: the tablet's check, or a hand-over. */
const Aside = ({ paired, seat, caller, leaving, isBusy, onYes, onNo }: AsideProps) =>
  leaving === 'check' ? (
    <CheckScreen paired={paired} caller={caller} isOffline={seat.isOffline} onBack={onNo} />
  ) : (
    <HandOverView
      kind={leaving}
      unsent={recallUnsent(seat.personId).length}
      isOnline={navigator.onLine}
      isBusy={isBusy}
      onYes={onYes}
      onNo={onNo}
    />
  );

type LinesProps = {
  readonly isOffline: boolean;
  /** Marks of others that wait on this tablet. */
  readonly others: number;
  readonly isMissing: boolean;
  readonly trouble: Trouble | null;
  readonly onReconnect: () => void;
  readonly onAgain: () => void;
};

/** What is to be known before the work: no network, others' marks, a day that is not here. */
const SeatLines = ({ isOffline, others, isMissing, trouble, onReconnect, onAgain }: LinesProps) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  return (
    <>
      {isOffline && (
        <p class="offline-line row">
          <span class="toned tone-provisional">
            <Sign name="up" /> {words.offline}
          </span>
          <button type="button" class="button" onClick={onReconnect}>
            {words.reconnect}
          </button>
        </p>
      )}
      {others > 0 && <p class="soft small number">{words.othersWait(others)}</p>}
      {trouble && !(isOffline && trouble.kind === 'unreachable') && (
        <Problem trouble={trouble} onAgain={onAgain} />
      )}
      {isMissing && trouble && isOffline && <p class="empty">{words.dayMissing}</p>}
      {isMissing && !trouble && <p class="soft">{ui.loading}</p>}
    </>
  );
};

type ActsProps = {
  readonly rosterCode: string;
  readonly onLock: () => void;
  readonly onCheck: () => void;
  readonly onHandOver: () => void;
  readonly onSignOut: () => void;
};

const SeatActs = ({ rosterCode, onLock, onCheck, onHandOver, onSignOut }: ActsProps) => {
  const words = useWords(deviceWords);
  const check = useWords(checkWords);
  return (
    <div class="seat-acts">
      <span class="soft number">{words.judge(rosterCode)}</span>
      <button type="button" class="button" onClick={onLock}>
        <Sign name="lock" /> {words.lock}
      </button>
      <button type="button" class="button" onClick={onHandOver}>
        {words.handOver}
      </button>
      <button type="button" class="button plain" onClick={onCheck}>
        {check.open}
      </button>
      <button type="button" class="button plain" onClick={onSignOut}>
        {words.signOut}
      </button>
    </div>
  );
};
