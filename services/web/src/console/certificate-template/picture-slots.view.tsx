import type { OneTemplate } from '@jinbang/contracts/http/certificate-template';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { removePicture, uploadPicture } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

type Props = {
  readonly one: OneTemplate;
  readonly isWritable: boolean;
  readonly onChanged: () => void;
};

const SLOTS = ['logo', 'watermark'] as const;

/** Logo and watermark of a template. */
export const PictureSlots = ({ one, isWritable, onChanged }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <section class="card stack" aria-labelledby="template-pictures">
      <h2 id="template-pictures">{words.pictures}</h2>
      <p class="soft small">{words.picturesHint}</p>
      {SLOTS.map((slot) =>
        one.pictures.includes(slot) ? (
          <p key={slot} class="row">
            <span>{words.slotThere[slot]}</span>
            {isWritable && (
              <button
                type="button"
                class="button tight"
                disabled={isBusy}
                onClick={() => void send(() => removePicture(one, slot), onChanged)}
              >
                {words.takeOut}
              </button>
            )}
          </p>
        ) : isWritable ? (
          <FileField
            key={slot}
            id={`template-${slot}`}
            label={words.slots[slot]}
            accept="image/png,image/jpeg"
            isBusy={isBusy}
            onFiles={([file]) => file && void send(() => uploadPicture(one, slot, file), onChanged)}
          />
        ) : (
          <p key={slot} class="soft">
            {words.slotEmpty[slot]}
          </p>
        ),
      )}
      {trouble && <Problem trouble={trouble} />}
    </section>
  );
};
