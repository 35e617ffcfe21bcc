import type { NominationPage, NominationRow } from '@jinbang/contracts/http/nomination';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { confirmAward, putForward, recordAward, withdraw } from './nomination.client.ts';
import { nominationWords } from './nomination-words.ts';

type Act = 'putForward' | 'withdraw' | 'record' | 'confirm';
type Props = {
  readonly row: NominationRow;
  readonly may: NominationPage['may'];
  readonly onDone: () => void;
};

const actsOf = ({ row, may }: Omit<Props, 'onDone'>): readonly Act[] => {
  const { state } = row;
  const own: readonly Act[] = may.putForward
    ? [
        ...(state === 'eligible' || state === 'withdrawn' ? (['putForward'] as const) : []),
        ...(state === 'put-forward' || state === 'lapsed' ? (['withdraw'] as const) : []),
      ]
    : [];
  if (!may.record) return own;
  if (state === 'put-forward') return [...own, 'record'];
  return state === 'recorded' ? [...own, 'confirm'] : own;
};

/** What may be done with a title now, each asked once more. */
export const TitleActs = ({ row, may, onDone }: Props) => {
  const words = useWords(nominationWords);
  const { personId } = useWho();
  const [act, setAct] = useState<Act | null>(null);
  const isOwnRecord = row.state === 'recorded' && row.award?.recordedBy === personId;
  if (isOwnRecord) return <span class="soft small">{words.another}</span>;
  return (
    <>
      {actsOf({ row, may }).map((one) => (
        <button key={one} type="button" class="button tight" onClick={() => setAct(one)}>
          {words[one]}
        </button>
      ))}
      {act !== null && (
        <ActDialog
          row={row}
          act={act}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null);
            onDone();
          }}
        />
      )}
    </>
  );
};

type DialogProps = Omit<Props, 'may'> & { readonly act: Act; readonly onClose: () => void };

const BLANK = { documentNo: '', awardedOn: '', awardedBy: '' };

const ActDialog = ({ row, act, onClose, onDone }: DialogProps) => {
  const words = useWords(nominationWords);
  const { isBusy, trouble, send } = useSending();
  const [document, setDocument] = useState(BLANK);
  const isShort = act === 'record' && Object.values(document).some((one) => one.trim() === '');
  const hints = {
    putForward: words.putForwardHint,
    withdraw: words.withdrawHint,
    record: words.recordHint,
    confirm: words.confirmHint,
  };
  const acts = {
    putForward: () => putForward([row.decisionId]),
    withdraw: () => withdraw(row),
    record: () => recordAward(row, document),
    confirm: () => confirmAward(row),
  };
  const put = (part: Partial<typeof BLANK>) => setDocument({ ...document, ...part });
  return (
    <Confirm
      title={words[act]}
      yes={words[act]}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'fill' : undefined}
      trouble={trouble}
      onYes={() => void send(acts[act], onDone)}
      onNo={onClose}
    >
      <p>
        <b>{row.name ?? words.nameless}</b> · {row.title.zh}
      </p>
      <p>{hints[act]}</p>
      {act === 'confirm' && row.award && (
        <p>{words.document(row.award.documentNo, row.award.awardedOn, row.award.awardedBy)}</p>
      )}
      {act === 'record' && (
        <>
          <TextField
            id="award-no"
            label={words.documentNo}
            value={document.documentNo}
            onValue={(documentNo) => put({ documentNo })}
            lengthMax={64}
          />
          <TextField
            id="award-on"
            type="date"
            label={words.awardedOn}
            value={document.awardedOn}
            onValue={(awardedOn) => put({ awardedOn })}
          />
          <TextField
            id="award-by"
            label={words.awardedBy}
            value={document.awardedBy}
            onValue={(awardedBy) => put({ awardedBy })}
            lengthMax={100}
          />
        </>
      )}
    </Confirm>
  );
};
