import type { AssessedCandidate, OneAssessment } from '@jinbang/contracts/http/assessment';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { checkEligibility } from './assessment.client.ts';
import type { Drafts } from './assessment.rules.ts';
import { assessmentWords } from './assessment-words.ts';
import { EnrolDialog } from './enrol-dialog.view.tsx';
import { RosterRow } from './roster-row.view.tsx';
import { type Sitting, TypingBar } from './typing-bar.view.tsx';

type Props = {
  readonly one: OneAssessment;
  readonly candidates: readonly AssessedCandidate[];
  readonly onChanged: () => void;
  readonly onTell: (said: string) => void;
};

/** Candidates × parts: what stands, what waits, what follows; and the grid to type into. */
export const Roster = ({ one, candidates, onChanged, onTell }: Props) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { personId } = useWho();
  const [asked, setAsked] = useState<'enrol' | 'check' | null>(null);
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [unread, setUnread] = useState<readonly string[]>([]);
  const isOpen = one.state === 'open' || one.state === 'assessing';
  const unchecked = candidates.filter(
    ({ eligibility, claimedBy }) => eligibility === null && claimedBy !== personId,
  );
  const close = () => setAsked(null);
  const done = () => {
    close();
    onChanged();
  };
  return (
    <section class="stack">
      <div class="head">
        <h2>{words.roster}</h2>
        {one.may.keep && isOpen && (
          <div class="head-acts">
            {unchecked.length > 0 && (
              <button type="button" class="button" onClick={() => setAsked('check')}>
                {words.check}
              </button>
            )}
            {one.state === 'assessing' && sitting === null && (
              <button
                type="button"
                class="button first"
                onClick={() => setSitting({ attempt: 1, on: one.plan.to, reason: '' })}
              >
                {words.type}
              </button>
            )}
            <button type="button" class="button" onClick={() => setAsked('enrol')}>
              {words.enrol}
            </button>
          </div>
        )}
      </div>
      {sitting && (
        <TypingBar
          one={one}
          candidates={candidates}
          sitting={sitting}
          drafts={drafts}
          onSitting={setSitting}
          onUnread={setUnread}
          onSent={(said) => {
            setDrafts(new Map());
            onTell(said);
          }}
        />
      )}
      {candidates.length === 0 ? (
        <div class="empty">
          <p class="soft">{words.rosterNone}</p>
        </div>
      ) : (
        <ScrollArea name={words.roster}>
          <table class="table roster">
            <thead>
              <tr>
                <th scope="col" class="right">
                  {words.no}
                </th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.eligibility}</th>
                {one.plan.parts.map((part) => (
                  <th key={part.key} scope="col">
                    {textOf(part.name, language)} ≥ {part.passMark}
                  </th>
                ))}
                <th scope="col">{words.outcome}</th>
              </tr>
            </thead>
            <tbody>
              {candidates.map((candidate) => (
                <RosterRow
                  key={candidate.candidateId}
                  candidate={candidate}
                  plan={one.plan}
                  typing={sitting ? { sitting, drafts, unread, onDrafts: setDrafts } : null}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {asked === 'enrol' && <EnrolDialog one={one} onClose={close} onDone={done} />}
      {asked === 'check' && (
        <CheckAll one={one} unchecked={unchecked} onClose={close} onDone={done} />
      )}
    </section>
  );
};

type CheckProps = {
  readonly one: OneAssessment;
  readonly unchecked: readonly AssessedCandidate[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const CheckAll = ({ one, unchecked, onClose, onDone }: CheckProps) => {
  const words = useWords(assessmentWords);
  const { isBusy, trouble, send } = useSending();
  const checks = unchecked
    .slice(0, 500)
    .map(({ candidateId, version }) => ({ candidateId, version, eligibility: 'met' }));
  return (
    <Confirm
      title={words.check}
      yes={words.check}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => checkEligibility(one.batchId, checks), onDone)}
      onNo={onClose}
    >
      <p>{words.checkMeaning(checks.length)}</p>
    </Confirm>
  );
};
