import type { OneTemplate } from '@jinbang/contracts/http/certificate-template';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { fetchPreview } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

/** A picture lives as long as it is shown. */
const useAddress = (picture: Blob | null): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = picture === null ? null : URL.createObjectURL(picture);
    setAddress(made);
    return () => {
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [picture]);
  return address;
};

/** The specimen of what is kept, as it will be printed; only the place of the seal is drawn besides. */
export const SpecimenView = ({ one }: { readonly one: OneTemplate }) => {
  const words = useWords(certificateTemplateWords);
  const { templateId, version, font } = one;
  const key = `${templateId}/${version}/${font?.sha256 ?? ''}`;
  const { body, trouble, again } = useAnswer(key, () => fetchPreview(templateId, 'png'));
  const address = useAddress(body);
  const saving = useSending();
  const save = () =>
    void saving.send(
      () => fetchPreview(templateId, 'pdf'),
      (file) => saveFile(file, `${words.specimenFile}.pdf`),
    );
  return (
    <section class="stack" aria-labelledby="template-specimen">
      <h2 id="template-specimen">{words.specimen}</h2>
      <p class="soft">{words.specimenHint}</p>
      {font === null && <p class="soft">{words.fontIsNot(one.substitute)}</p>}
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {address === null ? (
        !trouble && <p class="soft">{words.setting}</p>
      ) : (
        <img class="template-specimen" src={address} alt={words.specimenAlt} />
      )}
      <p class="row">
        <button type="button" class="button" disabled={saving.isBusy} onClick={save}>
          {words.savePdf}
        </button>
      </p>
      {saving.trouble && <Problem trouble={saving.trouble} />}
    </section>
  );
};
