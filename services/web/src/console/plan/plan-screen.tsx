import { useWords } from '../../ui/language.ts';
import { planWords } from './plan-words.ts';

/** The yearly plan: which contests stand in it, as the office files it. */
export const PlanScreen = () => {
  const words = useWords(planWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
    </>
  );
};
