import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { keptWithin } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { AddSession } from './add-session.view.tsx';
import { byHandWords } from './by-hand-words.ts';
import { ClashList } from './clash-list.view.tsx';
import { CompetitionSelect, useChosenCompetition } from './competition-select.view.tsx';
import { dayName, daysOf } from './day.rules.ts';
import { DayDrawing } from './day-drawing.view.tsx';
import { type Plan, planOf } from './plan.rules.ts';
import { ProposeDialog } from './propose-dialog.view.tsx';
import { RoomsDialog } from './rooms-dialog.view.tsx';
import './schedule.css';
import {
  type Clash,
  fetchClashes,
  fetchSchedule,
  fetchVenues,
  type PlannedSession,
  type Schedule,
  type Venue,
} from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';
import { SessionDialog } from './session-dialog.view.tsx';
import { SessionTable } from './session-table.view.tsx';

/** When and where everything is held, what clashes, and a plan where there is none yet. */
export const ScheduleScreen = () => {
  const words = useWords(scheduleWords);
  const competitionId = useChosenCompetition();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead no-print">{words.lead}</p>
      <CompetitionSelect screen="schedule" />
      {competitionId !== undefined && <Loaded key={competitionId} competitionId={competitionId} />}
    </>
  );
};

const NO_CLASHES: readonly Clash[] = [];
const NO_VENUES: readonly Venue[] = [];

const Loaded = ({ competitionId }: { readonly competitionId: string }) => {
  const ui = useWords(uiWords);
  const { isOperator, offices } = useWho();
  const mayPlan = isOperator || offices.has('organiser');
  const watches = mayPlan || offices.has('auditor');
  const schedule = useAnswer(competitionId, () => fetchSchedule(competitionId));
  const clashes = useAnswer(watches ? competitionId : null, () => fetchClashes(competitionId));
  const venues = useAnswer(mayPlan ? competitionId : null, () => fetchVenues(competitionId));
  const trouble = schedule.trouble ?? clashes.trouble ?? venues.trouble;
  const again = () => {
    schedule.again();
    if (watches) clashes.again();
    if (mayPlan) venues.again();
  };
  return (
    <>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!schedule.body && !trouble && <p class="soft">{ui.loading}</p>}
      {schedule.body && (
        <Shown
          schedule={schedule.body}
          clashes={clashes.body?.items ?? (watches ? null : NO_CLASHES)}
          venues={venues.body?.items ?? NO_VENUES}
          mayPlan={mayPlan}
          onAgain={again}
        />
      )}
    </>
  );
};

type ShownProps = {
  readonly schedule: Schedule;
  /** Null while they are being found. */
  readonly clashes: readonly Clash[] | null;
  readonly venues: readonly Venue[];
  readonly mayPlan: boolean;
  readonly onAgain: () => void;
};

type Open = 'propose' | 'rooms' | 'add' | PlannedSession | null;

const Shown = ({ schedule, clashes, venues, mayPlan, onAgain }: ShownProps) => {
  const words = useWords(scheduleWords);
  const byHand = useWords(byHandWords);
  const language = useLanguage();
  const { chosen } = usePlace();
  const [open, setOpen] = useState<Open>(null);
  const [news, setNews] = useState<News | null>(null);
  const [changed, setChanged] = useState<Schedule | null>(null);
  const ui = useWords(uiWords);
  const days = daysOf(schedule.sessions, schedule.zone);
  const wanted = chosen.get('day');
  const day = days.find((one) => one === wanted) ?? days[0];
  const plan = planOf(schedule, clashes ?? NO_CLASHES, language);
  const goTo = (to: string) =>
    go(
      'schedule',
      { ...keptWithin(chosen), competition: schedule.competitionId, day: to },
      'instead',
    );
  const done = (sentence: News) => {
    setOpen(null);
    setNews(sentence);
    setChanged(schedule);
    onAgain();
  };
  // What stands here was read before the change: "nothing yet" would be untrue beside the news.
  const isOld = changed === schedule;
  return (
    <section class="stack">
      {mayPlan && (
        <p class="head-acts no-print">
          <button type="button" class="button first" onClick={() => setOpen('propose')}>
            {words.propose}
          </button>
          <button type="button" class="button" onClick={() => setOpen('rooms')}>
            {words.rooms}
          </button>
          <button type="button" class="button" onClick={() => setOpen('add')}>
            {byHand.add}
          </button>
        </p>
      )}
      <NewsLine news={news} />
      {clashes && <ClashList schedule={schedule} clashes={clashes} plan={plan} onDay={goTo} />}
      {day === undefined && isOld && <p class="soft">{ui.loading}</p>}
      {day === undefined && !isOld && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{mayPlan ? words.noneHint : words.noneWatch}</p>
        </div>
      )}
      {day !== undefined && (
        <Day
          schedule={schedule}
          plan={plan}
          days={days}
          day={day}
          mayPlan={mayPlan}
          onDay={goTo}
          onSession={setOpen}
        />
      )}
      <Dialogs
        open={open}
        day={day ?? ''}
        schedule={schedule}
        plan={plan}
        venues={venues}
        mayPlan={mayPlan}
        onDone={done}
        onClose={() => setOpen(null)}
      />
    </section>
  );
};

type DayProps = {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly days: readonly string[];
  readonly day: string;
  readonly mayPlan: boolean;
  readonly onDay: (day: string) => void;
  readonly onSession: (session: PlannedSession) => void;
};

const Day = ({ schedule, plan, days, day, mayPlan, onDay, onSession }: DayProps) => {
  const words = useWords(scheduleWords);
  const language = useLanguage();
  return (
    <>
      <fieldset class="choices day-tabs no-print">
        <legend class="unseen">{words.day}</legend>
        {days.map((one) => (
          <button
            key={one}
            type="button"
            class="button tight"
            aria-pressed={one === day}
            onClick={() => onDay(one)}
          >
            {dayName(one, language)}
          </button>
        ))}
      </fieldset>
      <h2>{dayName(day, language)}</h2>
      <p class="soft small">{words.zone(schedule.zone)}</p>
      <DayDrawing schedule={schedule} plan={plan} day={day} onSession={onSession} />
      <SessionTable
        schedule={schedule}
        plan={plan}
        day={day}
        mayChange={mayPlan}
        onSession={onSession}
      />
    </>
  );
};

type DialogsProps = Pick<ShownProps, 'schedule' | 'venues' | 'mayPlan'> & {
  readonly open: Open;
  readonly day: string;
  readonly plan: Plan;
  readonly onDone: (news: News) => void;
  readonly onClose: () => void;
};

const Dialogs = ({ open, day, schedule, plan, venues, mayPlan, onDone, onClose }: DialogsProps) => {
  const language = useLanguage();
  if (open === null) return null;
  const rooms = venues.flatMap((venue) => venue.rooms);
  const acts = { onDone, onClose };
  if (open === 'rooms') {
    return <RoomsDialog competitionId={schedule.competitionId} venues={venues} {...acts} />;
  }
  if (open === 'propose') {
    const usable = rooms.filter(({ closed }) => !closed);
    return <ProposeDialog schedule={schedule} plan={plan} rooms={usable} {...acts} />;
  }
  if (open === 'add') {
    const usable = rooms.filter(({ closed }) => !closed);
    return <AddSession schedule={schedule} plan={plan} rooms={usable} day={day} {...acts} />;
  }
  return (
    <SessionDialog
      session={open}
      schedule={schedule}
      plan={plan}
      rooms={rooms}
      title={`${plan.eventName(open.eventId)} · ${plan.moduleName(open.moduleId)} · ${textOf(open.name, language)}`}
      mayChange={mayPlan}
      {...acts}
    />
  );
};
