import type {
  BestEntry,
  DelegationKind,
  DelegationRow,
  DelegationTables,
} from '@jinbang/contracts/http/delegation';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { type Language, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { boardWords } from '../board-words.ts';
import { delegationName } from '../delegation-name.ts';
import { Rank } from '../standing-row.view.tsx';
import { rowsBy } from './delegation.rules.ts';
import { delegationWords } from './delegation-words.ts';

type Props = {
  readonly tables: DelegationTables;
  readonly onKind: (kind: DelegationKind) => void;
  readonly isContest: boolean;
};

const nameOf = (
  { name, delegationId }: Pick<DelegationRow, 'name' | 'delegationId'>,
  language: Language,
): string => (name ? textOf(name, language) : delegationName(delegationId, language));

/** Delegations by one of their tables, over how many events, and who did best. */
export const Delegations = ({ tables, onKind, isContest }: Props) => {
  const words = useWords(delegationWords);
  const [chosen, setChosen] = useState(0);
  const table = Math.min(chosen, Math.max(0, tables.tables.length - 1));
  return (
    <>
      <Counted tables={tables} isContest={isContest} />
      <div class="row tools no-print">
        <div class="choice">
          {(['region', 'organisation'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="button tight"
              aria-pressed={kind === tables.of}
              onClick={() => onKind(kind)}
            >
              {words.kind[kind]}
            </button>
          ))}
        </div>
        {tables.tables.length > 1 && (
          <div class="choice">
            {tables.tables.map(({ table: kind }, index) => (
              <button
                key={kind}
                type="button"
                class="button tight"
                aria-pressed={index === table}
                onClick={() => setChosen(index)}
              >
                {words.table[kind]}
              </button>
            ))}
          </div>
        )}
      </div>
      {tables.delegations.length === 0 ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      ) : (
        <DelegationTable tables={tables} table={table} />
      )}
      <Best title={words.overallBest} best={tables.overallBest} tables={tables} />
      {tables.of === 'region' && (
        <Best title={words.bestOf} best={tables.bestOfDelegation} tables={tables} />
      )}
    </>
  );
};

const Counted = ({ tables, isContest }: Pick<Props, 'tables' | 'isContest'>) => {
  const words = useWords(delegationWords);
  const language = useLanguage();
  return (
    <div class="stack">
      <p class="row">
        <Badge
          sign={tables.complete ? 'final' : 'provisional'}
          word={tables.complete ? words.whole : words.partly}
        />
        <span>
          {isContest && words.counted(tables.events.length, tables.eventCount)}{' '}
          {tables.complete ? words.complete : words.awaited}
        </span>
      </p>
      <ul class="row counted-events" aria-label={words.events}>
        {tables.events.map(({ eventId, name }) => (
          <li key={eventId}>
            <a href={`/board/${eventId}`}>{textOf(name, language)}</a>
          </li>
        ))}
        {!isContest && tables.competitionId !== null && tables.eventCount > 0 && (
          <li>
            <a href={`/board/contest/${tables.competitionId}/delegations`}>{words.wholeContest}</a>
          </li>
        )}
      </ul>
    </div>
  );
};

const MEDALS = ['gold', 'silver', 'bronze', 'excellence'] as const;
const PRIZES = ['first-prize', 'second-prize', 'third-prize', 'merit'] as const;

/** Which honours this contest gives; a column nobody fills is left out. */
const honoursOf = ({ delegations }: DelegationTables) => ({
  medals: MEDALS.filter((medal) => delegations.some((row) => row.medals[medal] > 0)),
  prizes: PRIZES.filter((prize) => delegations.some((row) => row.prizes[prize] > 0)),
});

type TableProps = { readonly tables: DelegationTables; readonly table: number };

const DelegationTable = ({ tables, table }: TableProps) => {
  const words = useWords(delegationWords);
  const board = useWords(boardWords);
  const kind = tables.tables[table];
  const { medals, prizes } = honoursOf(tables);
  const hasValue = tables.delegations.some((row) => row.places[table]?.shown != null);
  const title = kind ? words.table[kind.table] : words.title[tables.of];
  return (
    <ScrollArea name={title}>
      <table class="table standing delegations">
        <caption>
          {title} {kind?.declared && <small class="soft">· {words.declared}</small>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.title[tables.of]}</th>
            {hasValue && (
              <th scope="col" class="right">
                {words.value}
              </th>
            )}
            {[...medals, ...prizes].map((award) => (
              <th key={award} scope="col" class="right">
                {MEDALS.some((medal) => medal === award) && (
                  <span class={`disc disc-${award}`} aria-hidden="true" />
                )}{' '}
                {board.award[award]}
              </th>
            ))}
            <th scope="col" class="right">
              {words.entries}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsBy(tables.delegations, table).map((row) => (
            <Line
              key={row.delegationId}
              row={row}
              table={table}
              counts={[
                ...medals.map((medal) => row.medals[medal]),
                ...prizes.map((prize) => row.prizes[prize]),
              ]}
              hasValue={hasValue}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type LineProps = {
  readonly row: DelegationRow;
  readonly table: number;
  readonly counts: readonly number[];
  readonly hasValue: boolean;
};

const Line = ({ row, table, counts, hasValue }: LineProps) => {
  const words = useWords(delegationWords);
  const language = useLanguage();
  const place = row.places[table];
  const tie = place?.tie;
  const values =
    tie?.mine != null && tie.theirs !== null ? { mine: tie.mine, theirs: tie.theirs } : null;
  return (
    <tr class={place?.rank == null ? 'unranked' : ''}>
      <td class="number rank-cell">
        <Rank rank={place?.rank ?? null} moved={undefined} />
      </td>
      <th scope="row">
        {nameOf(row, language)}
        {tie && <p class="tie-line soft small">{words.tie(tie.by, values)}</p>}
      </th>
      {hasValue && <td class="number right total">{place?.shown ?? '–'}</td>}
      {counts.map((count, index) => (
        // The columns are the same in every row and have no other name.
        <td key={index} class="number right">
          {count === 0 ? <span class="soft">0</span> : count}
        </td>
      ))}
      <td class="number right soft" title={words.ofEntries(row.ranked, row.started)}>
        {row.started}
      </td>
    </tr>
  );
};

type BestProps = {
  readonly title: string;
  readonly best: readonly BestEntry[];
  readonly tables: DelegationTables;
};

/** Who has the highest scale score, by name only where the cut allows one. */
const Best = ({ title, best, tables }: BestProps) => {
  const words = useWords(delegationWords);
  const language = useLanguage();
  if (best.length === 0) return null;
  const eventName = (eventId: string) => {
    const event = tables.events.find((one) => one.eventId === eventId);
    return event ? textOf(event.name, language) : '';
  };
  const rowOf = (id: string | null) => tables.delegations.find((row) => row.delegationId === id);
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="best-list">
        {best.map((one) => {
          const row = rowOf(one.delegationId);
          const whose = [row && nameOf(row, language), one.organisation, eventName(one.eventId)];
          return (
            <li key={`${one.eventId}/${one.delegationId}/${one.entryNo ?? one.names?.join()}`}>
              <b>{one.names?.join('、') ?? <span class="number">{one.entryNo ?? '–'}</span>}</b>
              <span class="soft small">{whose.filter(Boolean).join(' · ')}</span>
              <span class="number small">
                {words.scale(one)}
                {one.sharedBy > 1 && ` · ${words.shared(one.sharedBy)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
