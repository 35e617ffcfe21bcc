import type { Trouble } from '../../ui/ask.client.ts';
import { forgetToken, rememberToken } from '../../ui/token.ts';
import { fetchPresent } from '../frame/who.client.ts';
import { invite } from '../invitation/invitation.client.ts';
import { fetchMail } from '../invitation/mail.client.ts';
import { linkIn, newestFor } from '../invitation/mail.rules.ts';

/** How far the first start came. */
export type FirstStep =
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'mailed' | 'has-account' | 'not-operator' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

const BOOTSTRAP = 'bootstrap';

/**
 * With the token of the settings: the operator is invited like everybody else, and the link, which
 * only an operator may read, is used at once.
 */
export const beginFirst = async (token: string, email: string): Promise<FirstStep> => {
  rememberToken(token);
  const present = await fetchPresent();
  if (!present.ok || present.body.sessionId !== BOOTSTRAP) {
    forgetToken();
    return present.ok ? { kind: 'not-operator' } : { kind: 'trouble', trouble: present.trouble };
  }
  const invited = await invite(present.body.personId, email);
  if (!invited.ok) {
    const { trouble } = invited;
    const exists = trouble.kind === 'refused' && trouble.code === 'account.exists';
    return exists ? { kind: 'has-account' } : { kind: 'trouble', trouble };
  }
  const mail = await fetchMail();
  if (!mail.ok) return { kind: 'trouble', trouble: mail.trouble };
  const link = linkIn(newestFor(mail.body.items, 'invitation', email)?.body ?? '');
  return link ? { kind: 'link', token: link.token } : { kind: 'mailed' };
};
