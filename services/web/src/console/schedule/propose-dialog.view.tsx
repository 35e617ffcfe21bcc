import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { AskFields } from './ask-fields.view.tsx';
import { askOf, beginForm } from './ask-form.rules.ts';
import { dayOf } from './day.rules.ts';
import type { Plan } from './plan.rules.ts';
import { ProposalTable } from './proposal-table.view.tsx';
import {
  acceptPlan,
  type Proposal,
  proposePlan,
  type Room,
  type Schedule,
} from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly rooms: readonly Room[];
  readonly onDone: (news: News) => void;
  readonly onClose: () => void;
};

const begin = ({ events, sessions, zone }: Schedule) => {
  const planned = new Set(sessions.map(({ eventId }) => eventId));
  const today = dayOf(zone, new Date().toISOString());
  const unplanned = events.filter(({ eventId }) => !planned.has(eventId));
  return beginForm(
    today,
    unplanned.map(({ eventId }) => eventId),
  );
};

/** Wishes first, then the plan to look at, then all of it at once. */
export const ProposeDialog = ({ schedule, plan, rooms, onDone, onClose }: Props) => {
  const words = useWords(scheduleWords);
  const { isBusy, trouble, send, clear } = useSending();
  const [form, setForm] = useState(() => begin(schedule));
  const [missing, setMissing] = useState<'chooseEvent' | 'chooseRooms' | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { competitionId } = schedule;
  const show = () => {
    const asked = askOf(form, schedule.events);
    setMissing(asked.ok ? null : asked.why);
    if (asked.ok) void send(() => proposePlan(competitionId, asked.ask), setProposal);
  };
  const accept = (shown: Proposal) =>
    void send(
      () => acceptPlan(competitionId, shown.sessions),
      () => onDone(inBoth(scheduleWords, (words) => words.made(shown.sessions.length))),
    );
  const back = () => {
    clear();
    setProposal(null);
  };
  return (
    <Dialog title={words.proposeTitle} onClose={onClose}>
      {proposal ? (
        <ProposalTable proposal={proposal} zone={schedule.zone} plan={plan} rooms={rooms} />
      ) : (
        <AskFields form={form} onForm={setForm} events={schedule.events} rooms={rooms} />
      )}
      {missing && !proposal && (
        <p class="flaw" role="alert">
          {words[missing]}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        {proposal ? (
          <>
            <button
              type="button"
              class="button first"
              disabled={isBusy || proposal.sessions.length === 0}
              onClick={() => accept(proposal)}
            >
              {isBusy ? words.working : words.make(proposal.sessions.length)}
            </button>
            <button type="button" class="button" onClick={back}>
              {words.back}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button first"
            disabled={isBusy || rooms.length === 0}
            onClick={show}
          >
            {isBusy ? words.working : words.show}
          </button>
        )}
        <button type="button" class="button plain" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};
