import type { OneTemplate } from '@jinbang/contracts/http/certificate-template';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Sign } from '../../ui/sign.view.tsx';
import { useSending } from '../use-sending.ts';
import { uploadFont } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

type Props = {
  readonly one: OneTemplate;
  readonly isWritable: boolean;
  readonly onChanged: () => void;
};

/** The 仿宋 the fields are set in: the body's own, or a substitute that says it is one. */
export const FontSlot = ({ one, isWritable, onChanged }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <section class="card stack" aria-labelledby="template-font">
      <h2 id="template-font">{words.font}</h2>
      <p class="template-font">
        <Sign name={one.font ? 'good' : 'doubt'} />
        <span>{one.font ? words.fontIs(one.font.family) : words.fontIsNot(one.substitute)}</span>
      </p>
      {isWritable && (
        <FileField
          id="template-font-file"
          label={one.font ? words.fontOther : words.fontHandIn}
          hint={words.fontHint}
          accept=".ttf,.otf"
          isBusy={isBusy}
          onFiles={([file]) => file && void send(() => uploadFont(one.bodyId, file), onChanged)}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
    </section>
  );
};
