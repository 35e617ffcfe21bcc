import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { dayText, minuteText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { PaperCheckpoint } from './paper-checkpoint.view.tsx';
import { DrawFacts } from './proof.view.tsx';
import type { Module, ReviewView } from './review.client.ts';
import {
  allFindings,
  percentOf,
  type SheetGroup,
  standingOf,
  valueOnFile,
} from './review.rules.ts';
import { reviewWords } from './review-words.ts';
import { useRuleText } from './use-rule-text.ts';

type Props = {
  readonly eventId: string;
  readonly module: Module;
  readonly review: ReviewView;
  readonly groups: readonly SheetGroup[];
};

/** The report on paper: sample, findings and rate, with lines to sign on (M06). */
export const ReviewPaper = (props: Props) => {
  const { eventId, module, review, groups } = props;
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { eventName } = useNaming();
  const now = new Date().toISOString();
  const checks = groups.reduce(
    (sum, { sheets }) => sum + sheets.reduce((own, one) => own + one.checks.length, 0),
    0,
  );
  return (
    <article class="review-paper">
      <header>
        <h1>{words.paper}</h1>
        <p>
          {eventName(eventId)} · {textOf(module.name, language)}
        </p>
      </header>
      <PaperFacts review={review} />
      <h2>{words.sample}</h2>
      {groups.map(({ because, sheets }) => (
        <p key={because}>
          <b>
            {words.because[because]} {sheets.length}
          </b>{' '}
          <span class="number">
            {sheets.map((one) => `${one.label}${standingOf(one) === 'right' ? '' : '*'}`).join(' ')}
          </span>
        </p>
      ))}
      {(review.figures?.outstanding ?? 0) > 0 && <p class="small">{words.starred}</p>}
      <PaperFindings groups={groups} />
      <h2>{words.proof}</h2>
      <DrawFacts draw={review.draw} />
      <PaperCheckpoint eventId={eventId} stand={`${review.version}/${checks}`} />
      <table class="review-signs">
        <tbody>
          {words.signers.map((line) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td />
              <th scope="row">{words.date}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        {words.paperWhen} {dayText(now, language)} {minuteText(now, language)} ·{' '}
        {words.state[review.state]}
      </p>
    </article>
  );
};

const PaperFacts = ({ review }: Pick<Props, 'review'>) => {
  const words = useWords(reviewWords);
  const ruleText = useRuleText();
  const { figures, rule } = review;
  if (figures === null) return null;
  const { sheets, top, byLot, wrong, rate, isForced, due, outstanding } = figures;
  const { text, isWhole } = percentOf(rate);
  const percent = words.percent(text, isWhole);
  const verdict = isForced
    ? `${words.rateOver(wrong, top + byLot, percent, rule.limitPercent)} ${words.forced(sheets)}`
    : words.rateUnder(wrong, top + byLot, percent, rule.limitPercent);
  const rows = [
    [words.rule, ruleText(rule)],
    [words.sheetsAll, `${sheets}`],
    [words.sampleSize, words.sampleText(top, byLot)],
    [words.figures, words.found(due - outstanding, due)],
    [words.rate, verdict],
  ] as const;
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

const PaperFindings = ({ groups }: Pick<Props, 'groups'>) => {
  const words = useWords(reviewWords);
  const findings = allFindings(groups.flatMap(({ sheets }) => sheets));
  return (
    <>
      <h2>{words.findings}</h2>
      {findings.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              {[words.code, words.aspect, words.kind, words.rightValue, words.correctedNow].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
              <th scope="col">{words.correctedBy}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ sheet, error }, place) => {
              const mark = sheet.marks.find(({ aspectId }) => aspectId === error.aspectId);
              return (
                <tr key={`${sheet.subjectId}/${error.aspectId}/${place}`}>
                  <td class="number">{sheet.label}</td>
                  <td class="number">{mark?.code ?? '?'}</td>
                  <td>{words.kinds[error.kind]}</td>
                  <td class="number">{error.right}</td>
                  <td class="number">
                    {mark === undefined || mark.value === null ? '–' : valueOnFile(mark.value)}
                  </td>
                  <td />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
};
