import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { MomentField, ProseField } from '../appeal/moment-field.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { ReasonDialog } from './reason-dialog.view.tsx';
import { setFreezePlan } from './result.client.ts';
import { resultWords } from './result-words.ts';

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

const BLANK = { moment: '', minutes: '', reason: '' };
const REASON_MAX = 500;

const PlanDialog = ({
  eventId,
  desk,
  onDone,
  onClose,
}: Props & { readonly onClose: () => void }) => {
  const words = useWords(resultWords);
  const [form, setForm] = useState(BLANK);
  const { isBusy, trouble, send } = useSending();
  const isOne = (form.moment === '') !== (form.minutes === '');
  const isReady = isOne && (form.minutes === '' || /^\d{1,4}$/.test(form.minutes));
  const body = () => ({
    freezeAt: form.moment === '' ? null : new Date(form.moment).toISOString(),
    minutesBeforeEnd: form.minutes === '' ? null : Number(form.minutes),
    reason: form.reason.trim(),
  });
  return (
    <Confirm
      title={words.planTitle}
      yes={words.planTitle}
      no={words.no}
      isBusy={isBusy}
      lacks={isReady ? (form.reason.trim() === '' ? 'reason' : undefined) : 'fill'}
      trouble={trouble}
      onYes={() => void send(() => setFreezePlan(eventId, body(), desk.freezePlan.version), onDone)}
      onNo={onClose}
    >
      <p>{words.planHint}</p>
      <MomentField
        id="plan-moment"
        label={words.planAt}
        value={form.moment}
        onValue={(moment) => setForm({ ...form, moment })}
      />
      <TextField
        id="plan-minutes"
        label={words.planMinutes}
        hint={words.planMinutesHint}
        value={form.minutes}
        lengthMax={4}
        onValue={(minutes) => setForm({ ...form, minutes })}
      />
      <ProseField
        id="plan-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={form.reason}
        lengthMax={REASON_MAX}
        onValue={(reason) => setForm({ ...form, reason })}
      />
    </Confirm>
  );
};

/** When the board will be stopped by itself, and the button to say so or to take it back. */
export const FreezePlanPart = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { offices } = useWho();
  const [asked, setAsked] = useState<'plan' | 'back' | null>(null);
  const { freezePlan: plan, board } = desk;
  const isMine = offices.has('organiser');
  const can = isMine && board.rule !== 'progress' && board.rows !== 'published';
  const waits =
    board.rows !== 'published' &&
    plan.moment !== null &&
    !desk.freezes.some((one) => one.planVersion === plan.version);
  const done = () => {
    setAsked(null);
    onDone();
  };
  const takeBack = (reason: string) =>
    setFreezePlan(eventId, { freezeAt: null, minutesBeforeEnd: null, reason }, plan.version);
  return (
    <>
      {waits && plan.moment !== null && (
        <p>{words.planned(momentText(plan.moment, language, new Date()), plan.reason ?? '')}</p>
      )}
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={!can}
          aria-describedby="freeze-why"
          onClick={() => setAsked('plan')}
        >
          {words.plan}
        </button>
        {waits && (
          <button
            type="button"
            class="button tight plain"
            disabled={!isMine}
            onClick={() => setAsked('back')}
          >
            {words.planBack}
          </button>
        )}
      </p>
      {asked === 'plan' && (
        <PlanDialog eventId={eventId} desk={desk} onDone={done} onClose={() => setAsked(null)} />
      )}
      {asked === 'back' && (
        <ReasonDialog
          title={words.planBack}
          lead={words.planBackHint}
          needed={true}
          send={takeBack}
          onClose={() => setAsked(null)}
          onDone={done}
        />
      )}
    </>
  );
};
