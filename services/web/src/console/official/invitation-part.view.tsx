import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchInvitations, type Invitation, withdraw } from './official.client.ts';
import { LOOK_OF_INVITATION } from './official.rules.ts';
import { officialWords } from './official-words.ts';
import { PaperAnswer } from './paper-answer.view.tsx';
import { PaperAnswers } from './paper-answers.view.tsx';

type Props = {
  readonly eventId: string;
  readonly mayChange: boolean;
  readonly onDone: (sentence: News | null) => void;
};
type Open =
  | { readonly kind: 'answer' | 'withdraw'; readonly invitation: Invitation }
  | { readonly kind: 'answers' };

/** Who was asked, and what they said; newest first. */
export const InvitationPart = ({ eventId, mayChange, onDone }: Props) => {
  const words = useWords(officialWords);
  const { body, trouble, again } = useAnswer(`asked ${eventId}`, () => fetchInvitations(eventId));
  const [open, setOpen] = useState<Open | null>(null);
  const { isBusy, trouble: refused, send } = useSending();
  const close = () => setOpen(null);
  const waiting = body?.items.filter(({ state }) => state === 'open') ?? [];
  return (
    <>
      <div class="row apart">
        <h3>{words.invitations}</h3>
        {mayChange && waiting.length > 1 && (
          <button type="button" class="button" onClick={() => setOpen({ kind: 'answers' })}>
            {words.paperAnswers}
          </button>
        )}
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body?.items.length === 0 && (
        <div class="empty">
          <h4>{words.noInvitations}</h4>
          <p class="soft">{words.noInvitationsHint}</p>
        </div>
      )}
      {body && body.items.length > 0 && (
        <InvitationTable
          invitations={body.items.toReversed()}
          onOpen={mayChange ? setOpen : undefined}
        />
      )}
      {open?.kind === 'answer' && (
        <PaperAnswer invitation={open.invitation} onClose={close} onDone={() => onDone(null)} />
      )}
      {open?.kind === 'answers' && (
        <PaperAnswers invitations={waiting} onClose={close} onDone={() => onDone(null)} />
      )}
      {open?.kind === 'withdraw' && (
        <Confirm
          title={words.withdraw}
          yes={words.withdraw}
          no={words.keep}
          isBusy={isBusy}
          trouble={refused}
          onYes={() =>
            void send(
              () => withdraw(open.invitation),
              () => onDone(null),
            )
          }
          onNo={close}
        >
          <p>{words.withdrawText}</p>
        </Confirm>
      )}
    </>
  );
};

type TableProps = {
  readonly invitations: readonly Invitation[];
  readonly onOpen: ((open: Open) => void) | undefined;
};

const InvitationTable = ({ invitations, onOpen }: TableProps) => {
  const words = useWords(officialWords);
  return (
    <ScrollArea name={words.invitations}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span class="unseen">{words.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((one) => (
            <Row key={one.invitationId} invitation={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = Pick<TableProps, 'onOpen'> & { readonly invitation: Invitation };

const Row = ({ invitation, onOpen }: RowProps) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { state, personId, office, answerBy, answeredAt, declineReason, declineNote } = invitation;
  const name = nameOf(personId);
  const day = answeredAt ?? (state === 'open' ? answerBy : null);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{frame.office[office]}</td>
      <td>
        <Badge {...LOOK_OF_INVITATION[state]} word={words.states[state]} outlined={true} />
        {day && <span class="soft small under number">{dayText(day, language)}</span>}
        {declineReason && (
          <span class="soft small under">
            {words.reasons[declineReason]}
            {declineNote ? ` · ${declineNote}` : ''}
          </span>
        )}
      </td>
      <td class="right">
        {state === 'open' && onOpen && (
          <span class="row end">
            <button
              type="button"
              class="button tight"
              aria-label={`${words.paperAnswer}: ${name}`}
              onClick={() => onOpen({ kind: 'answer', invitation })}
            >
              {words.paperAnswer}
            </button>
            <button
              type="button"
              class="button tight"
              aria-label={`${words.withdraw}: ${name}`}
              onClick={() => onOpen({ kind: 'withdraw', invitation })}
            >
              {words.withdraw}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
};
