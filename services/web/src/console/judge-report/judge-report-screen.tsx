import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import { useMomentIn } from '../judging/use-moment-in.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { FarMarks } from './far-marks.view.tsx';
import { OwnOrganisation } from './favour.view.tsx';
import { Agreements, Severities } from './judges.view.tsx';
import { PanelAgreement } from './panels.view.tsx';
import { PrintReport } from './print-report.view.tsx';
import './report.css';
import { fetchReport } from './report.client.ts';
import { reportWords } from './report-words.ts';
import { useReportNames } from './use-report-names.ts';

/** How the judges of a finished event weighed and agreed. */
export const JudgeReportScreen = () => {
  const words = useWords(reportWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <div class="no-print">
        <EventSelect screen="judge-report" />
      </div>
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(eventId, () => fetchReport(eventId));
  if (trouble?.kind === 'refused' && trouble.code === 'judge-report.not-finished') {
    return <NotFinished eventId={eventId} sentence={trouble.detail} />;
  }
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  return body ? <Report report={body} /> : <p class="soft">{ui.loading}</p>;
};

type NotFinishedProps = { readonly eventId: string; readonly sentence: string };

const NotFinished = ({ eventId, sentence }: NotFinishedProps) => {
  const words = useWords(reportWords);
  const { offices } = useWho();
  const chosen = { event: eventId, view: 'judges' };
  const seesDay = (['chief-judge', 'supervisor', 'auditor'] as const).some((one) =>
    offices.has(one),
  );
  return (
    <div class="empty">
      <h2>{words.notFinished}</h2>
      <p class="soft">{words.notFinishedHint}</p>
      <p>{sentence}</p>
      {seesDay && (
        <p>
          <a href={addressOf('judging', chosen)} onClick={followLink('judging', chosen)}>
            {words.toDay}
          </a>
        </p>
      )}
    </div>
  );
};

const Report = ({ report }: { readonly report: JudgeReport }) => {
  const words = useWords(reportWords);
  const moment = useMomentIn(report.zone);
  const names = useReportNames(report);
  const lockedAt = report.modules
    .map((one) => one.lockedAt)
    .toSorted()
    .at(-1);
  if (report.judges.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  return (
    <div class="loose judge-report">
      <div class="stack">
        <p class="notice lead">{words.not}</p>
        {lockedAt !== undefined && <p class="soft">{words.lockedAt(moment(lockedAt))}</p>}
        <PrintReport eventId={report.eventId} />
      </div>
      <Severities judges={report.judges} names={names} />
      <Agreements judges={report.judges} names={names} />
      <PanelAgreement groups={report.groups} names={names} />
      <OwnOrganisation favour={report.favour} names={names} />
      <FarMarks outliers={report.outliers} names={names} />
    </div>
  );
};
