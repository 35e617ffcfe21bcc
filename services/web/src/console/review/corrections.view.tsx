import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { JudgingLink } from './judging-link.view.tsx';
import { AskOpening, DecideOpening } from './opening.view.tsx';
import { type Cell, fetchReopenings, type Reopening, type ReviewSheet } from './review.client.ts';
import { CELLS_MAX, cellsOf, type Finding, openFindings, valueOnFile } from './review.rules.ts';
import { reviewWords } from './review-words.ts';
import type { StepProps } from './step-props.ts';

type Props = StepProps & { readonly sheets: readonly ReviewSheet[] };

const LOOK_EVERY_MS = 15_000;

/** What was found wrong, and its way to being opened, corrected and compared again. */
export const Corrections = (props: Props) => {
  const words = useWords(reviewWords);
  const findings = openFindings(props.sheets);
  if (findings.length === 0 && props.module.locked) return null;
  return (
    <section class="card stack review-corrections">
      <h2>{words.corrections}</h2>
      {findings.length > 0 && <p class="soft">{words.correctionsLead}</p>}
      {findings.length > 0 && <Findings findings={findings} />}
      {props.module.locked ? (
        <Opening {...props} findings={findings} />
      ) : (
        <p class="notice">
          {words.opened} <JudgingLink eventId={props.place.eventId} />
        </p>
      )}
    </section>
  );
};

const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useWords(reviewWords);
  return (
    <ScrollArea name={words.corrections}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.aspect}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" class="right">
              {words.onFile}
            </th>
            <th scope="col" class="right">
              {words.rightValue}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ sheet, error }, place) => {
            const mark = sheet.marks.find(({ aspectId }) => aspectId === error.aspectId);
            return (
              // Two people may have found the same.
              <tr key={`${sheet.subjectId}/${error.aspectId}/${place}`}>
                <th scope="row" class="number">
                  {sheet.label}
                </th>
                <td class="number">{mark?.code ?? '?'}</td>
                <td>{words.kinds[error.kind]}</td>
                <td class="right number">
                  {mark?.value === null || mark === undefined ? '–' : valueOnFile(mark.value)}
                </td>
                <td class="right number">
                  <b>{error.right}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type OpeningProps = Props & { readonly findings: readonly Finding[] };

/** The chief judge asks, somebody else of the supervision group decides. */
const Opening = (props: OpeningProps) => {
  const { place, findings, onDone } = props;
  const { moduleId } = place;
  const { body, trouble, again } = useAnswer(moduleId, () => fetchReopenings(place), LOOK_EVERY_MS);
  const done: StepProps['onDone'] = (news) => {
    again();
    onDone(news);
  };
  if (trouble && !body) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return null;
  const waiting = body.items.find(({ state }) => state === 'open');
  return waiting ? (
    <Waiting {...props} reopening={waiting} onDone={done} />
  ) : (
    <Ask {...props} cells={cellsOf(findings)} onDone={done} />
  );
};

const Ask = (props: OpeningProps & { readonly cells: readonly Cell[] }) => {
  const { cells } = props;
  const words = useWords(reviewWords);
  const { offices } = useWho();
  const [isAsked, setAsked] = useState(false);
  const isChief = offices.has('chief-judge');
  return (
    <>
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={!isChief}
          aria-describedby="review-ask-why"
          onClick={() => setAsked(true)}
        >
          {words.ask(cells.length)}
        </button>
        <span id="review-ask-why" class="soft small">
          {isChief ? '' : words.chiefAsks}
        </span>
      </p>
      {cells.length === CELLS_MAX && <p class="soft small">{words.capped(CELLS_MAX)}</p>}
      {isAsked && <AskOpening {...props} onClose={() => setAsked(false)} />}
    </>
  );
};

const Waiting = (props: OpeningProps & { readonly reopening: Reopening }) => {
  const { reopening, isSupervisor } = props;
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { nameOf, ownId } = useNaming();
  const [isOpen, setOpen] = useState(false);
  const { proposedBy, proposedAt, cells, reason } = reopening;
  const isOwn = proposedBy === ownId;
  const lack = isOwn ? words.ownRequest : isSupervisor ? '' : words.supervisorDecides;
  return (
    <div class="notice stack-tight">
      <p>
        {words.waits(
          nameOf(proposedBy),
          momentText(proposedAt, language, new Date()),
          cells.length,
        )}
      </p>
      <p class="soft">{reason}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={lack !== ''}
          aria-describedby="review-decide-why"
          onClick={() => setOpen(true)}
        >
          {words.decide}
        </button>
        <span id="review-decide-why" class="soft small">
          {lack}
        </span>
      </p>
      {isOpen && <DecideOpening {...props} onClose={() => setOpen(false)} />}
    </div>
  );
};
