import type { TemplateOutline } from '@jinbang/contracts/http/certificate-template';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { useBodies } from '../standard/use-bodies.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { fetchTemplates } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';
import { NewTemplate } from './new-template.view.tsx';
import { TemplateState } from './template-state.view.tsx';

/** The templates of one's own bodies, and the way to begin one. */
export const TemplateList = () => {
  const words = useWords(certificateTemplateWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer('templates', fetchTemplates);
  const { ownBodies } = useBodies();
  const [isNew, setNew] = useState(false);
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const begin = ownBodies.length > 0 && (
    <button type="button" class="button first" onClick={() => setNew(true)}>
      {words.begin}
    </button>
  );
  return (
    <>
      {body.items.length === 0 ? (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
          {begin}
        </div>
      ) : (
        <>
          <p>{begin}</p>
          <Table items={body.items} />
        </>
      )}
      {isNew && <NewTemplate bodies={ownBodies} onClose={() => setNew(false)} />}
    </>
  );
};

const Table = ({ items }: { readonly items: readonly TemplateOutline[] }) => {
  const words = useWords(certificateTemplateWords);
  return (
    <ScrollArea name={words.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.edition}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.changed}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.templateId}>
              <th scope="row">
                <a
                  href={addressOf('certificate-templates', { template: one.templateId })}
                  onClick={followLink('certificate-templates', { template: one.templateId })}
                >
                  {one.label}
                </a>
              </th>
              <td>{one.bodyName}</td>
              <td class="number">{one.edition ?? '—'}</td>
              <td>
                <TemplateState state={one.state} />
              </td>
              <td class="number">{one.savedAt.slice(0, 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
