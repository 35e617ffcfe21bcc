import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';

type Page = () => preact.JSX.Element;

/** Assessments beside contests (S22); what the screen is made of comes with its first visit. */
export const AssessmentsScreen = () => {
  const ui = useWords(uiWords);
  const [loaded, setLoaded] = useState<{ readonly Page: Page } | null>(null);
  const [isAway, setAway] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setAway(false);
    import('./assessments-page.tsx').then(
      ({ AssessmentsPage }) => setLoaded({ Page: AssessmentsPage }),
      () => setAway(true),
    );
  }, [turn]);
  if (loaded) return <loaded.Page />;
  if (!isAway) return <p class="soft">{ui.loading}</p>;
  return (
    <div class="problem" role="alert">
      <p>{ui.unreachable}</p>
      <button type="button" class="button tight" onClick={() => setTurn(turn + 1)}>
        {ui.again}
      </button>
    </div>
  );
};
