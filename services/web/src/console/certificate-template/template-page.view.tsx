import type { OneTemplate, TemplateDocument } from '@jinbang/contracts/http/certificate-template';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import { useBodies } from '../standard/use-bodies.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { fetchTemplate, saveTemplate } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';
import { FlawList } from './flaw-list.view.tsx';
import { FontSlot } from './font-slot.view.tsx';
import { PictureSlots } from './picture-slots.view.tsx';
import { SpecimenView } from './specimen.view.tsx';
import { TemplateActs } from './template-acts.view.tsx';
import { TemplateFields } from './template-fields.view.tsx';
import { TemplateState } from './template-state.view.tsx';

/** One template: its texts with what is wrong beside them, the specimen below, and what can be done. */
export const TemplatePage = ({ templateId }: { readonly templateId: string }) => {
  const words = useWords(certificateTemplateWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(templateId, () => fetchTemplate(templateId));
  return (
    <LookAgain.Provider value={again}>
      <p>
        <a href={addressOf('certificate-templates')} onClick={followLink('certificate-templates')}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <Shown one={body} onChanged={again} />}
    </LookAgain.Provider>
  );
};

type Props = { readonly one: OneTemplate; readonly onChanged: () => void };

const Shown = ({ one, onChanged }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isOwn } = useBodies();
  const isWritable = one.state === 'draft' && isOwn(one.bodyId);
  return (
    <>
      <h1>{one.label}</h1>
      <p class="lead row">
        <TemplateState state={one.state} />
        <span>
          {one.bodyName}
          {one.edition !== null && ` · ${words.editionOf(one.edition)}`}
        </span>
      </p>
      <TemplateActs one={one} isWritable={isWritable} onChanged={onChanged} />
      <div class="template-desk">
        {isWritable ? (
          <Editor key={one.version} one={one} onChanged={onChanged} />
        ) : (
          <TemplateFields document={one.document} onDocument={null} flaws={one.flaws} />
        )}
        <aside class="stack">
          <FlawList flaws={one.flaws} state={one.state} />
          <PictureSlots one={one} isWritable={isWritable} onChanged={onChanged} />
          <FontSlot one={one} isWritable={isOwn(one.bodyId)} onChanged={onChanged} />
        </aside>
      </div>
      <SpecimenView key={one.version} one={one} />
    </>
  );
};

const Editor = ({ one, onChanged }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isBusy, trouble, send } = useSending();
  const [document, setDocument] = useState<TemplateDocument>(one.document);
  const isChanged = JSON.stringify(document) !== JSON.stringify(one.document);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => saveTemplate(one, document), onChanged);
      }}
    >
      <TemplateFields document={document} onDocument={setDocument} flaws={one.flaws} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy || !isChanged}>
          {words.save}
        </button>
        <span class="soft small">{isChanged ? words.unsaved : words.savedHint}</span>
      </p>
    </form>
  );
};
