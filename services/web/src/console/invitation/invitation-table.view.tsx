import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { Invitation } from './invitation.client.ts';
import { invitationWords } from './invitation-words.ts';

const LOOKS: Readonly<
  Record<Invitation['state'], { readonly sign: SignName; readonly tone: string }>
> = {
  open: { sign: 'provisional', tone: 'provisional' },
  accepted: { sign: 'good', tone: 'good' },
  withdrawn: { sign: 'bad', tone: 'doubt' },
  expired: { sign: 'wait', tone: 'doubt' },
};

type Props = {
  readonly invitations: readonly Invitation[];
  /** May the reader see kept mail, and so the links? */
  readonly hasLinks: boolean;
  readonly onWithdraw: (invitation: Invitation) => void;
  readonly onLink: (invitation: Invitation) => void;
};

export const InvitationTable = ({ invitations, ...acts }: Props) => {
  const words = useWords(invitationWords);
  return (
    <ScrollArea name={words.list}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">
              <span class="unseen">{words.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((one) => (
            <Row key={one.invitationId} invitation={one} {...acts} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = Omit<Props, 'invitations'> & { readonly invitation: Invitation };

const Row = ({ invitation, hasLinks, onWithdraw, onLink }: RowProps) => {
  const words = useWords(invitationWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { email, state, expiresAt, personId } = invitation;
  return (
    <tr>
      <th scope="row">
        {nameOf(personId)}
        <span class="soft small under">{email}</span>
      </th>
      <td>
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={true} />
      </td>
      <td class="number small">
        {state === 'open' ? momentText(expiresAt, language, new Date()) : '–'}
      </td>
      <td class="right">
        {state === 'open' && (
          <span class="row end">
            {hasLinks && (
              <button
                type="button"
                class="button tight"
                aria-label={`${words.link}: ${email}`}
                onClick={() => onLink(invitation)}
              >
                {words.link}
              </button>
            )}
            <button
              type="button"
              class="button tight"
              aria-label={`${words.withdraw}: ${email}`}
              onClick={() => onWithdraw(invitation)}
            >
              {words.withdraw}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
};
