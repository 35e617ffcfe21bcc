import { useState } from 'preact/hooks';
import { signOut } from '../console/frame/who.client.ts';
import type { Trouble } from '../ui/ask.client.ts';
import { Confirm } from '../ui/confirm.view.tsx';
import { useWords } from '../ui/language.ts';
import { forgetToken } from '../ui/token.ts';
import { isUnsent } from './acts.rules.ts';
import { deskWords } from './desk-words.ts';
import type { DeskState } from './open-desk.ts';
import type { OpenDesk } from './use-desk-event.ts';

type Props = OpenDesk & { readonly state: DeskState };

/** Wipes the names and signs out; refused while anything is on this device alone. */
export const EndDesk = ({ desk, kept, events, state }: Props) => {
  const words = useWords(deskWords);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isBlocked = state.acts.some(isUnsent);
  const end = async (): Promise<void> => {
    // Looked at once more: something may have been done while the question stood there.
    if (desk.hasUnsent()) return setAsking(false);
    setBusy(true);
    const answer = await signOut();
    setBusy(false);
    const isOut = answer.ok || (answer.trouble.kind === 'refused' && answer.trouble.status === 401);
    if (!isOut) return setTrouble(answer.trouble);
    await desk.close();
    await events.wipe(kept.eventId);
    forgetToken();
    location.assign('/console/sign-in?next=check-in');
  };
  return (
    <>
      <button
        type="button"
        class="button tight"
        disabled={isBlocked}
        title={isBlocked ? words.endNot : undefined}
        onClick={() => setAsking(true)}
      >
        {words.end}
      </button>
      {isBlocked && <span class="small soft end-not">{words.endNot}</span>}
      {isAsking && (
        <Confirm
          title={words.end}
          yes={words.end}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void end()}
          onNo={() => setAsking(false)}
        >
          <p>{words.endText}</p>
        </Confirm>
      )}
    </>
  );
};
