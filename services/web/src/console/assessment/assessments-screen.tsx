import { useWords } from '../../ui/language.ts';
import { assessmentWords } from './assessment-words.ts';

/** Assessments beside contests (S22). */
export const AssessmentsScreen = () => {
  const words = useWords(assessmentWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <div class="empty">
        <h3>{words.none}</h3>
        <p class="soft">{words.noneHint}</p>
      </div>
    </>
  );
};
