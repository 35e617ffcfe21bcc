import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import type { Panel, Seat } from './official.client.ts';
import { BAD, DOUBT, GOOD, lookOfStanding } from './official.rules.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly panel: Panel;
  readonly onPledge: ((seat: Seat) => void) | undefined;
  readonly onTie: ((seat: Seat) => void) | undefined;
};

/** Who sits on the panel, and what stands against them. */
export const SeatTable = ({ panel, onPledge, onTie }: Props) => {
  const words = useWords(officialWords);
  return (
    <ScrollArea name={words.seats}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.qualification}</th>
            <th scope="col">{words.conflict}</th>
            <th scope="col">{words.pledge}</th>
          </tr>
        </thead>
        <tbody>
          {panel.seats.map((seat) => (
            <Row key={seat.appointmentId} {...{ seat, panel, onPledge, onTie }} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = Props & { readonly seat: Seat };

const Row = ({ seat, panel, onPledge, onTie }: RowProps) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const { nameOf, organisationName } = useNaming();
  const { standing, organisationId, timesServed } = seat;
  return (
    <tr>
      <th scope="row">
        {nameOf(seat.personId)}
        {organisationId && <span class="soft small under">{organisationName(organisationId)}</span>}
      </th>
      <td>{frame.office[seat.office]}</td>
      <td>
        {standing === null ? (
          '–'
        ) : (
          <Badge {...lookOfStanding(standing)} word={words.standing[standing]} outlined={true} />
        )}
        {timesServed > 0 && <span class="soft small under">{words.served(timesServed)}</span>}
      </td>
      <td>
        <Conflicts seat={seat} isBinding={panel.recusal === 'event' && standing !== null} />
        {onTie && (
          <span class="under">
            <button
              type="button"
              class="button tight plain"
              aria-label={`${words.tieFromPaper}: ${nameOf(seat.personId)}`}
              onClick={() => onTie(seat)}
            >
              {words.tieFromPaper}
            </button>
          </span>
        )}
      </td>
      <td>
        <PledgeState seat={seat} onPledge={onPledge} />
      </td>
    </tr>
  );
};

/** Where somebody only does floor duty, or the event has another mode, a tie is shown and no fault. */
const Conflicts = ({ seat, isBinding }: { readonly seat: Seat; readonly isBinding: boolean }) => {
  const words = useWords(officialWords);
  const { organisationName } = useNaming();
  const [first] = seat.conflicts;
  if (!first) return <span class="soft small">{words.noConflict}</span>;
  return (
    <>
      <Badge {...(isBinding ? BAD : DOUBT)} word={words.ground[first.ground]} outlined={true} />
      <span class="soft small under">
        {organisationName(first.organisationId)}
        {seat.conflicts.length > 1 ? ` +${seat.conflicts.length - 1}` : ''}
      </span>
    </>
  );
};

const PledgeState = ({ seat, onPledge }: Pick<RowProps, 'seat' | 'onPledge'>) => {
  const words = useWords(officialWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  if (seat.pledgedAt !== null) {
    return (
      <>
        <Badge {...GOOD} word={words.pledged} outlined={true} />
        <span class="soft small under number">{dayText(seat.pledgedAt, language)}</span>
      </>
    );
  }
  return (
    <span class="row">
      <Badge {...DOUBT} word={words.notPledged} outlined={true} />
      {onPledge && (
        <button
          type="button"
          class="button tight"
          aria-label={`${words.fromPaper}: ${nameOf(seat.personId)}`}
          onClick={() => onPledge(seat)}
        >
          {words.fromPaper}
        </button>
      )}
    </span>
  );
};
