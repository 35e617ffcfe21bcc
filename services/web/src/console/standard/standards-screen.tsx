import { useWords } from '../../ui/language.ts';
import { usePlace } from '../use-place.ts';
import { OneStandardView } from './one-standard.view.tsx';
import { StandardList } from './standard-list.view.tsx';
import { standardWords, VIEWS } from './standard-words.ts';
import './standard.css';

/** The register of standards: who may apply for which level. */
export const StandardsScreen = () => {
  const words = useWords(standardWords);
  const { chosen } = usePlace();
  const standardId = chosen.get('standard');
  const view = VIEWS.find((one) => one === chosen.get('view')) ?? 'ladder';
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {standardId === null ? (
        <StandardList />
      ) : (
        <OneStandardView key={standardId} standardId={standardId} view={view} />
      )}
    </>
  );
};
