import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchInvitations, type Invitation } from './invitation.client.ts';
import { InvitationTable } from './invitation-table.view.tsx';
import { invitationWords } from './invitation-words.ts';
import { InvitePerson } from './invite-person.view.tsx';
import { LinkDialog } from './link-dialog.view.tsx';
import { Withdraw } from './withdraw.view.tsx';

type Open =
  | { readonly kind: 'invite' }
  | { readonly kind: 'withdraw' | 'link'; readonly invitation: Invitation };

/** Who was invited, what became of it, and one more. */
export const InvitationsScreen = () => {
  const words = useWords(invitationWords);
  const ui = useWords(uiWords);
  const { isOperator } = useWho();
  const { body, trouble, again } = useAnswer('invitations', fetchInvitations);
  const [open, setOpen] = useState<Open | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const close = () => setOpen(null);
  const done = (sentence: News | null) => {
    setNews(sentence);
    close();
    again();
  };
  // Newest first: what somebody just sent is what they look for.
  const invitations = [...(body?.items ?? [])].reverse();
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        <div class="head-acts">
          <button type="button" class="button first" onClick={() => setOpen({ kind: 'invite' })}>
            {words.invite}
          </button>
        </div>
      </div>
      <p class="soft lead">{words.lead}</p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body?.items.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {invitations.length > 0 && (
        <InvitationTable
          invitations={invitations}
          hasLinks={isOperator}
          onWithdraw={(invitation) => setOpen({ kind: 'withdraw', invitation })}
          onLink={(invitation) => setOpen({ kind: 'link', invitation })}
        />
      )}
      {open?.kind === 'invite' && (
        <InvitePerson
          onClose={close}
          onSent={({ email }) =>
            done(
              inBoth(invitationWords, (words) =>
                isOperator ? words.sentByHand(email) : words.sent(email),
              ),
            )
          }
        />
      )}
      {open?.kind === 'withdraw' && (
        <Withdraw invitation={open.invitation} onClose={close} onDone={() => done(null)} />
      )}
      {open?.kind === 'link' && <LinkDialog invitation={open.invitation} onClose={close} />}
    </>
  );
};
