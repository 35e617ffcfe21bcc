import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { Fragment } from 'preact';
import { type Language, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { lockWords } from '../lock/lock-words.ts';
import { Lines } from './daily-lines.view.tsx';
import { dayBeside, namesText } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';
import { useMomentIn } from './use-moment-in.ts';
import { useSeatNames } from './use-seat-names.ts';

type HeadProps = { readonly head: OverviewHead; readonly daily: OverviewDaily };

const nameOfModule = (head: OverviewHead, id: string, language: Language): string => {
  const module = head.modules.find(({ moduleId }) => moduleId === id);
  return module ? textOf(module.name, language) : '';
};

/** Incidents and penalties. */
export const Happened = ({ head, daily }: HeadProps) => {
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

/** What was opened again, and what of the scheme was amended. */
export const Opened = ({ head, daily }: HeadProps) => {
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

/** Result codes and locks. */
export const Told = ({ head, daily }: HeadProps) => {
  const lock = useWords(lockWords);
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
        lines={[
          ...daily.dayLocks.map(({ day, at }) => (
            <>
              {lock.day(day)} · {momentOf(at)}
            </>
          )),
          ...daily.locks.map(({ moduleId, at }) => (
            <>
              {nameOfModule(head, moduleId, language)} · {momentOf(at)}
            </>
          )),
        ]}
      />
    </>
  );
};

/** Who judges what the day after, so that nobody is missing in the morning. */
export const NextDay = ({ head, daily }: HeadProps) => {
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
