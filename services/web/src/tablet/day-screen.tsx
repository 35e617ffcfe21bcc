import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useMemo, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { useOnlyTab } from '../ui/only-tab.ts';
import type { Caller } from './caller.ts';
import { closingOf } from './closing.rules.ts';
import { type DaySubject, type SheetWork, sheetsOfDay } from './day-index.rules.ts';
import { FloorScreen } from './floor/floor-screen.tsx';
import type { FloorWork } from './floor/use-floor.ts';
import { WorkTabs } from './floor/work-tabs.view.tsx';
import { Marking } from './marking.view.tsx';
import { firstToLookAt } from './opened.rules.ts';
import { PracticeScreen } from './practice/practice-screen.tsx';
import { SheetList } from './sheet-list.view.tsx';
import { unsentOf } from './sheet-progress.rules.ts';
import { SigningScreen } from './signing-screen.tsx';
import { standingOf } from './standing.rules.ts';
import { StandingLine } from './standing-line.view.tsx';
import { tabletWords } from './tablet-words.ts';
import { type OpenDesk, useDesk } from './use-desk.ts';
import { useSheet } from './use-sheet.ts';

type Props = {
  readonly day: JudgingDay;
  readonly caller: Caller;
  readonly floor: FloorWork;
  readonly onReload: () => void;
  /** Told when the screen is left: the day as it stands then. */
  readonly onDay?: (day: JudgingDay, asLoaded: JudgingDay) => unknown;
};

type At =
  | { readonly screen: 'list' | 'practice' | 'floor' }
  | {
      readonly screen: 'marking' | 'signing';
      readonly sheetId: string;
      readonly subjectId: string;
    };

/** The judge's day: the list of sheets, one sheet, or its signature. */
export const DayScreen = ({ day, caller, floor, onReload, onDay }: Props) => {
  const words = useWords(tabletWords);
  const works = useMemo(() => sheetsOfDay(day), [day]);
  const [chosen, setAt] = useState<At | null>(null);
  const { kept } = floor;
  // Whoever has no sheets begins where their work is.
  const at: At = chosen ?? { screen: kept && works.length === 0 ? 'floor' : 'list' };
  const hold = useOnlyTab(day.judgeId);
  const open = useDesk(hold === 'mine' ? day : null, caller, onDay);
  if (hold === 'other') return <p class="empty">{words.otherTab}</p>;
  if (!open) return null;
  const standing = standingOf({
    ...{ queue: open.state.queue, book: open.state.book },
    ...{ hasSheets: works.length > 0, floor: kept?.floor ?? null },
  });
  const showsSum = day.showsSum === true;
  const isHome = at.screen === 'list' || at.screen === 'floor';
  return (
    <>
      <StandingLine desk={open.state} standing={standing} onSendNow={open.desk.sendNow} />
      {kept && isHome && works.length > 0 && (
        <WorkTabs at={at.screen} onTab={(screen) => setAt({ screen })} />
      )}
      {kept && at.screen === 'floor' && <FloorScreen work={{ ...floor, kept }} open={open} />}
      {at.screen === 'practice' && (
        <PracticeScreen showsSum={showsSum} onLeave={() => setAt({ screen: 'list' })} />
      )}
      {at.screen !== 'practice' && at.screen !== 'floor' && (
        <Sheets {...{ at, works, caller, open, showsSum, onReload, setAt }} judgeId={day.judgeId} />
      )}
    </>
  );
};

type SheetsProps = Pick<Props, 'caller' | 'onReload'> & {
  readonly judgeId: string;
  readonly at: At;
  readonly showsSum: boolean;
  readonly works: readonly SheetWork[];
  readonly open: OpenDesk;
  readonly setAt: (at: At) => void;
};

/** The list, or the sheet that was opened, as long as it is there. */
const Sheets = (props: SheetsProps) => {
  const { judgeId, at, works, caller, open, showsSum, onReload, setAt } = props;
  const work = 'sheetId' in at ? works.find((one) => one.sheet.sheetId === at.sheetId) : undefined;
  if (!work || !('sheetId' in at)) {
    return (
      <SheetList
        works={works}
        desk={open.state}
        onReload={onReload}
        onPractice={() => setAt({ screen: 'practice' })}
        onOpen={(opened) =>
          setAt({
            ...{ screen: 'marking', sheetId: opened.sheet.sheetId },
            subjectId: firstToLookAt(opened)?.subjectId ?? '',
          })
        }
      />
    );
  }
  if (at.screen === 'signing') {
    return (
      <SigningScreen
        {...{ caller, judgeId, work, open }}
        onBack={() => setAt({ ...at, screen: 'marking' })}
      />
    );
  }
  return (
    <MarkingScreen
      {...{ judgeId, caller, work, open, showsSum }}
      subjectId={at.subjectId}
      onSubject={({ subjectId }) => setAt({ ...at, subjectId })}
      onSign={() => setAt({ ...at, screen: 'signing' })}
      onBack={() => {
        setAt({ screen: 'list' });
        onReload();
      }}
    />
  );
};

type MarkingProps = {
  readonly judgeId: string;
  readonly caller: Caller;
  readonly work: SheetWork;
  readonly subjectId: string;
  readonly showsSum: boolean;
  readonly open: OpenDesk;
  readonly onSubject: (subject: DaySubject) => void;
  readonly onSign: () => void;
  readonly onBack: () => void;
};

const MarkingScreen = ({ judgeId, caller, work, subjectId, open, ...ways }: MarkingProps) => {
  const { desk, state } = open;
  // When the last unsent mark has arrived, the panel's states are worth a look.
  const isQuiet = unsentOf(state, work) === 0;
  const { sheet } = useSheet(caller, work.sheet.sheetId, isQuiet, desk.seeSheet);
  const subject = work.subjects.find((one) => one.subjectId === subjectId) ?? work.subjects[0];
  if (!subject) return null;
  return (
    <Marking
      work={work}
      subject={subject}
      desk={state}
      closing={closingOf(work, sheet, judgeId)}
      onGive={(aspectId, value) => desk.give(subject.subjectId, aspectId, value)}
      onNote={(aspectId, note) =>
        desk.act({
          ...{ type: 'note-aspect', sheetId: work.sheet.sheetId },
          ...{ subjectId: subject.subjectId, aspectId, ...note },
        })
      }
      onInsist={desk.insist}
      onTryAgain={desk.tryAgain}
      onGiveWay={desk.giveWay}
      {...ways}
    />
  );
};
