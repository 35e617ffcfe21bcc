import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchQualification, lookAgain, type Qualification } from './admission.client.ts';
import { admitsHere } from './admission.rules.ts';
import { admissionWords } from './admission-words.ts';
import { CalledContext, useCalled } from './called.tsx';
import { ProposalCard } from './proposal.view.tsx';

const Moves = ({ moves, proposals }: Qualification) => {
  const words = useWords(admissionWords);
  const language = useLanguage();
  const called = useCalled();
  const lines = new Map(
    proposals.flatMap((one) => one.lines.map((line) => [line.feederEntryId, line] as const)),
  );
  return (
    <details>
      <summary>{words.moves}</summary>
      <ul class="moves">
        {moves.map(({ moveId, feederEntryId, kind, reason, recordedAt }) => (
          <li key={moveId}>
            <span class="number soft small">{momentText(recordedAt, language, new Date())}</span>{' '}
            {called(lines.get(feederEntryId)?.members)} <strong>{words.move[kind]}</strong>
            {reason && <span class="soft"> {reason}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Lists from lower tiers: those that wait for an answer in full, the others in a line. */
export const Below = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(admissionWords);
  const language = useLanguage();
  const { body, trouble, again } = useAnswer(`qualification ${eventId}`, () =>
    fetchQualification(eventId),
  );
  const fromOf = (feederEventId: string): string => {
    const found = body?.feeders.find((one) => one.feederEventId === feederEventId);
    return found ? `${textOf(found.contest, language)} · ${textOf(found.name, language)}` : '–';
  };
  const looking = useSending();
  const { offices } = useWho();
  const open = body?.proposals.filter(({ state }) => state === 'proposed') ?? [];
  const accepted = body?.proposals.filter(({ state }) => state === 'accepted') ?? [];
  return (
    <CalledContext.Provider value={body?.people ?? []}>
      <section class="stack">
        <div class="head">
          <h2>{words.below}</h2>
          {admitsHere(offices) && (
            <button
              type="button"
              class="button tight"
              disabled={looking.isBusy}
              onClick={() => void looking.send(() => lookAgain(eventId), again)}
            >
              {words.look}
            </button>
          )}
        </div>
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {looking.trouble && <Problem trouble={looking.trouble} />}
        {body && body.proposals.length === 0 && (
          <div class="empty">
            <p>
              <strong>{words.belowNone}</strong>
            </p>
            <p class="soft">{words.belowHint}</p>
          </div>
        )}
        {open.map((proposal) => (
          <ProposalCard
            key={proposal.proposalId}
            eventId={eventId}
            proposal={proposal}
            from={fromOf(proposal.feederEventId)}
            onDone={again}
          />
        ))}
        {accepted.map(({ proposalId, feederEventId, quota }) => (
          <p key={proposalId}>
            <Badge sign="good" word={words.steps.approved ?? ''} tone="good" outlined={true} />{' '}
            {words.from(fromOf(feederEventId))} · <span class="soft">{words.cut(quota)}</span>
          </p>
        ))}
        {body && body.moves.length > 0 && <Moves {...body} />}
      </section>
    </CalledContext.Provider>
  );
};
