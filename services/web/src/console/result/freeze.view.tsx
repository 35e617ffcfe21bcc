import type { FreezeView, ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { FreezePlanPart } from './freeze-plan.view.tsx';
import { ReasonDialog } from './reason-dialog.view.tsx';
import { freezeBoard, liftFreeze } from './result.client.ts';
import { isFreezable } from './result.rules.ts';
import { resultWords } from './result-words.ts';

const FreezeLine = ({ freeze }: { readonly freeze: FreezeView }) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const moment = (at: string) => momentText(at, language, new Date());
  const { frozenBy, frozenAt, reason, liftedBy, liftedAt, liftReason } = freeze;
  return (
    <li>
      {words.frozen(nameOf(frozenBy), moment(frozenAt))}
      {freeze.planVersion !== null && ` · ${words.byPlan}`}
      <span class="under soft">{reason}</span>
      {liftedBy && liftedAt && (
        <span class="under soft">
          {words.lifted(nameOf(liftedBy), moment(liftedAt))} · {liftReason ?? words.liftedByRelease}
        </span>
      )}
    </li>
  );
};

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

/** Stops the public board, and lets it go on. */
export const FreezePart = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const { offices } = useWho();
  const [isAsking, setAsking] = useState(false);
  const isFrozen = desk.board.rows === 'frozen';
  const isMine = offices.has('organiser');
  const can = isFrozen || isFreezable(desk);
  const title = isFrozen ? words.lift : words.freeze;
  const hint = isFrozen ? words.liftHint : words.freezeHint;
  return (
    <section class="stack" aria-labelledby="result-board">
      <h2 id="result-board">{words.boardTitle}</h2>
      {desk.freezes.length > 0 && (
        <ul class="result-list">
          {desk.freezes.map((one) => (
            <FreezeLine key={one.freezeId} freeze={one} />
          ))}
        </ul>
      )}
      <p class="row">
        <button
          type="button"
          class="button tight"
          disabled={!can || !isMine}
          aria-describedby="freeze-why"
          onClick={() => setAsking(true)}
        >
          {title}
        </button>
        <span id="freeze-why" class="soft small">
          {can ? (isMine ? hint : words.organiserOnly) : words.freezeWhyNot}
        </span>
      </p>
      <FreezePlanPart eventId={eventId} desk={desk} onDone={onDone} />
      {isAsking && (
        <ReasonDialog
          title={title}
          lead={hint}
          needed={true}
          send={(reason) => (isFrozen ? liftFreeze : freezeBoard)(eventId, reason)}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
        />
      )}
    </section>
  );
};
