import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { IssueDialog } from './issue-dialog.view.tsx';
import { type IssuedPin, type Pin, unlockPin, withdrawPin } from './pin.client.ts';
import { pinWords } from './pin-words.ts';
import { RosterTable } from './roster-table.view.tsx';
import { useRoster } from './use-roster.ts';

type Props = {
  readonly eventId: string;
  readonly onIssued: (pins: readonly IssuedPin[]) => void;
};

export const Roster = ({ eventId, onIssued }: Props) => {
  const words = useWords(pinWords);
  const { isOperator, offices, personId: ownId } = useWho();
  const { nameOf } = useNaming();
  const { body, trouble, again } = useRoster(eventId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isIssuing, setIssuing] = useState(false);
  const [voiding, setVoiding] = useState<Pin | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const unlocking = useSending();
  const mayIssue = isOperator || offices.has('organiser');
  const lines = body ?? [];
  const wanted = lines.filter((line) => chosen.has(line.personId) && line.personId !== ownId);
  const unlock = (pin: Pin) =>
    unlocking.send(
      () => unlockPin(pin.pinId),
      () => {
        setNews(inBoth(pinWords, (words) => words.unlocked(nameOf(pin.personId))));
        again();
      },
    );
  return (
    <section class="stack">
      {mayIssue && (
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={wanted.length === 0}
            aria-describedby={wanted.length === 0 ? 'issue-why' : undefined}
            onClick={() => setIssuing(true)}
          >
            {wanted.length === 0 ? words.issueNone : words.issue(wanted.length)}
          </button>
          {wanted.length === 0 && (
            <span id="issue-why" class="soft small">
              {words.chooseFirst}
            </span>
          )}
        </p>
      )}
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {unlocking.trouble && <Problem trouble={unlocking.trouble} />}
      {body?.length === 0 && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {lines.length > 0 && (
        <RosterTable
          lines={lines}
          chosen={chosen}
          mayIssue={mayIssue}
          mayUnlock={offices.has('supervisor')}
          onChosen={setChosen}
          onUnlock={(pin) => void unlock(pin)}
          onVoid={setVoiding}
        />
      )}
      <p class="soft small">{words.whoUnlocks}</p>
      {isIssuing && (
        <IssueDialog
          eventId={eventId}
          lines={wanted}
          onClose={() => setIssuing(false)}
          onIssued={onIssued}
        />
      )}
      {voiding && (
        <VoidPin
          pin={voiding}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setNews(inBoth(pinWords, (words) => words.withdrawn(nameOf(voiding.personId))));
            setVoiding(null);
            again();
          }}
        />
      )}
    </section>
  );
};

type VoidProps = { readonly pin: Pin; readonly onClose: () => void; readonly onDone: () => void };

const VoidPin = ({ pin, onClose, onDone }: VoidProps) => {
  const words = useWords(pinWords);
  const { nameOf } = useNaming();
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.withdrawTitle(nameOf(pin.personId))}
      yes={words.withdraw}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => withdrawPin(pin.pinId), onDone)}
      onNo={onClose}
    >
      <p>{words.withdrawText}</p>
    </Confirm>
  );
};
