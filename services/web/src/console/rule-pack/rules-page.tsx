import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { usePlace } from '../use-place.ts';
import { EditorPage } from './editor-page.view.tsx';
import { PackList } from './pack-list.view.tsx';
import { PackPage } from './pack-page.view.tsx';
import { fetchPacks } from './rule-pack.client.ts';
import './rule-pack.css';

/** The promotion rules there are: in a list, one to be read, or a draft to be written. */
export const RulesPage = () => {
  const ui = useWords(uiWords);
  const { chosen } = usePlace();
  const [draftId, packId] = [chosen.get('draft'), chosen.get('pack')];
  // Whoever comes back to the list finds what was published meanwhile.
  const { body, trouble, again } = useAnswer(`packs ${draftId ?? ''}`, fetchPacks);
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  if (draftId !== null) return <EditorPage draftId={draftId} packs={body.items} />;
  if (packId === null) return <PackList packs={body.items} />;
  const packVersion = Number(chosen.get('version') ?? 1);
  return <PackPage packId={packId} packVersion={packVersion} packs={body.items} />;
};
