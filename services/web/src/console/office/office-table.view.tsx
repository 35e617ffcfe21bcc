import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { type Appointment, type OfficeState, stateOf } from '../frame/office.rules.ts';
import { useNaming } from '../person/names.ts';
import { officeWords } from './office-words.ts';

const LOOKS: Readonly<Record<OfficeState, { readonly sign: SignName; readonly tone: string }>> = {
  now: { sign: 'good', tone: 'good' },
  'to-come': { sign: 'provisional', tone: 'provisional' },
  over: { sign: 'bad', tone: 'doubt' },
};

type Props = {
  readonly appointments: readonly Appointment[];
  readonly mayEnd: boolean;
  readonly onEnd: (appointment: Appointment) => void;
};

/** Who holds what here, in force first. */
export const OfficeTable = ({ appointments, mayEnd, onEnd }: Props) => {
  const words = useWords(officeWords);
  return (
    <ScrollArea name={words.holders}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.state}</th>
            {mayEnd && (
              <th scope="col">
                <span class="unseen">{words.end}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {appointments.map((one) => (
            <Row key={one.appointmentId} appointment={one} mayEnd={mayEnd} onEnd={onEnd} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = {
  readonly appointment: Appointment;
  readonly mayEnd: boolean;
  readonly onEnd: (appointment: Appointment) => void;
};

const Row = ({ appointment, mayEnd, onEnd }: RowProps) => {
  const words = useWords(officeWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const { nameOf, organisationName } = useNaming();
  const { personId, office, organisationId, from, to } = appointment;
  const state = stateOf(appointment, new Date());
  const since = dayText(from, language);
  const name = nameOf(personId);
  return (
    <tr>
      <th scope="row">
        {name}
        {organisationId && <span class="soft small under">{organisationName(organisationId)}</span>}
      </th>
      <td>{frame.office[office]}</td>
      <td class="number small">
        {to === null ? words.since(since) : words.until(since, dayText(lastDay(to), language))}
      </td>
      <td>
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={true} />
      </td>
      {mayEnd && (
        <td class="right">
          {state !== 'over' && (
            <button
              type="button"
              class="button tight"
              aria-label={words.endTitle(name, frame.office[office])}
              onClick={() => onEnd(appointment)}
            >
              {words.end}
            </button>
          )}
        </td>
      )}
    </tr>
  );
};

/** An end at midnight is the end of the day before. */
const lastDay = (to: string): string => new Date(Date.parse(to) - 1).toISOString();
