import { useWords } from '../../ui/language.ts';
import { usePlace } from '../use-place.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';
import { TemplateList } from './template-list.view.tsx';
import { TemplatePage } from './template-page.view.tsx';
import './certificate-template.css';

/** What a body's certificates look like and say; every text is kept as data and read by a second person. */
export const CertificateTemplatesScreen = () => {
  const words = useWords(certificateTemplateWords);
  const { chosen } = usePlace();
  const templateId = chosen.get('template');
  if (templateId !== null) return <TemplatePage key={templateId} templateId={templateId} />;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <TemplateList />
    </>
  );
};
