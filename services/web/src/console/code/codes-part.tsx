import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { fetchHead } from '../judging/judging.client.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchProgress } from '../work/work.client.ts';
import { isNotTheirs } from '../work/work.rules.ts';
import { fetchCodes } from './code.client.ts';
import { CodeForm } from './code-form.view.tsx';
import { CodeList } from './code-list.view.tsx';
import { codeWords } from './code-words.ts';

/** Who did not start, finish or stay, or was disqualified: recorded, changed and taken back here. */
export const CodesPart = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(codeWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const mayLead = offices.has('chief-judge');
  const [news, setNews] = useState('');
  /** Rises with each choice, so that the form begins anew with it. */
  const [chosen, setChosen] = useState({ subjectId: '', turn: 0 });
  const head = useAnswer(eventId, () => fetchHead(eventId));
  const progress = useAnswer(eventId, () => fetchProgress(eventId));
  const codes = useAnswer(eventId, () => fetchCodes(eventId));
  const again = () => {
    head.again();
    progress.again();
    codes.again();
  };
  const trouble = codes.trouble ?? progress.trouble ?? head.trouble;
  if (trouble && !codes.body) {
    return isNotTheirs(trouble) ? (
      <p class="soft">{words.notTheirs}</p>
    ) : (
      <Problem trouble={trouble} onAgain={again} />
    );
  }
  if (!head.body || !progress.body || !codes.body) return <p class="soft">{ui.loading}</p>;
  const change = (subjectId: string) => {
    setChosen({ subjectId, turn: chosen.turn + 1 });
    scrollTo({ top: 0 });
  };
  const incidents = { event: eventId };
  return (
    <LookAgain.Provider value={again}>
      <p class="lead">{words.lead}</p>
      <NewsLine news={news} />
      {!mayLead && <p class="soft small">{words.notLeading}</p>}
      {mayLead && progress.body.subjects.length === 0 && (
        <div class="empty">
          <h2>{words.noSubjects}</h2>
          <p class="soft">{words.noSubjectsHint}</p>
        </div>
      )}
      {mayLead && progress.body.subjects.length > 0 && (
        <CodeForm
          key={chosen.turn}
          head={head.body}
          subjects={progress.body.subjects}
          chosen={chosen.subjectId}
          onDone={(sentence) => {
            setNews(sentence);
            again();
          }}
        />
      )}
      <p>
        <b>{words.late}</b> <span class="soft">{words.lateHint}</span>{' '}
        <a href={addressOf('incidents', incidents)} onClick={followLink('incidents', incidents)}>
          {words.toIncidents}
        </a>
      </p>
      <CodeList head={head.body} items={codes.body.items} onChange={mayLead ? change : null} />
    </LookAgain.Provider>
  );
};
