import { useLanguage, useWords } from '../../ui/language.ts';
import { dayText, minuteText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { hearingOf, rulingOf } from './appeal-page.rules.ts';

import { appealWords } from './appeal-words.ts';
import { type OneProps, useAbout } from './use-about.ts';

/** Form 11 on paper: the receipt while it waits, the ruling once it is written; lines to sign on. */
export const AppealPaper = ({ eventId, desk, appeal }: OneProps) => {
  const words = useWords(appealWords);
  const { eventName } = useNaming();
  const ruling = rulingOf(appeal);
  return (
    <article class="appeal-paper">
      <header>
        <p>{words.formNo(appeal.number)}</p>
        <h1>{(ruling === undefined ? words.receipt : words.ruling)[appeal.kind]}</h1>
        <p>{eventName(eventId)}</p>
      </header>
      <PaperFacts eventId={eventId} desk={desk} appeal={appeal} />
      <h2>{words.says}</h2>
      <p class="appeal-text">{appeal.statement ?? words.wordsHidden}</p>
      {ruling !== undefined && (
        <>
          <h2>
            {words.outcomeName} · {words.outcome[ruling.outcome]}
          </h2>
          <p class="appeal-text">{ruling.reason}</p>
          <p>
            {ruling.aspects.length === 0
              ? words.noChanges
              : words.aspectsText(ruling.aspects.join(' '))}
          </p>
        </>
      )}
      <SignLines appeal={appeal} />
    </article>
  );
};

const PaperFacts = ({ desk, appeal }: OneProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const { nameOf, organisationName } = useNaming();
  const about = useAbout({ desk, appeal });
  // With the year: paper is read long after.
  const moment = (at: string) => `${dayText(at, language)} ${minuteText(at, language)}`;
  const { who, paper, window } = appeal;
  const rows: readonly (readonly [string, string])[] = [
    [words.what, words.kind[appeal.kind]],
    [
      words.who,
      who === null ? words.whoHidden : `${who.entryNo} · ${organisationName(who.organisationId)}`,
    ],
    [words.about, about.module],
    [words.place, about.place],
    [words.received, moment(appeal.receivedAt)],
    ...(paper === null
      ? []
      : ([
          [
            words.onPaper,
            `${words.receivers(nameOf(paper.receivedBy), nameOf(paper.witnessedBy))} · ${words.shelf(paper.shelfNo)}`,
          ],
        ] as const)),
    [
      words.window,
      `${window.closesAt === null ? words.windowOpen : moment(window.closesAt)} · ${appeal.late ? words.late : words.inTime}`,
    ],
  ];
  return (
    <table class="table">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const SignLines = ({ appeal }: Pick<OneProps, 'appeal'>) => {
  const words = useWords(appealWords);
  const panel = hearingOf(appeal)?.panel ?? ['', ''];
  const lines =
    rulingOf(appeal) === undefined
      ? [words.signFiler, words.signReceiver, words.signWitness]
      : panel.map((_, place) => words.signPanel[appeal.kind](place + 1));
  return (
    <table class="appeal-signs">
      <tbody>
        {lines.map((line) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td />
            <th scope="row">{words.signTime}</th>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
