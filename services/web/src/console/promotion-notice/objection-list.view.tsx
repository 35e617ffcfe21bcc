import type { PromotionObjection } from '@jinbang/contracts/http/promotion-notice';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { describedBy, Field } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type Handling, handleObjection } from './promotion-notice.client.ts';
import { promotionNoticeWords } from './promotion-notice-words.ts';

const LOOK = {
  filed: ['wait', 'provisional'],
  accepted: ['provisional', 'progress'],
  declined: ['lock', 'doubt'],
  upheld: ['good', 'good'],
  dismissed: ['lock', 'doubt'],
} as const;

const STEPS: Readonly<Partial<Record<PromotionObjection['state'], readonly Handling[]>>> = {
  filed: ['accept', 'decline'],
  accepted: ['uphold', 'dismiss'],
};

type Asked = { readonly objection: PromotionObjection; readonly handling: Handling };
type Props = {
  readonly objections: readonly PromotionObjection[];
  readonly mayHandle: boolean;
  readonly onDone: () => void;
};

/** What was objected, who said what to it, and the next step. */
export const ObjectionList = ({ objections, mayHandle, onDone }: Props) => {
  const words = useWords(promotionNoticeWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (objections.length === 0) return <p class="soft small">{words.noObjections}</p>;
  return (
    <>
      <h4>{words.objections(objections.length)}</h4>
      <ul class="notice-log stack">
        {objections.map((objection) => (
          <li key={objection.objectionId}>
            <One objection={objection} />
            {mayHandle && <Next objection={objection} onAsk={setAsked} />}
          </li>
        ))}
      </ul>
      {asked && (
        <Handle
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
        />
      )}
    </>
  );
};

const One = ({ objection }: { readonly objection: PromotionObjection }) => {
  const words = useWords(promotionNoticeWords);
  const language = useLanguage();
  const [sign, tone] = LOOK[objection.state];
  const { objector, line, matter, links, receivedAt, answer, declinedBecause } = objection;
  const said = answer ?? declinedBecause;
  return (
    <>
      <p class="row">
        <Badge sign={sign} tone={tone} word={words.objectionState[objection.state]} />
        <strong class="number">№ {objection.number}</strong>
        <span>{words.about(line)}</span>
        <span class="soft small">
          {objector ? `${objector.name} · ${objector.contact}` : words.nameless} ·{' '}
          {momentText(receivedAt, language, new Date())}
        </span>
      </p>
      <p class="notice-text">{matter}</p>
      {links.map((link) => (
        <p key={link} class="code small">
          {link}
        </p>
      ))}
      {said && (
        <p class="notice-text">
          {words.answer}
          {said}
        </p>
      )}
    </>
  );
};

type NextProps = Pick<Asked, 'objection'> & { readonly onAsk: (asked: Asked) => void };

const Next = ({ objection, onAsk }: NextProps) => {
  const words = useWords(promotionNoticeWords);
  const { personId } = useWho();
  if (objection.state === 'accepted' && objection.acceptedBy === personId) {
    return <p class="soft small">{words.anotherAnswers}</p>;
  }
  return (
    <p class="row">
      {(STEPS[objection.state] ?? []).map((handling) => (
        <button
          key={handling}
          type="button"
          class="button tight"
          onClick={() => onAsk({ objection, handling })}
        >
          {words.handle[handling]}
        </button>
      ))}
    </p>
  );
};

type HandleProps = Asked & { readonly onClose: () => void; readonly onDone: () => void };

const Handle = ({ objection, handling, onClose, onDone }: HandleProps) => {
  const words = useWords(promotionNoticeWords);
  const { isBusy, trouble, send } = useSending();
  const [said, setSaid] = useState('');
  const needsWords = handling !== 'accept';
  return (
    <Confirm
      title={words.handle[handling]}
      yes={words.handle[handling]}
      no={words.cancel}
      isBusy={isBusy}
      lacks={needsWords && said.trim() === '' ? 'reason' : undefined}
      trouble={trouble}
      onYes={() => void send(() => handleObjection(objection, handling, said.trim()), onDone)}
      onNo={onClose}
    >
      <p>{words.handleHint[handling]}</p>
      {needsWords && (
        <Field id="objection-said" label={words.said}>
          <textarea
            id="objection-said"
            class="input prose"
            rows={4}
            maxLength={2_000}
            value={said}
            {...describedBy('objection-said')}
            onInput={({ currentTarget }) => setSaid(currentTarget.value)}
          />
        </Field>
      )}
    </Confirm>
  );
};
