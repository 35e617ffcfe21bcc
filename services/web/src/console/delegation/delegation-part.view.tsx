import type {
  DelegationKind,
  DelegationTableKind,
  DelegationTables,
} from '@jinbang/contracts/http/delegation';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useHouse } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { BestPart } from './best.view.tsx';
import './delegation.css';
import { fetchDelegations } from './delegation.client.ts';
import { DelegationTable } from './delegation-table.view.tsx';
import { delegationWords } from './delegation-words.ts';

const LOOK_EVERY_MS = 30_000;
const BASES = ['present', 'published'] as const;
const KINDS = ['region', 'organisation'] as const;

/** The delegations of the contest an event belongs to: as they stand, and as the public sees them. */
export const DelegationPart = ({ eventId }: { readonly eventId: string }) => {
  const { house } = useHouse();
  const contest = house.contests.find((one) => one.eventId === eventId);
  return contest ? (
    <OfContest key={contest.competitionId} competitionId={contest.competitionId} />
  ) : null;
};

const OfContest = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(delegationWords);
  const ui = useWords(uiWords);
  const [basis, setBasis] = useState<DelegationTables['basis']>('present');
  const [of, setOf] = useState<DelegationKind | null>(null);
  const asked = { competitionId, basis, of };
  const key = [competitionId, basis, of].join('/');
  const { body, trouble, again } = useAnswer(key, () => fetchDelegations(asked), LOOK_EVERY_MS);
  // Whoever works on one event alone is not told of the others: there is nothing to show them here.
  if (trouble?.kind === 'refused' && trouble.status === 403) return null;
  return (
    <section class="stack delegation-part" aria-labelledby="delegations">
      <h2 id="delegations">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <div class="delegation-choices">
        <Choice
          label={words.side}
          names={words.basis}
          all={BASES}
          chosen={basis}
          onChoose={setBasis}
        />
        <Choice
          label={words.by}
          names={words.of}
          all={KINDS}
          chosen={of ?? body?.of ?? null}
          onChoose={setOf}
        />
      </div>
      <p class="soft small">{words.basisHint[basis]}</p>
      {!body &&
        (trouble ? (
          <Problem trouble={trouble} onAgain={again} />
        ) : (
          <p class="soft">{ui.loading}</p>
        ))}
      {body && <Tables tables={body} />}
    </section>
  );
};

type ChoiceProps<Name extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly all: readonly Name[];
  readonly chosen: Name | null;
  readonly onChoose: (name: Name) => void;
};

const Choice = <Name extends string>({
  label,
  names,
  all,
  chosen,
  onChoose,
}: ChoiceProps<Name>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend on a line of its own.
  <div class="row" role="group" aria-label={label}>
    <span class="soft small">{label}</span>
    {all.map((name) => (
      <button
        key={name}
        type="button"
        class="button tight delegation-choice"
        aria-pressed={name === chosen}
        onClick={() => onChoose(name)}
      >
        {names[name]}
      </button>
    ))}
  </div>
);

/** Over which events, and whether something is still awaited. */
const Counted = ({ tables }: { readonly tables: DelegationTables }) => {
  const words = useWords(delegationWords);
  const language = useLanguage();
  const { events, eventCount, complete } = tables;
  return (
    <>
      <p class="row">
        <Sign name={complete ? 'good' : 'wait'} />
        {words.counted(events.length, eventCount)}{' '}
        <span class="soft">{complete ? words.settled : words.incomplete}</span>
      </p>
      {events.length > 1 && (
        <details>
          <summary>{words.events}</summary>
          <ul class="delegation-events">
            {events.map(({ eventId, name, state }) => (
              <li key={eventId}>
                {textOf(name, language)} <span class="soft">{words.eventState[state]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Tables = ({ tables }: { readonly tables: DelegationTables }) => {
  const words = useWords(delegationWords);
  const [wanted, setWanted] = useState<DelegationTableKind | null>(null);
  const chosen = tables.tables.find(({ table }) => table === wanted) ?? tables.tables[0];
  if (tables.delegations.length === 0) return <p class="soft">{words.none}</p>;
  const choices = tables.tables.map(({ table }) => ({ value: table, label: words.table[table] }));
  return (
    <>
      <Counted tables={tables} />
      {chosen ? (
        <SelectField
          id="delegation-table"
          label={words.orderBy}
          value={chosen.table}
          // Safe: the choices are tables.
          onValue={(table) => setWanted(table as DelegationTableKind)}
          hint={
            chosen.table === 'points' && !chosen.declared
              ? `${words.how.points} ${words.undeclared}`
              : words.how[chosen.table]
          }
          groups={[{ label: '', choices }]}
        />
      ) : (
        <p class="soft">{words.noTable}</p>
      )}
      <DelegationTable tables={tables} chosen={chosen?.table ?? null} />
      <BestPart tables={tables} />
    </>
  );
};
