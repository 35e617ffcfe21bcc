import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { amendWords } from './amend-words.ts';
import { Effect } from './effect.view.tsx';
import { type AmendmentView, approve, close, type Where } from './scheme.client.ts';
import { schemeWords } from './scheme-words.ts';

type CardProps = {
  readonly where: Where;
  readonly amendment: AmendmentView;
  readonly onDone: (sentence: string) => void;
};

type Asked = 'approve' | 'refused' | 'withdrawn';

/** The supervisor approves or refuses; whoever proposed takes it back. */
export const DecideAmendment = ({ where, amendment, onDone }: CardProps) => {
  const words = useWords(amendWords);
  const { offices, personId } = useWho();
  const [asked, setAsked] = useState<Asked | null>(null);
  const isOwn = amendment.proposedBy === personId;
  const isSupervisor = offices.has('supervisor');
  return (
    <>
      <p class="row">
        {isSupervisor && (
          <>
            <button
              type="button"
              class="button first"
              disabled={isOwn || amendment.effectHash === null}
              onClick={() => setAsked('approve')}
            >
              {words.approve}
            </button>
            <button
              type="button"
              class="button"
              disabled={isOwn}
              onClick={() => setAsked('refused')}
            >
              {words.refuse}
            </button>
          </>
        )}
        {isOwn && (
          <button type="button" class="button" onClick={() => setAsked('withdrawn')}>
            {words.withdraw}
          </button>
        )}
        <span class="soft small">{isSupervisor && isOwn ? words.fourEyes : words.waits}</span>
      </p>
      {asked === 'approve' && (
        <ApproveDialog
          where={where}
          amendment={amendment}
          onDone={onDone}
          onClose={() => setAsked(null)}
        />
      )}
      {(asked === 'refused' || asked === 'withdrawn') && (
        <CloseDialog
          where={where}
          amendment={amendment}
          way={asked}
          onDone={onDone}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};

type DialogProps = CardProps & { readonly onClose: () => void };

const ApproveDialog = ({ where, amendment, onDone, onClose }: DialogProps) => {
  const words = useWords(amendWords);
  const { isBusy, trouble, send } = useSending();
  const { amendmentId, effectHash, effect } = amendment;
  const act = () =>
    void send(
      () => approve(where, amendmentId, effectHash ?? ''),
      ({ schemeVersion, reopenedSheets }) => {
        onClose();
        onDone(words.approved(schemeVersion ?? 0, reopenedSheets));
      },
    );
  return (
    <Confirm
      title={words.approveTitle}
      yes={words.approve}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={act}
      onNo={onClose}
    >
      <p>{words.approveLead}</p>
      {effect && <Effect effect={effect} />}
    </Confirm>
  );
};

const CloseDialog = ({
  where,
  amendment,
  way,
  onDone,
  onClose,
}: DialogProps & { readonly way: 'refused' | 'withdrawn' }) => {
  const words = useWords(amendWords);
  const scheme = useWords(schemeWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const act = () =>
    void send(
      () => close(where, amendment.amendmentId, way, reason.trim()),
      () => {
        onClose();
        onDone(words[way]);
      },
    );
  return (
    <Confirm
      title={way === 'refused' ? words.refuse : words.withdraw}
      yes={way === 'refused' ? words.refuse : words.withdraw}
      no={scheme.cancel}
      isBusy={isBusy}
      lacks={reason.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={act}
      onNo={onClose}
    >
      <Field id="close-reason" label={words.reason}>
        <textarea
          id="close-reason"
          class="input plain-text"
          rows={3}
          maxLength={1_000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
    </Confirm>
  );
};
