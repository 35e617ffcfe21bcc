import type {
  AssessedCandidate,
  OneAssessment,
  TypedAnswer,
} from '@jinbang/contracts/http/assessment';
import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { shortCode } from '../person/names.rules.ts';
import { useSending } from '../use-sending.ts';
import { typeResults } from './assessment.client.ts';
import { type Drafts, readDrafts } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';

export type Sitting = { readonly attempt: 1 | 2; readonly on: string; readonly reason: string };
type Props = {
  readonly one: OneAssessment;
  readonly candidates: readonly AssessedCandidate[];
  readonly sitting: Sitting;
  readonly drafts: Drafts;
  readonly onSitting: (sitting: Sitting | null) => void;
  readonly onUnread: (keys: readonly string[]) => void;
  readonly onSent: (said: string) => void;
};

type Line = TypedAnswer['results'][number];
const countOf = (lines: readonly Line[], outcome: Line['outcome']): number =>
  lines.filter((line) => line.outcome === outcome).length;

/** Which sitting is typed and of which day, and what became of what was handed in. */
export const TypingBar = (props: Props) => {
  const { one, candidates, sitting, drafts, onSitting, onUnread, onSent } = props;
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [refused, setRefused] = useState<readonly Line[]>([]);
  const [hasUnread, setHasUnread] = useState(false);
  const nameOf = (candidateId: string): string => {
    const found = candidates.find((candidate) => candidate.candidateId === candidateId);
    return found?.name ?? words.person(shortCode(found?.personId ?? ''));
  };
  const handIn = () => {
    const { results, unread } = readDrafts(candidates, drafts, sitting);
    onUnread(unread);
    setHasUnread(unread.length > 0);
    if (unread.length > 0 || results.length === 0) return;
    void send(
      () => typeResults(one.batchId, results),
      ({ results: lines }) => {
        setRefused(lines.filter(({ outcome }) => outcome === 'refused'));
        onSent(words.sent(countOf(lines, 'waiting'), countOf(lines, 'stands')));
      },
    );
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <p class="soft">{words.typing}</p>
      <div class="columns">
        <SelectField
          id="sitting"
          label={words.sitting}
          value={String(sitting.attempt)}
          onValue={(value) => onSitting({ ...sitting, attempt: value === '2' ? 2 : 1 })}
          groups={[
            {
              label: '',
              choices: ([1, 2] as const).map((attempt) => ({
                value: String(attempt),
                label: words.sittings[attempt],
              })),
            },
          ]}
        />
        <TextField
          id="assessed-on"
          label={words.on}
          type="date"
          value={sitting.on}
          onValue={(on) => onSitting({ ...sitting, on })}
        />
        <TextField
          id="correction"
          label={words.correction}
          value={sitting.reason}
          onValue={(reason) => onSitting({ ...sitting, reason })}
        />
      </div>
      {hasUnread && <p class="flaw">{words.unread}</p>}
      {refused.length > 0 && (
        <div class="notice" role="alert">
          <b>{words.refused}</b>
          <ul class="dotted">
            {refused.map(({ candidateId, part, attempt, refusal }) => (
              <li key={`${candidateId}${part}${attempt}`}>
                {words.cell(
                  nameOf(candidateId),
                  textOf(
                    one.plan.parts.find(({ key }) => key === part)?.name ?? { zh: part },
                    language,
                  ),
                )}
                ：{refusal && textOf(refusal.sentence, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy}>
          {words.send}
        </button>
        <button type="button" class="button" onClick={() => onSitting(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
