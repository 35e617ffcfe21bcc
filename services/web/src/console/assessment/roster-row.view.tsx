import type { AssessedCandidate, OneAssessment } from '@jinbang/contracts/http/assessment';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { shortCode } from '../person/names.rules.ts';
import { type Drafts, draftKey, PART_SIGNS } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';
import type { Sitting } from './typing-bar.view.tsx';

type Typing = {
  readonly sitting: Sitting;
  readonly drafts: Drafts;
  readonly unread: readonly string[];
  readonly onDrafts: (drafts: Drafts) => void;
};
type Props = {
  readonly candidate: AssessedCandidate;
  readonly plan: OneAssessment['plan'];
  readonly typing: Typing | null;
};

/** One candidate: the condition, each part, and what follows in one sentence. */
export const RosterRow = ({ candidate, plan, typing }: Props) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { name, personId, rosterNo, eligibility, clause, withdrawn } = candidate;
  const shown = name ?? words.person(shortCode(personId));
  return (
    <tr>
      <td class="right">{rosterNo}</td>
      <th scope="row">
        {shown}
        {withdrawn && <span class="soft small under">{words.withdrawn}</span>}
      </th>
      <td>
        <Badge
          sign={eligibility === null ? 'wait' : eligibility === 'met' ? 'good' : 'bad'}
          word={eligibility === null ? words.unchecked : words.eligibilities[eligibility]}
          outlined
        />
        <span class="soft small under">{clause}</span>
      </td>
      {plan.parts.map((part) => (
        <td key={part.key}>
          {typing && !withdrawn ? (
            <MarkField
              candidateId={candidate.candidateId}
              part={part.key}
              label={words.cell(shown, textOf(part.name, language))}
              typing={typing}
            />
          ) : null}
          <PartCell candidate={candidate} part={part.key} />
        </td>
      ))}
      <td class="said">
        {candidate.decision && <DecisionLine decision={candidate.decision} />}
        {(candidate.decision || candidate.outcome !== 'open') && (
          <span class="small">{textOf(candidate.sentence, language)}</span>
        )}
      </td>
    </tr>
  );
};

const DECISION_SIGNS = {
  proposed: 'wait',
  approved: 'progress',
  issued: 'good',
  listed: 'good',
  returned: 'provisional',
  refused: 'bad',
} as const;

const DecisionLine = ({
  decision,
}: {
  readonly decision: NonNullable<AssessedCandidate['decision']>;
}) => {
  const words = useWords(assessmentWords);
  // Safe: an assessment has these states and no other; a newer one is shown as waiting.
  const state = decision.state as keyof typeof DECISION_SIGNS;
  return (
    <p class="row">
      <Badge
        sign={DECISION_SIGNS[state] ?? 'wait'}
        word={words.decisions[state] ?? decision.state}
        outlined={state !== 'issued'}
      />
      {decision.certificateNumber && (
        <span class="small code">{words.certificate(decision.certificateNumber)}</span>
      )}
    </p>
  );
};

const PartCell = ({
  candidate,
  part,
}: {
  readonly candidate: AssessedCandidate;
  readonly part: string;
}) => {
  const words = useWords(assessmentWords);
  const found = candidate.parts.find((one) => one.part === part);
  const waits = candidate.cells.some((cell) => cell.part === part && cell.waits !== null);
  if (!found) return null;
  const isBare = found.state === 'missing' && waits;
  return (
    <>
      {found.score !== null && (
        <span class="score">
          {found.score}
          {found.attempt === 2 && <span class="soft small"> {words.retake}</span>}
        </span>
      )}
      {!isBare && (
        <span class="under">
          <Badge sign={PART_SIGNS[found.state]} word={words.partStates[found.state]} outlined />
        </span>
      )}
      {found.retakeUntil !== null && (
        <span class="soft small under">{words.retakeUntil(found.retakeUntil)}</span>
      )}
      {waits && (
        <span class="under">
          <Badge sign="provisional" word={words.waits} outlined />
        </span>
      )}
    </>
  );
};

type MarkProps = {
  readonly candidateId: string;
  readonly part: string;
  readonly label: string;
  readonly typing: Typing;
};

/** Enter and the arrows go down and up the column of a part, as on the paper. */
const MarkField = ({ candidateId, part, label, typing }: MarkProps) => {
  const { drafts, unread, onDrafts } = typing;
  const key = draftKey(candidateId, part);
  const move = (from: HTMLInputElement, by: number) => {
    const column = [...document.querySelectorAll<HTMLInputElement>(`[data-part="${part}"]`)];
    column[column.indexOf(from) + by]?.focus();
  };
  return (
    <input
      class="input score-field"
      data-part={part}
      aria-label={label}
      aria-invalid={unread.includes(key)}
      autocomplete="off"
      value={drafts.get(key) ?? ''}
      onInput={(event) => onDrafts(new Map(drafts).set(key, event.currentTarget.value))}
      onKeyDown={(event) => {
        const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        move(event.currentTarget, by);
      }}
    />
  );
};
