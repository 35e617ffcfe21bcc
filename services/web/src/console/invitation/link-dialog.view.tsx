import { CopyText } from '../../ui/copy.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { QrCode } from '../../ui/qr-code.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import type { Invitation } from './invitation.client.ts';
import { invitationWords } from './invitation-words.ts';
import { fetchMail } from './mail.client.ts';
import { linkIn, newestFor } from './mail.rules.ts';

type Props = { readonly invitation: Invitation; readonly onClose: () => void };

/** The link of an invitation, for halls without mail: to scan, or to copy. */
export const LinkDialog = ({ invitation: { email }, onClose }: Props) => {
  const words = useWords(invitationWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(email, fetchMail);
  const found = body && linkIn(newestFor(body.items, 'invitation', email)?.body ?? '');
  return (
    <Dialog title={words.linkTitle(email)} onClose={onClose}>
      <p>{words.linkText}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && !found && <p class="notice">{words.noLink}</p>}
      {found && (
        <>
          <QrCode text={found.link} name={words.linkQr} />
          <CopyText name={words.link} text={found.link} />
        </>
      )}
      <p>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};
