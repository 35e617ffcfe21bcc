import type { AssessmentSeat, OneAssessment } from '@jinbang/contracts/http/assessment';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { shortCode } from '../person/names.rules.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { signIn } from './assessment.client.ts';
import { assessmentWords } from './assessment-words.ts';
import { SeatDialog } from './seat-dialog.view.tsx';

type Props = { readonly one: OneAssessment; readonly onChanged: () => void };

/** Who evaluates and who watches, and who of them has signed in. */
export const Seats = ({ one, onChanged }: Props) => {
  const words = useWords(assessmentWords);
  const [isSeating, setSeating] = useState(false);
  const { isBusy, trouble, send } = useSending();
  const isOpen = one.state === 'open' || one.state === 'assessing';
  return (
    <section class="card stack" aria-labelledby="seats-title">
      <div class="head">
        <h2 id="seats-title">{words.seats}</h2>
        {one.may.keep && isOpen && (
          <button type="button" class="button" onClick={() => setSeating(true)}>
            {words.seat}
          </button>
        )}
      </div>
      {trouble && <Problem trouble={trouble} />}
      {one.seats.length === 0 && <p class="soft">{words.seatsNone}</p>}
      <div class="lines">
        {one.seats.map((seat) => (
          <SeatLine
            key={seat.personId}
            one={one}
            seat={seat}
            isOpen={isOpen && !isBusy}
            onSignIn={() => void send(() => signIn(one.batchId, seat.personId), onChanged)}
          />
        ))}
      </div>
      {isSeating && (
        <SeatDialog
          one={one}
          onClose={() => setSeating(false)}
          onDone={() => {
            setSeating(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
};

type LineProps = {
  readonly one: OneAssessment;
  readonly seat: AssessmentSeat;
  readonly isOpen: boolean;
  readonly onSignIn: () => void;
};

const SeatLine = ({ one, seat, isOpen, onSignIn }: LineProps) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { personId: own } = useWho();
  const { signedInAt } = seat;
  const name = seat.name ?? nameOf(seat.personId) ?? words.person(shortCode(seat.personId));
  const parts = one.plan.parts.filter(({ key }) => seat.parts.includes(key));
  const mayS = isOpen && signedInAt === null && (seat.personId === own || one.may.watch);
  return (
    <div class="line">
      <span>
        <b>{name}</b>
        <span class="soft small under">
          {seat.isLeader ? words.roles.leader : words.roles[seat.role]}
          {seat.grade && ` · ${words.grades[seat.grade]}`}
          {parts.length > 0 && ` · ${parts.map((part) => textOf(part.name, language)).join(' ')}`}
        </span>
        {seat.isUnrotated && <span class="small under notice">{words.unrotated}</span>}
      </span>
      <span class="row">
        <Badge
          sign={signedInAt === null ? 'wait' : 'good'}
          word={
            signedInAt === null
              ? words.notSignedIn
              : `${words.signedIn} ${momentText(signedInAt, language, new Date())}`
          }
          outlined={signedInAt === null}
        />
        {mayS && (
          <button type="button" class="button tight" onClick={onSignIn}>
            {words.signIn}
          </button>
        )}
      </span>
    </div>
  );
};
