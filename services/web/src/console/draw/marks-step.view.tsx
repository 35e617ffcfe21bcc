import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { drawWords } from './draw-words.ts';
import type { Room } from './room.ts';

/** What the opening waits for: every module locked, and the event in review. */
export const MarksStep = ({ given: { event } }: Room) => {
  const words = useWords(drawWords);
  const language = useLanguage();
  const locked = event.modules.filter((one) => event.lockedModules.includes(one.moduleId));
  const isInReview = event.judging === 'REVIEW' || event.state === 'DECRYPTED';
  return (
    <>
      <h2>{words.marks.title}</h2>
      <p class="soft">{words.marks.hint}</p>
      <p>{words.marks.locked(locked.length, event.modules.length)}</p>
      <ul class="lines">
        {event.modules.map(({ moduleId, name }) => (
          <li key={moduleId} class="line">
            <span>{textOf(name, language)}</span>
            <Sign name={event.lockedModules.includes(moduleId) ? 'lock' : 'wait'} />
          </li>
        ))}
        <li class="line">
          <span>{isInReview ? words.marks.review : words.marks.notReview}</span>
          <Sign name={isInReview ? 'good' : 'wait'} />
        </li>
      </ul>
    </>
  );
};
