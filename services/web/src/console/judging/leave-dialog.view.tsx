import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ActForm } from '../appeal/act-form.view.tsx';
import { MomentField, ProseField } from '../appeal/moment-field.view.tsx';
import { readsWider } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import { localOf } from '../incident/incident.rules.ts';
import { fetchAppointments } from '../office/office.client.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { changeSeat, type SeatChange, type SeatedPanels } from './seat.client.ts';
import { type LeaveDraft, leaveOf, successorsOf } from './seat.rules.ts';
import { seatWords } from './seat-words.ts';

export type Leaving = {
  /** As they were seen: two people do not fill one seat. */
  readonly seated: SeatedPanels;
  readonly panel: SeatedPanels['panels'][number];
  readonly judgeId: string;
  readonly name: string;
};

type Props = {
  readonly eventId: string;
  readonly leaving: Leaving;
  readonly changes: readonly SeatChange[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** Judges of the event, and of the whole competition where one may see who they are. */
const useAppointed = (eventId: string) => {
  const { house } = useHouse();
  const { held } = useWho();
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
  const event = useAnswer(eventId, () => fetchAppointments({ kind: 'event', id: eventId }));
  const above = useAnswer(readsWider(held) ? (competitionId ?? null) : null, () =>
    fetchAppointments({ kind: 'competition', id: competitionId ?? '' }),
  );
  const items = event.body && [...event.body.items, ...(above.body?.items ?? [])];
  return { items, trouble: event.trouble, again: event.again };
};

/** Who takes the seat, since when and why, with what it means for the marks. */
export const LeaveDialog = ({ eventId, leaving, changes, onClose, onDone }: Props) => {
  const words = useWords(seatWords);
  const { seated, panel, judgeId, name } = leaving;
  const { isBusy, trouble, send } = useSending();
  const [draft, setDraft] = useState<LeaveDraft>(() => ({
    ...{ successorId: '', reason: '', leftAt: localOf(new Date()) },
  }));
  const set = (change: Partial<LeaveDraft>) => setDraft({ ...draft, ...change });
  const wanted = leaveOf(draft, new Date());
  const lack = typeof wanted === 'string' ? words.leaveLack[wanted] : undefined;
  const submit = () => {
    if (typeof wanted === 'string') return;
    void send(
      () => changeSeat(eventId, seated, { panelId: panel.panelId, judgeId, ...wanted }),
      (done) => onDone(words.left(done.completeSheets.length, done.restarted.length)),
    );
  };
  const title = words.leaveTitle(name);
  return (
    <ActForm {...{ title, yes: words.leaveYes, lack, isBusy, trouble, onClose }} onSend={submit}>
      <Successor {...{ eventId, panel, changes, draft }} onSet={set} />
      <MomentField
        id="seat-left"
        label={words.since}
        value={draft.leftAt}
        onValue={(leftAt) => set({ leftAt })}
      />
      <ProseField
        id="seat-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        lengthMax={1_000}
        onValue={(reason) => set({ reason })}
      />
      <Meaning eventId={eventId} panel={panel} />
    </ActForm>
  );
};

type SuccessorProps = Pick<Props, 'eventId' | 'changes'> & {
  readonly panel: Leaving['panel'];
  readonly draft: LeaveDraft;
  readonly onSet: (change: Partial<LeaveDraft>) => void;
};

const Successor = ({ eventId, panel, changes, draft, onSet }: SuccessorProps) => {
  const words = useWords(seatWords);
  const { nameOf } = useNaming();
  const { items, trouble, again } = useAppointed(eventId);
  const may = items && successorsOf(items, panel, changes, new Date());
  const choices = (may ?? []).map((value) => ({ value, label: nameOf(value) }));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  return (
    <SelectField
      id="seat-successor"
      label={words.successor}
      hint={may?.length === 0 ? words.nobody : undefined}
      value={draft.successorId}
      none={words.choose}
      groups={[{ label: '', choices }]}
      onValue={(successorId) => onSet({ successorId })}
    />
  );
};

type MeaningProps = { readonly eventId: string; readonly panel: Leaving['panel'] };

/** What stays, what is the successor's, and what becomes of what is half marked. */
const Meaning = ({ eventId, panel: { onLeave } }: MeaningProps) => {
  const words = useWords(seatWords);
  const chosen = { event: eventId };
  return (
    <div class="notice">
      <b>{words.means}</b>
      <ul class="dotted small">
        <li>{words.stays}</li>
        {onLeave && <li>{words.measurement[onLeave.measurement]}</li>}
        {onLeave && <li>{words.judgement[onLeave.judgement]}</li>}
        <li>{words.signs}</li>
        <li>{words.unsent}</li>
        <li>
          {words.pins}{' '}
          <a href={addressOf('pins', chosen)} onClick={followLink('pins', chosen)}>
            {words.toPins}
          </a>
        </li>
      </ul>
    </div>
  );
};
