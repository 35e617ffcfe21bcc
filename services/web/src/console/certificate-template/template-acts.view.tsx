import type { OneTemplate } from '@jinbang/contracts/http/certificate-template';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useBodies } from '../standard/use-bodies.ts';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { beginTemplate, discardTemplate, publishTemplate } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

type Props = {
  readonly one: OneTemplate;
  readonly isWritable: boolean;
  readonly onChanged: () => void;
};

/** What can be done with a template: published by a second person, put away, begun anew. */
export const TemplateActs = ({ one, isWritable, onChanged }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isOwn } = useBodies();
  const { isBusy, trouble, send, clear } = useSending();
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null);
  const { bodyId, label, templateId } = one;
  const close = () => {
    setAsked(null);
    clear();
  };
  const done = () => {
    close();
    onChanged();
  };
  const copy = () =>
    void send(
      () => beginTemplate({ bodyId, label, from: templateId }),
      (made) => go('certificate-templates', { template: made.templateId }),
    );
  const why = one.flaws.length > 0 ? words.mendFirst : words.otherPublishes;
  const mayPublish = one.mayPublish && one.flaws.length === 0;
  return (
    <>
      {isWritable && (
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={!mayPublish}
            onClick={() => setAsked('publish')}
          >
            {words.publish}
          </button>
          <button type="button" class="button" onClick={() => setAsked('discard')}>
            {words.discard}
          </button>
          {!mayPublish && <span class="soft small">{why}</span>}
        </p>
      )}
      {!isWritable && isOwn(bodyId) && (
        <p class="row">
          <button type="button" class="button" disabled={isBusy} onClick={copy}>
            {words.copy}
          </button>
        </p>
      )}
      {asked === null && trouble && <Problem trouble={trouble} />}
      {asked === 'publish' && (
        <Confirm
          title={words.publish}
          yes={words.publish}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => publishTemplate(one), done)}
          onNo={close}
        >
          <p>{words.publishFollows}</p>
        </Confirm>
      )}
      {asked === 'discard' && (
        <Confirm
          title={words.discard}
          yes={words.discard}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onYes={() => void send(() => discardTemplate(one), done)}
          onNo={close}
        >
          <p>{words.discardFollows}</p>
        </Confirm>
      )}
    </>
  );
};
