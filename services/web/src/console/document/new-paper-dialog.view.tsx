import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { type DocumentKind, KINDS, openDocument, type Paper } from './document.client.ts';
import { documentWords } from './document-words.ts';

type Props = {
  readonly competitionId: string;
  readonly onDone: (paper: Paper) => void;
  readonly onClose: () => void;
};

/** The events of a competition as choices, for a select box. */
export const useEventChoices = (competitionId: string) => {
  const language = useLanguage();
  const { house } = useHouse();
  return house.contests
    .filter((one) => one.competitionId === competitionId)
    .map(({ eventId, name }) => ({ value: eventId, label: textOf(name, language) }));
};

/** A document of a kind; its first version is written next. */
export const NewPaperDialog = ({ competitionId, onDone, onClose }: Props) => {
  const words = useWords(documentWords);
  const { isBusy, trouble, send } = useSending();
  const [kind, setKind] = useState<DocumentKind>('technical');
  const [eventId, setEventId] = useState('');
  const events = useEventChoices(competitionId);
  const kinds = KINDS.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <Dialog title={words.addTitle} onClose={onClose}>
      <SelectField
        id="paper-kind"
        label={words.kind}
        value={kind}
        // Safe: the choices are these kinds.
        onValue={(value) => setKind(value as DocumentKind)}
        groups={[{ label: '', choices: kinds }]}
      />
      <SelectField
        id="paper-event"
        label={words.about}
        value={eventId}
        onValue={setEventId}
        none={words.whole}
        groups={[{ label: '', choices: events }]}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() =>
            void send(
              () => openDocument(competitionId, { kind, eventId: eventId === '' ? null : eventId }),
              onDone,
            )
          }
        >
          {words.add}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};
