import type { Answer } from '../../ui/ask.client.ts';
import { type Bilingual, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { registerKeys } from './draw.client.ts';
import type { DrawEvent } from './draw.types.ts';
import { drawAllWords } from './draw-all-words.ts';

/** The events of one pair of keys, as its papers name them. */
export const eventsText = (name: Bilingual, others: number): Bilingual =>
  others === 0
    ? name
    : {
        zh: `${name.zh} 等 ${others + 1} 个赛项`,
        en: `${name.en ?? name.zh} and ${others} more events`,
      };

/**
 * Registers one pair in each event, the one on the screen last: while something is missing the
 * screen stays.
 * @param done events it is registered in; a second try goes on with those that are left
 */
export const registerAll = async (
  events: readonly DrawEvent[],
  keys: Parameters<typeof registerKeys>[1],
  done: ReadonlySet<string>,
  onRegistered: (done: ReadonlySet<string>) => void,
): Promise<Answer<unknown>> => {
  let registered = done;
  for (const event of events.toReversed().filter(({ eventId }) => !done.has(eventId))) {
    const answer = await registerKeys(event, keys);
    if (!answer.ok) return answer;
    registered = new Set([...registered, event.eventId]);
    onRegistered(registered);
  }
  return { ok: true, body: undefined };
};

type Props = {
  readonly others: readonly DrawEvent[];
  readonly isOn: boolean;
  /** The first paper names the events already. */
  readonly isSettled: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

/** One pair for several events: one set of papers, one trial. */
export const KeysForAll = ({ others, isOn, isSettled, onTurn }: Props) => {
  const words = useWords(drawAllWords);
  const language = useLanguage();
  if (others.length === 0) return null;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isSettled}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      <span>
        {words.keysForAll(others.length)}{' '}
        <span class="soft small under">
          {isSettled ? words.keysSettled : words.keysForAllHint}{' '}
          {others.map(({ name }) => textOf(name, language)).join(' · ')}
        </span>
      </span>
    </label>
  );
};
