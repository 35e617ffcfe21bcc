import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { minuteText } from '../../ui/time-text.ts';
import { DecideEntries } from './decide-entries.view.tsx';
import type { Conflict } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { useSeatNames } from './use-seat-names.ts';

type Props = {
  readonly head: OverviewHead;
  readonly conflicts: readonly Conflict[];
  /** Whoever runs the day sees how many there are, and no mark. */
  readonly isHidden: boolean;
  readonly mayLead: boolean;
  readonly onDone: (sentence: string) => void;
};

/** Where a panel has to meet: what each gave, round by round. */
export const Conflicts = ({ head, conflicts, isHidden, mayLead, onDone }: Props) => {
  const words = useWords(judgingWords);
  const [open, setOpen] = useState<Conflict | null>(null);
  const count = head.modules.reduce((sum, module) => sum + module.conflicts, 0);
  if (isHidden) {
    return count === 0 ? null : <p class="notice">{words.conflictHidden(count)}</p>;
  }
  if (conflicts.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.conflicts}</h2>
      <p class="soft small">{words.conflictHow}</p>
      <ul class="conflict-list">
        {conflicts.map((conflict) => (
          <ConflictCard
            key={`${conflict.subjectId}/${conflict.aspectId}`}
            head={head}
            conflict={conflict}
            onDecide={mayLead ? setOpen : undefined}
          />
        ))}
      </ul>
      {open && (
        <DecideEntries
          head={head}
          conflict={open}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
};

type RoundsProps = { readonly head: OverviewHead; readonly conflict: Conflict };
type CardProps = RoundsProps & {
  readonly onDecide: ((conflict: Conflict) => void) | undefined;
};

const ConflictCard = ({ head, conflict, onDecide }: CardProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const panel = head.panels.find(({ panelId }) => panelId === conflict.panelId);
  const session = head.sessions.find(({ sessionId }) => sessionId === conflict.sessionId);
  const reason = words.reason[conflict.reason](conflict.gap ?? '', conflict.allowed ?? '');
  const place = [session?.name, panel?.name]
    .flatMap((name) => (name ? [textOf(name, language)] : []))
    .join(' · ');
  return (
    <li class="card conflict-card" id={`conflict-${conflict.subjectId}`}>
      <p class="conflict-head">
        <b class="number">{words.station(conflict.label)}</b>
        <b class="number">{conflict.aspectCode}</b>
        <span class="toned tone-bad">
          <Sign name="bad" /> {reason}
        </span>
      </p>
      <p class="soft small">
        {place} · {words.since(minuteText(conflict.beganAt, language))}
      </p>
      <Rounds head={head} conflict={conflict} />
      {onDecide && conflict.reason === 'entries-differ' && (
        <p>
          <button type="button" class="button tight" onClick={() => onDecide(conflict)}>
            {words.decide}
          </button>
        </p>
      )}
    </li>
  );
};

const Rounds = ({ head, conflict }: RoundsProps) => {
  const words = useWords(judgingWords);
  const nameOf = useSeatNames(head.panels);
  const rounds = conflict.rounds.slice(-3);
  const first = conflict.rounds.length - rounds.length;
  const judges = rounds.at(-1)?.marks.map(({ judgeId }) => judgeId) ?? [];
  return (
    <table class="rounds">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{words.round(1)}</span>
          </th>
          {judges.map((judgeId) => (
            <th key={judgeId} scope="col">
              {nameOf(judgeId, conflict.panelId)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rounds.map((round, place) => (
          <tr key={`${round.at}/${place}`}>
            <th scope="row">{words.round(first + place + 1)}</th>
            {judges.map((judgeId) => {
              const mark = round.marks.find((one) => one.judgeId === judgeId);
              return (
                <td key={judgeId} class="number">
                  {mark?.isAbsent ? words.absent : (mark?.entered ?? '–')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
