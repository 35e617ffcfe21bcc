import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import type { Appointment } from '../frame/office.rules.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { endOffice } from './office.client.ts';
import { officeWords } from './office-words.ts';

type Props = {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  readonly onEnded: (appointment: Appointment) => void;
};

export const EndOffice = ({ appointment, onClose, onEnded }: Props) => {
  const words = useWords(officeWords);
  const frame = useWords(frameWords);
  const { nameOf } = useNaming();
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.endTitle(nameOf(appointment.personId), frame.office[appointment.office])}
      yes={words.endIt}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => endOffice(appointment), onEnded)}
      onNo={onClose}
    >
      <p>{words.endText}</p>
    </Confirm>
  );
};
