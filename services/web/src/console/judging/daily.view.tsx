import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Happened, NextDay, Opened, Told } from './daily-acts.view.tsx';
import { Conflicted, Outstanding, PanelTable } from './daily-work.view.tsx';
import { namesText } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { PrintedLog } from './printed-log.view.tsx';
import { useMomentIn } from './use-moment-in.ts';

type Props = {
  readonly head: OverviewHead;
  readonly daily: OverviewDaily;
  readonly dayText: string;
};

/** The meeting's page: a sheet of A4 with lines to sign. */
export const DailyPage = ({ head, daily, dayText }: Props) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const momentOf = useMomentIn(daily.zone);
  return (
    <article class="card daily">
      <header class="daily-head">
        <p>
          {daily.competition && textOf(daily.competition, language)}
          <span>
            {words.formNo} · {words.madeAt(momentOf(daily.asOf))}
          </span>
        </p>
        <h2>{words.daily}</h2>
        <p class="daily-event">
          <b>{daily.name && textOf(daily.name, language)}</b>
          <b>{dayText}</b>
        </p>
      </header>
      <PanelTable daily={daily} />
      <Conflicted daily={daily} />
      <Outstanding head={head} daily={daily} />
      <Opened head={head} daily={daily} />
      <Happened head={head} daily={daily} />
      <Told head={head} daily={daily} />
      <NextDay head={head} daily={daily} />
      <Nothing daily={daily} />
      <footer class="daily-end">
        <Checkpoint daily={daily} />
        <Signers />
      </footer>
    </article>
  );
};

type PartProps = { readonly daily: OverviewDaily };

/** "None" is said, so that nobody wonders whether it was forgotten. */
const Nothing = ({ daily }: PartProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const counts = [
    [words.dayConflicts, daily.conflicts.length],
    [words.outstanding, daily.outstanding.length],
    [words.reopenings, daily.reopenings.length + daily.moduleReopenings.length],
    [words.amendments, daily.amendments.length],
    [words.incidents, daily.incidents.length],
    [words.penalties, daily.penalties.length],
    [words.codes, daily.codes.length],
  ] as const;
  const none = counts.filter(([, count]) => count === 0).map(([title]) => title);
  return none.length === 0 ? null : (
    <p class="daily-none">{words.noneOf(namesText(none, language))}</p>
  );
};

const Checkpoint = ({ daily: { checkpoint } }: PartProps) => {
  const words = useWords(judgingWords);
  return (
    <section class="daily-checkpoint">
      <h3>{words.checkpoint}</h3>
      {checkpoint === null ? (
        <p class="soft">{words.noCheckpoint}</p>
      ) : (
        <>
          <PrintedLog {...checkpoint} />
          <p class="small">{words.checkpointHint(checkpoint.size)}</p>
        </>
      )}
    </section>
  );
};

const Signers = () => {
  const words = useWords(judgingWords);
  return (
    <section class="daily-signers">
      {words.signers.map((office) => (
        <div key={office}>
          <b>{office}</b>
          <span>{words.nameLine}</span>
          <span>{words.signLine}</span>
          <span>{words.timeLine}</span>
        </div>
      ))}
    </section>
  );
};
