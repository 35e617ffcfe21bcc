import type {
  SimulatedDecision,
  SimulatedDifference,
  SimulatedPerson,
  SimulationOutcome,
} from '@jinbang/contracts/http/simulation';
import { LEVEL_LABELS, LEVELS } from '@jinbang/promotion/ladder';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import { rulePackWords } from './rule-pack-words.ts';

type Props = { readonly outcome: SimulationOutcome };

/** Counts by level, a column for each pack; below, people with their sentences. */
export const TrialOutcome = ({ outcome }: Props) => {
  const words = useWords(rulePackWords);
  const { events, skipped, packs } = outcome;
  return (
    <div class="stack">
      <p role="status">
        {events.length === 0 ? words.noResults : words.tried(events.length)}
        {skipped.length > 0 && ` ${words.skipped(skipped.length)}`}
        {packs.some(({ movedEvents }) => movedEvents > 0) && ` ${words.moved}`}
      </p>
      {events.length > 0 && <Counts outcome={outcome} />}
      {packs.length === 1 ? <People outcome={outcome} /> : <Differences outcome={outcome} />}
    </div>
  );
};

const Counts = ({ outcome: { packs } }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const given = LEVELS.toReversed().filter((level) =>
    packs.some(({ counts }) => (counts.byLevel[level] ?? 0) > 0),
  );
  const rows = [
    ...given.map(
      (level) =>
        [
          LEVEL_LABELS[level][language],
          packs.map(({ counts }) => counts.byLevel[level] ?? 0),
        ] as const,
    ),
    [words.granted, packs.map(({ counts }) => counts.granted)] as const,
    [words.refused, packs.map(({ counts }) => counts.refused)] as const,
  ];
  return (
    <ScrollArea name={words.counts}>
      <table class="table trial-counts">
        <caption class="unseen">{words.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            {packs.map((pack, place) => (
              <th key={place} scope="col" class="right">
                {place === packs.length - 1
                  ? words.thisDraft
                  : words.titleAt(textOf(pack.title, language), pack.packVersion)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, place) => (
                <td key={place} class="right number">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type Somebody = SimulatedPerson | SimulatedDifference;

const Who = ({ one }: { readonly one: Somebody }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { eventName } = useNaming();
  return (
    <th scope="row">
      {one.name ?? words.entry(one.entryId.slice(-6))}
      <span class="under soft small">
        {eventName(one.eventId)} · {one.rank === null ? one.code : words.rank(one.rank)}
        {one.held !== null && ` · ${words.holds(LEVEL_LABELS[one.held][language])}`}
      </span>
    </th>
  );
};

const Says = ({ decision }: { readonly decision: SimulatedDecision | null }) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  if (decision === null) return <span class="soft">{words.saysNothing}</span>;
  const isGiven = decision.outcome !== 'refused';
  const level = decision.level === null ? '' : LEVEL_LABELS[decision.level][language];
  return (
    <div>
      <Badge
        sign={isGiven ? 'good' : 'bad'}
        tone={isGiven ? 'good' : 'doubt'}
        outlined={true}
        word={
          decision.title
            ? words.titleOutcomes[isGiven ? 'nominable' : 'refused'](
                textOf(decision.title, language),
              )
            : `${words.outcomes[decision.outcome]}${isGiven && level ? ` ${level}` : ''}`
        }
      />
      <span class="under small">{decision.sentence[language]}</span>
    </div>
  );
};

const People = ({ outcome: { people, peopleCount } }: Props) => {
  const words = useWords(rulePackWords);
  if (people.length === 0) return null;
  return (
    <>
      <ScrollArea name={words.people}>
        <table class="table">
          <caption>{words.people}</caption>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.wouldGet}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={`${one.entryId} ${one.personId}`}>
                <Who one={one} />
                <td>
                  {one.decisions.map((decision, place) => (
                    <Says key={place} decision={decision} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {peopleCount > people.length && (
        <p class="soft">{words.shownOf(people.length, peopleCount)}</p>
      )}
    </>
  );
};

const Differences = ({ outcome: { differences, differenceCount, packs } }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const [before] = packs;
  if (differences.length === 0) return <p class="news">{words.nothingDiffers}</p>;
  return (
    <>
      <ScrollArea name={words.differences}>
        <table class="table">
          <caption>{words.differences}</caption>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">
                {before && words.titleAt(textOf(before.title, language), before.packVersion)}
              </th>
              <th scope="col">{words.thisDraft}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one, place) => (
              <tr key={place}>
                <Who one={one} />
                <td>
                  <Says decision={one.before} />
                </td>
                <td>
                  <Says decision={one.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {differenceCount > differences.length && (
        <p class="soft">{words.shownOf(differences.length, differenceCount)}</p>
      )}
    </>
  );
};
