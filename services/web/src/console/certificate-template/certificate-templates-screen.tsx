import { useWords } from '../../ui/language.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

/** What a body's certificates look like and say; every text is kept as data and read by a second person. */
export const CertificateTemplatesScreen = () => {
  const words = useWords(certificateTemplateWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
    </>
  );
};
