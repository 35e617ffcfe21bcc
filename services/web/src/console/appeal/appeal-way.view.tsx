import type { AppealStepView, AppealView } from '@jinbang/contracts/http/judging-appeal';
import { useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { isWaiting } from './appeal-page.rules.ts';
import { appealWords } from './appeal-words.ts';

/** What happened to an appeal, one step after the other, and what it waits for. */
export const AppealWay = ({ appeal }: { readonly appeal: AppealView }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const { state } = appeal;
  return (
    <section class="stack-tight">
      <h2>{words.way}</h2>
      <ol class="appeal-way">
        <li>
          <b>{words.state.filed}</b>
          <span class="soft small">
            {momentText(appeal.recordedAt, language, new Date())}
            {appeal.paper === null ? '' : ` · ${words.onPaper}`}
          </span>
        </li>
        {appeal.steps.map((step) => (
          <Step key={step.version} step={step} />
        ))}
        {isWaiting(appeal) && (
          <li class="soft waiting">
            {words.wait[state as 'filed' | 'admitted' | 'hearing' | 'ruled']}
          </li>
        )}
      </ol>
    </section>
  );
};

const Step = ({ step }: { readonly step: AppealStepView }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  return (
    <li>
      <b>
        {words.step[step.kind]}
        {step.kind === 'ruled' ? ` · ${words.outcome[step.outcome]}` : ''}
        {step.kind === 'refused' ? ` · ${words.ground[step.ground]}` : ''}
      </b>
      <span class="soft small">
        {momentText(step.at, language, new Date())} · {nameOf(step.by)}
      </span>
      <Detail step={step} />
    </li>
  );
};

const Detail = ({ step }: { readonly step: AppealStepView }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(language === 'zh' ? '、' : ', ');
  switch (step.kind) {
    case 'admitted':
      return <p>{words.proofText(words.proof[step.proof])}</p>;
    case 'heard':
      return (
        <p>
          {words.heardText(
            momentText(step.heardAt, language, new Date()),
            step.room,
            namesOf(step.panel),
          )}
          {step.aside.length > 0 && ` ${words.asideText(namesOf(step.aside))}`}
        </p>
      );
    case 'ruled':
      return (
        <>
          <p class="appeal-text">{step.reason}</p>
          {step.aspects.length > 0 && <p>{words.aspectsText(step.aspects.join(' '))}</p>}
          {step.report !== null && <Report report={step.report} />}
        </>
      );
    case 'signed':
      return null;
    default:
      return <p class="appeal-text">{step.reason}</p>;
  }
};

type ReportProps = {
  readonly report: NonNullable<Extract<AppealStepView, { kind: 'ruled' }>['report']>;
};

/** What the machine found when it counted again. */
export const Report = ({ report }: ReportProps) => {
  const words = useWords(appealWords);
  const { aspects, differing, incomplete } = report;
  return (
    <p class="soft">
      {words.reportText(aspects)}{' '}
      {differing.length === 0 ? words.reportFine : words.reportDiffers(differing.join(' '))}{' '}
      {incomplete.length > 0 && words.reportIncomplete(incomplete.join(' '))}
    </p>
  );
};
