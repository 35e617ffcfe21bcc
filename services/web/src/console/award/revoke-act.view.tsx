import type { AwardLine } from '@jinbang/contracts/http/award';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { confirmRevocation, requestRevocation } from './award.client.ts';
import { awardWords } from './award-words.ts';

type Props = {
  readonly competitionId: string;
  readonly line: AwardLine;
  readonly onDone: () => void;
};

const REASON_MIN = 4;

/** Two people revoke a document: one says why, another confirms. */
export const RevokeAct = ({ competitionId, line, onDone }: Props) => {
  const words = useWords(awardWords);
  const { personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [makesAgain, setAgain] = useState(false);
  const isAsked = line.state === 'revoking';
  if (line.state !== 'live' && !isAsked) return null;
  if (isAsked && line.revocationBy === personId) return null;
  const done = () => {
    setOpen(false);
    onDone();
  };
  const work = () =>
    isAsked
      ? confirmRevocation(competitionId, line)
      : requestRevocation(competitionId, line, { reason, makesAgain });
  const title = isAsked ? words.confirm : words.revoke;
  return (
    <>
      {' '}
      <button type="button" class="button tight" onClick={() => setOpen(true)}>
        {title}
      </button>
      {isOpen && (
        <Confirm
          title={title}
          yes={title}
          no={words.cancel}
          isBusy={isBusy}
          lacks={!isAsked && reason.trim().length < REASON_MIN ? 'fill' : undefined}
          trouble={trouble}
          onYes={() => void send(work, done)}
          onNo={() => setOpen(false)}
        >
          <p>
            <b lang="zh-CN">{line.name ?? words.nameless}</b> · {line.number}
          </p>
          <p>{isAsked ? words.confirmHint : words.revokeHint}</p>
          {!isAsked && (
            <>
              <TextField
                id="award-reason"
                label={words.reason}
                value={reason}
                onValue={setReason}
                lengthMax={500}
              />
              <label class="choice">
                <input
                  type="checkbox"
                  checked={makesAgain}
                  onChange={() => setAgain(!makesAgain)}
                />
                {words.again}
              </label>
            </>
          )}
        </Confirm>
      )}
    </>
  );
};
