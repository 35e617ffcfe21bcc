import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { holdsFor } from '../issuing/issuing.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { usePlace } from '../use-place.ts';
import { fetchDesk } from './assessment.client.ts';
import { BatchList } from './batch-list.view.tsx';
import { BatchPage } from './batch-page.view.tsx';
import './assessment.css';

/** The batches there are, or one of them. */
export const AssessmentsPage = () => {
  const { chosen } = usePlace();
  const batchId = chosen.get('batch');
  return batchId === null ? <Batches /> : <BatchPage batchId={batchId} />;
};

const Batches = () => {
  const ui = useWords(uiWords);
  const { held } = useWho();
  const isKept = holdsFor(held, ['certification-body'], new Date());
  const { body, trouble, again } = useAnswer('assessments', () => fetchDesk(isKept));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return <BatchList desk={body} />;
};
