import { useState } from 'preact/hooks';
import { Confirm } from '../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../ui/language.ts';
import { minuteText } from '../ui/time-text.ts';
import type { Decided, Line, Times } from './desk.types.ts';
import { deskWords } from './desk-words.ts';
import { type Guest, nextOverdueAt, overdue } from './people.rules.ts';

type Props = {
  readonly guests: readonly Guest[];
  readonly times: Times;
  readonly now: Date;
  readonly onRecord: (lines: readonly Line[], decided: Decided) => Promise<void>;
};

/** Everybody whose time is over and who did not come: absent at one stroke, and back again. */
export const Overdue = ({ guests, times, now, onRecord }: Props) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<readonly Line[]>([]);
  const lines = overdue(guests, times, now);
  const next = nextOverdueAt(guests, times);
  const absent = async (): Promise<void> => {
    setAsking(false);
    await onRecord(lines, { kind: 'absent' });
    setDone(lines);
  };
  const undo = async (): Promise<void> => {
    // Somebody may have come meanwhile: only who is absent still is expected again.
    const still = new Set(
      guests.filter(({ shown }) => shown.state === 'absent').map(({ line }) => line.personId),
    );
    setDone([]);
    await onRecord(
      done.filter(({ personId }) => still.has(personId)),
      { kind: 'undone' },
    );
  };
  return (
    <section class="overdue">
      {done.length > 0 ? (
        <p class="row" role="status">
          <span class="news">{words.overdueDone(done.length)}</span>
          <button type="button" class="button tight" onClick={() => void undo()}>
            {words.undoAll}
          </button>
        </p>
      ) : lines.length > 0 ? (
        <p class="row">
          <b>{words.overdue(lines.length)}</b>
          <button type="button" class="button tight" onClick={() => setAsking(true)}>
            {words.absent}
          </button>
        </p>
      ) : (
        <p class="small soft">
          {words.overdueNone} {next !== null && words.overdueFrom(minuteText(next, language))}
        </p>
      )}
      {isAsking && (
        <Confirm
          title={words.absent}
          yes={words.absent}
          no={words.cancel}
          isBusy={false}
          trouble={null}
          onYes={() => void absent()}
          onNo={() => setAsking(false)}
        >
          <p>{words.overdueText(lines.length)}</p>
        </Confirm>
      )}
    </section>
  );
};
