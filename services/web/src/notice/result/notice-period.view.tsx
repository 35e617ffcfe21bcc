import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import { type Language, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { type CountedDay, calendarText, countedDays, zonedMoment } from './notice-days.rules.ts';
import { type Keys, resultNoticeWords } from './result-notice-words.ts';

/** What a day is: the day of posting, a counted one, or why it is left out. */
const sayOf = (day: CountedDay, words: Keys, language: Language): string => {
  const holiday = day.holiday && textOf(day.holiday, language);
  if (day.isPosting) return words.posted;
  if (day.nth === null) return holiday ? words.free(holiday) : words.weekend;
  return holiday ? `${words.nth(day.nth)} · ${words.moved(holiday)}` : words.nth(day.nth);
};

/** How long it hangs: both ends, and each day with the reason why it does not count. */
export const NoticePeriod = ({
  notice,
}: {
  readonly notice: Pick<ResultNotice, 'endsAt' | 'zone' | 'days'>;
}) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  const { endsAt, zone } = notice;
  const days = countedDays(notice.days);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section class="stack" aria-labelledby="period">
      <h2 id="period">{words.period}</h2>
      {endsAt === null || !first || !last ? (
        <p class="soft">{words.noPeriod}</p>
      ) : (
        <>
          <p class="notice-span">
            {words.span(
              calendarText(first.day, language),
              calendarText(last.day, language),
              days.filter(({ nth }) => nth !== null).length,
            )}
          </p>
          <p class="soft">{words.until(zonedMoment(endsAt, zone, language), zone)}</p>
          <details class="notice-calendar">
            <summary>{words.days}</summary>
            <ol>
              {days.map((day) => (
                <li key={day.day} class={day.nth === null ? 'soft' : ''}>
                  <time dateTime={day.day}>{calendarText(day.day, language)}</time>
                  <span>{sayOf(day, words, language)}</span>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
};
