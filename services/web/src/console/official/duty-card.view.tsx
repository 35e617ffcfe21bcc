import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { dayText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { AcceptInvitation } from './accept-invitation.view.tsx';
import { DeclareTie } from './declare-tie.view.tsx';
import { DeclineInvitation } from './decline-invitation.view.tsx';
import { MakePledge } from './make-pledge.view.tsx';
import type { Duty, Invitation } from './official.client.ts';
import { GOOD } from './official.rules.ts';
import { officialWords } from './official-words.ts';

type Open =
  | { readonly kind: 'pledge' | 'declare' }
  | { readonly kind: 'accept' | 'decline'; readonly invitation: Invitation };

type Props = { readonly duty: Duty; readonly onDone: (sentence: News | null) => void };

/** One event on one's own screen: asked to, in office, pledged, standing aside. */
export const DutyCard = ({ duty, onDone }: Props) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const { competitionName, eventName, offices, invitations, pledgedAt, conflicts } = duty;
  const waiting = invitations.filter(({ state }) => state === 'open');
  const name = eventName === null ? words.whole : textOf(eventName, language);
  const close = () => setOpen(null);
  const done = (sentence: News | null) => {
    close();
    onDone(sentence);
  };
  const aside = duty.competing
    .filter(({ organisationId }) => conflicts.includes(organisationId))
    .map((one) => textOf(one.name, language));
  return (
    <article class="card stack">
      <div>
        <h3>{name}</h3>
        <p class="soft small">{textOf(competitionName, language)}</p>
      </div>
      {offices.length > 0 && (
        <p>
          {words.holds(
            offices.map((one) => frame.office[one]).join(language === 'zh' ? '、' : ', '),
          )}
        </p>
      )}
      {waiting.map((invitation) => (
        <InvitedAs
          key={invitation.invitationId}
          invitation={invitation}
          onAccept={() => setOpen({ kind: 'accept', invitation })}
          onDecline={() => setOpen({ kind: 'decline', invitation })}
        />
      ))}
      {aside.length > 0 && (
        <p class="notice">{words.standAside(aside.join(language === 'zh' ? '、' : ', '))}</p>
      )}
      <div class="row">
        {pledgedAt === null ? (
          (offices.length > 0 || waiting.length > 0) && (
            <button type="button" class="button" onClick={() => setOpen({ kind: 'pledge' })}>
              {words.pledgeNow}
            </button>
          )
        ) : (
          <Badge {...GOOD} word={words.pledgedOn(dayText(pledgedAt, language))} outlined={true} />
        )}
        {duty.eventId !== null && (
          <button type="button" class="button plain" onClick={() => setOpen({ kind: 'declare' })}>
            {words.declare}
          </button>
        )}
      </div>
      {open?.kind === 'accept' && (
        <AcceptInvitation
          invitation={open.invitation}
          event={name}
          onClose={close}
          onDone={() => done(inBoth(officialWords, (words) => words.states.accepted))}
        />
      )}
      {open?.kind === 'decline' && (
        <DeclineInvitation
          invitation={open.invitation}
          onClose={close}
          onDone={() => done(inBoth(officialWords, (words) => words.states.declined))}
        />
      )}
      {open?.kind === 'pledge' && (
        <MakePledge duty={duty} onClose={close} onDone={() => done(null)} />
      )}
      {open?.kind === 'declare' && (
        <DeclareTie
          duty={duty}
          onClose={close}
          onDone={() => done(inBoth(officialWords, (words) => words.declared))}
        />
      )}
    </article>
  );
};

type InvitedProps = {
  readonly invitation: Invitation;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
};

const InvitedAs = ({ invitation: { office, answerBy }, onAccept, onDecline }: InvitedProps) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  return (
    <div class="row apart">
      <p>
        <b>{words.invitedAs(frame.office[office])}</b>
        {answerBy && (
          <span class="soft small under">
            {words.answerBy(dayText(lastDay(answerBy), language))}
          </span>
        )}
      </p>
      <span class="row">
        <button type="button" class="button first" onClick={onAccept}>
          {words.accept}
        </button>
        <button type="button" class="button" onClick={onDecline}>
          {words.decline}
        </button>
      </span>
    </div>
  );
};

/** An end at midnight is the end of the day before. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString();
