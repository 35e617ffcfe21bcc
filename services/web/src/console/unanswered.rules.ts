import type { Answer } from '../ui/ask.client.ts';

/** The try before this one is at it still; by what it answers nobody knows yet. */
const STILL_RUNNING = 'command.still-running';
/** Said at the door, of this try alone: an earlier one may have been carried out. */
const AT_THE_DOOR: readonly number[] = [401, 429];
/** A service that is away, or broke off, may have written before it went. */
const BROKEN_OFF = 500;

/** Whether this answer says what became of a command, of every try of it. */
const saysWhatBecame = (answer: Answer<unknown>): boolean => {
  if (answer.ok) return true;
  const { trouble } = answer;
  if (trouble.kind !== 'refused' || trouble.status >= BROKEN_OFF) return false;
  return trouble.code !== STILL_RUNNING && !AT_THE_DOOR.includes(trouble.status);
};

/** The ids of commands: the same words go again under the same id until somebody said what became of them. */
export const commandIds = (newId: () => string) => {
  const unanswered = new Map<string, string>();
  let asker: string | null = null;
  return {
    idOf: (words: string): string => {
      const id = unanswered.get(words) ?? newId();
      unanswered.set(words, id);
      return id;
    },
    hear: (words: string, answer: Answer<unknown>): void => {
      if (saysWhatBecame(answer)) unanswered.delete(words);
    },
    /** Who is in: the same words of another person are another command, of the same one who is back not. */
    askedBy: (personId: string): void => {
      if (personId !== asker) unanswered.clear();
      asker = personId;
    },
  };
};
