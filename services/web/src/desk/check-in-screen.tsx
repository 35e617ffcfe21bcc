import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { NewsLine } from '../ui/news.view.tsx';
import { disputesOf, shownOf } from './acts.rules.ts';
import { Counts } from './counts.view.tsx';
import type { Decided, Line } from './desk.types.ts';
import { deskWords } from './desk-words.ts';
import { Disputes } from './disputes.view.tsx';
import { Finder } from './finder.view.tsx';
import { GroupCheckIn } from './group-check-in.view.tsx';
import { GuestCard } from './guest-card.view.tsx';
import { ActLog } from './log.view.tsx';
import type { DeskState } from './open-desk.ts';
import { Overdue } from './overdue.view.tsx';
import { findGuest, guestsOf } from './people.rules.ts';
import { StandingLine } from './standing-line.view.tsx';
import type { OpenDesk } from './use-desk-event.ts';

type Props = OpenDesk & { readonly state: DeskState };
/** Who stands before the desk; a badge that was scanned counts until the next person. */
type Before = { readonly personId: string; readonly isScanned: boolean };

const LOOK_MS = 15_000;

/** The present moment, as often as lateness asks for it. */
const useClock = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** Everything at hand: what is sent, how many came, the list, and who stands there. */
export const CheckInScreen = ({ desk, kept, state }: Props) => {
  const words = useWords(deskWords);
  const now = useClock();
  const [asked, setAsked] = useState('');
  const [before, setBefore] = useState<Before | null>(null);
  const [news, setNews] = useState('');
  const { lines, acts } = state;
  const guests = useMemo(() => guestsOf(lines, acts), [lines, acts]);
  const disputes = useMemo(() => disputesOf({ lines, acts }), [lines, acts]);
  const found = useMemo(() => findGuest(asked, lines), [asked, lines]);
  const line = lines.find(({ personId }) => personId === before?.personId);

  const choose = ({ personId }: Line, isScanned: boolean): void => {
    setBefore({ personId, isScanned });
    setAsked('');
    setNews('');
  };
  /** Enter, or the end of a scan: whoever is meant beyond doubt comes up. */
  const settleOn = (text: string): void => {
    const meant = findGuest(text, lines);
    if (meant.kind === 'badge') choose(meant.line, true);
    else if (meant.kind === 'some' && meant.lines.length === 1 && meant.lines[0])
      choose(meant.lines[0], false);
  };
  const record = async (one: Line, decided: Decided): Promise<void> => {
    await desk.record([one], decided);
    setNews(words.done(words.act[decided.kind], one.name ?? words.noName));
  };
  return (
    <>
      <StandingLine state={state} onSendNow={desk.sendNow} />
      <Counts guests={guests} />
      {!state.isComplete && <p class="flaw">{words.notWhole}</p>}
      <Disputes disputes={disputes} onTheirs={desk.giveWay} onOurs={desk.insist} />
      {lines.length === 0 ? (
        <div class="empty">
          <h1>{words.emptyList}</h1>
          <p class="soft">{words.emptyListHint}</p>
        </div>
      ) : (
        <div class="desk-columns">
          <section class="stack guest-place" aria-label={words.title}>
            <NewsLine news={news} />
            {line && before ? (
              <GuestCard
                key={line.personId}
                line={line}
                shown={shownOf(line, acts)}
                isScanned={before.isScanned}
                times={kept.times}
                now={now}
                onDecide={(decided) => void record(line, decided)}
              />
            ) : (
              <div class="empty">
                <h1>{words.nobodyChosen}</h1>
                <p class="soft">{words.nobodyChosenHint}</p>
              </div>
            )}
          </section>
          <div class="stack">
            <GroupCheckIn guests={guests} times={kept.times} now={now} onRecord={desk.record} />
            <Finder
              asked={asked}
              found={found}
              guests={guests}
              chosen={before?.personId ?? null}
              onAsk={setAsked}
              onSettle={settleOn}
              onChoose={(one) => choose(one, false)}
            />
            <Overdue guests={guests} times={kept.times} now={now} onRecord={desk.record} />
            <ActLog lines={lines} acts={acts} />
          </div>
        </div>
      )}
    </>
  );
};
