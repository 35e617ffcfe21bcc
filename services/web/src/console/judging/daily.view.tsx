import type { OverviewDaily, OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { type ComponentChildren, Fragment } from 'preact';
import { type Language, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayBeside, namesText } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { useMomentIn } from './use-moment-in.ts';
import { useSeatNames } from './use-seat-names.ts';

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

type LinesProps = { readonly title: string; readonly lines: readonly ComponentChildren[] };

/** A heading with its lines; what has none is named in one line at the end. */
const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="daily-lines">
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </section>
  );

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

const PanelTable = ({ daily }: PartProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const heads = [
    words.givenToday,
    words.changedToday,
    words.subjectsToday,
    words.soFar,
    words.sheets,
  ];
  return (
    <section>
      <h3>{words.dayPanels}</h3>
      <ScrollArea name={words.dayPanels}>
        <table class="daily-table">
          <thead>
            <tr>
              <th scope="col">{words.panel}</th>
              {heads.map((head) => (
                <th key={head} scope="col" class="right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daily.panels.map((panel) => (
              <tr key={panel.panelId}>
                <th scope="row">{textOf(panel.name, language)}</th>
                <td class="right number">{panel.given}</td>
                <td class="right number">{panel.changed}</td>
                <td class="right number">{panel.subjects}</td>
                <td class="right number">
                  {panel.settled} / {panel.expected}
                </td>
                <td class="right number">
                  {panel.signedSheets} / {panel.sheets}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="small">{words.signedToday(daily.signed.length)}</p>
    </section>
  );
};

const Conflicted = ({ daily }: PartProps) => {
  const words = useWords(judgingWords);
  const momentOf = useMomentIn(daily.zone);
  return (
    <Lines
      title={words.dayConflicts}
      lines={daily.conflicts.map(({ label, aspectCode, endedAt, rounds }) => (
        <>
          <b class="number">
            {words.station(label)} · {aspectCode}
          </b>{' '}
          {endedAt === null ? words.stillOpen : words.ended(momentOf(endedAt), rounds)}
        </>
      ))}
    />
  );
};

type HeadProps = PartProps & { readonly head: OverviewHead };

type OpenSheet = OverviewDaily['outstanding'][number];

const Outstanding = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const openText = ({ missing, conflicts, unsignedBy, panelId }: OpenSheet): string => {
    const open = [
      ...(conflicts > 0 ? [`${words.need.conflict} ${conflicts}`] : []),
      ...(missing > conflicts ? [words.missing(missing - conflicts)] : []),
    ];
    if (open.length > 0) return namesText(open, language);
    return words.unsigned(
      namesText(
        unsignedBy.map((judgeId) => nameOf(judgeId, panelId)),
        language,
      ),
    );
  };
  const sessionOf = (id: string | null): string => {
    const session = head.sessions.find(({ sessionId }) => sessionId === id);
    return session ? ` ${textOf(session.name, language)}` : '';
  };
  return (
    <Lines
      title={words.outstanding}
      lines={daily.outstanding.map((sheet) => (
        <>
          <b class="number">{sheet.subCriterion}</b>
          {sessionOf(sheet.sessionId)}
          {' · '}
          {openText(sheet)}
        </>
      ))}
    />
  );
};

const nameOfModule = (head: OverviewHead, id: string, language: Language): string => {
  const module = head.modules.find(({ moduleId }) => moduleId === id);
  return module ? textOf(module.name, language) : '';
};

const Happened = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const momentOf = useMomentIn(daily.zone);
  return (
    <>
      <Lines
        title={words.incidents}
        lines={daily.incidents.map((one) => (
          <>
            <b class="number">{words.station(one.station)}</b> {words.incidentKind[one.kind]} ·{' '}
            {momentOf(one.stoppedAt)} · {words.incidentState(one.state, one.addedMinutes)}
          </>
        ))}
      />
      <Lines
        title={words.penalties}
        lines={daily.penalties.map((one) => (
          <>
            <b class="number">{words.station(one.label)}</b>{' '}
            {nameOfModule(head, one.moduleId, language)} ·{' '}
            {one.kind ? textOf(one.kind, language) : words.penalty}
            {one.isTakenBack && ` · ${words.takenBack}`}
          </>
        ))}
      />
    </>
  );
};

const Opened = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const momentOf = useMomentIn(daily.zone);
  return (
    <>
      <Lines
        title={words.reopenings}
        lines={[
          ...daily.reopenings.map((one) => (
            <>
              <b class="number">{one.subCriterion}</b> {momentOf(one.proposedAt)} · {one.reason} ·{' '}
              {words.reopeningState[one.state]}
            </>
          )),
          ...daily.moduleReopenings.map((one) => (
            <>
              <b>{nameOfModule(head, one.moduleId, language)}</b> {momentOf(one.proposedAt)} ·{' '}
              {one.reason} · {words.reopeningState[one.state]}
            </>
          )),
        ]}
      />
      <Lines
        title={words.amendments}
        lines={daily.amendments.map((one) => (
          <>
            {momentOf(one.proposedAt)} · {one.reason} · {words.amendmentState[one.state]}
          </>
        ))}
      />
    </>
  );
};

const Told = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const momentOf = useMomentIn(daily.zone);
  return (
    <>
      <Lines
        title={words.codes}
        lines={daily.codes.map(({ label, code, at }) => (
          <>
            <b class="number">{words.station(label)}</b> {words.code[code]} · {momentOf(at)}
          </>
        ))}
      />
      <Lines
        title={words.locks}
        lines={daily.locks.map(({ moduleId, at }) => (
          <>
            {nameOfModule(head, moduleId, language)} · {momentOf(at)}
          </>
        ))}
      />
    </>
  );
};

/** Who judges what the day after, so that nobody is missing in the morning. */
const NextDay = ({ head, daily }: HeadProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const momentOf = useMomentIn(daily.zone);
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: daily.zone });
  const sessions = head.sessions.filter(
    ({ startsAt }) => dayOf.format(new Date(startsAt)) === dayBeside(daily.day, 1),
  );
  const panelsOf = (moduleId: string): string =>
    head.panels
      .filter((panel) => panel.moduleId === moduleId)
      .map(({ panelId, name, seats }) => {
        const judges = seats.map((judgeId) => nameOf(judgeId, panelId));
        return `${textOf(name, language)}: ${namesText(judges, language)}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return (
    <Lines
      title={words.nextDay}
      lines={sessions.map(({ sessionId, moduleId, name, startsAt, room }) => (
        <Fragment key={sessionId}>
          <b>{textOf(name, language)}</b> {momentOf(startsAt)} · {room} · {panelsOf(moduleId)}
        </Fragment>
      ))}
    />
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
          <pre class="number">{checkpoint.note}</pre>
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
