import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { EventDraft } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

const DAYS = ['entryOpens', 'entryCloses', 'starts', 'ends'] as const;

type Props = {
  readonly event: EventDraft;
  readonly onEvent: (event: EventDraft) => void;
  readonly isOver: boolean;
  readonly flaws: ReadonlyMap<string, string>;
};

/** The days of an event; they may move until it is drawn. */
export const EventDays = ({ event, onEvent, isOver, flaws }: Props) => {
  const words = useWords(setupWords);
  const { dates } = event;
  return (
    <fieldset class="choices part stack" disabled={isOver}>
      <legend>{words.days}</legend>
      <div class="columns">
        {DAYS.map((day) => (
          <TextField
            key={day}
            id={`event-${day}`}
            label={words[day]}
            type="date"
            flaw={flaws.get(`dates.${day}`)}
            value={dates[day] ?? ''}
            onValue={(value) =>
              onEvent({ ...event, dates: { ...dates, [day]: value === '' ? null : value } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
