import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchRules, fetchWinners, type WinnerPage } from './eligibility.client.ts';
import { demandsIn } from './eligibility.rules.ts';
import type { Winner } from './eligibility.types.ts';
import { eligibilityWords } from './eligibility-words.ts';
import { PasteWinners } from './paste-winners.view.tsx';
import { RemoveWinner } from './remove-winner.view.tsx';

const fetchBoth = async (competitionId: string) => {
  const winners = await fetchWinners(competitionId);
  if (!winners.ok) return winners;
  const rules = await fetchRules(competitionId);
  if (!rules.ok) return rules;
  const isUsed = rules.body.items.some(({ checks }) =>
    demandsIn(checks).some(({ kind }) => kind === 'no-former-winner'),
  );
  return { ok: true as const, body: { ...winners.body, isUsed } };
};

/** A long list is read by the page; more comes on asking. */
const AT_ONCE = 100;

/** The list of those who may not enter again: read, grown by a paste, a line taken off with a reason. */
export const WinnersPart = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(eligibilityWords);
  const ui = useWords(uiWords);
  const { offices, isOperator } = useWho();
  const { body, trouble, again } = useAnswer(competitionId, () => fetchBoth(competitionId));
  const [leaving, setLeaving] = useState<Winner | null>(null);
  const mayChange = isOperator || offices.has('organiser');
  const nameOf = useNameIn(body);
  return (
    <>
      <section class="card stack">
        <h2>{words.winners}</h2>
        <p class="soft">{words.winnersLead}</p>
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        {!body && !trouble && <p class="soft">{ui.loading}</p>}
        {body && !body.isUsed && <p class="notice">{words.winnersUnused}</p>}
        {body && body.items.length === 0 && (
          <div>
            <p>
              <strong>{words.winnersNone}</strong>
            </p>
            <p class="soft">{words.winnersHint}</p>
          </div>
        )}
        {body && body.items.length > 0 && (
          <Lines items={body.items} nameOf={nameOf} onRemove={mayChange ? setLeaving : undefined} />
        )}
      </section>
      {mayChange && <PasteWinners competitionId={competitionId} onTaken={again} />}
      {leaving && (
        <RemoveWinner
          competitionId={competitionId}
          winner={leaving}
          name={nameOf(leaving)}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            again();
          }}
        />
      )}
    </>
  );
};

const useNameIn = (page: WinnerPage | null): ((winner: Winner) => string) => {
  const language = useLanguage();
  const people = new Map(page?.people.map((one) => [one.personId, one]));
  return ({ personId }) => {
    const one = people.get(personId);
    return (language === 'en' ? (one?.nameEn ?? one?.name) : one?.name) ?? '–';
  };
};

type LinesProps = {
  readonly items: readonly Winner[];
  readonly nameOf: (winner: Winner) => string;
  readonly onRemove: ((winner: Winner) => void) | undefined;
};

const Lines = ({ items, nameOf, onRemove }: LinesProps) => {
  const words = useWords(eligibilityWords);
  const [shown, setShown] = useState(AT_ONCE);
  const visible = items.slice(0, shown);
  return (
    <>
      <ScrollArea name={words.winners}>
        <table class="table roomy">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.titleWon}</th>
              <th scope="col">{words.year}</th>
              {onRemove && (
                <th scope="col">
                  <span class="unseen">{words.off}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {visible.map((winner) => (
              <tr key={`${winner.personId} ${winner.title} ${winner.year}`}>
                <th scope="row">{nameOf(winner)}</th>
                <td>{winner.title}</td>
                <td class="number">{winner.year}</td>
                {onRemove && (
                  <td>
                    <button
                      type="button"
                      class="button tight"
                      aria-label={words.offOf(nameOf(winner))}
                      onClick={() => onRemove(winner)}
                    >
                      {words.off}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="row soft small">
        {words.shown(visible.length, items.length)}
        {visible.length < items.length && (
          <button type="button" class="button tight" onClick={() => setShown(shown + AT_ONCE)}>
            {words.more}
          </button>
        )}
      </p>
    </>
  );
};
