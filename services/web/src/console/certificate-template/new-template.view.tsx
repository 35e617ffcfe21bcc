import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { type Beginning, beginTemplate } from './certificate-template.client.ts';
import { certificateTemplateWords } from './certificate-template-words.ts';

type Props = {
  readonly bodies: readonly { readonly bodyId: string; readonly name: string }[];
  readonly onClose: () => void;
};

/** Begins a draft of the house's own wording. */
export const NewTemplate = ({ bodies, onClose }: Props) => {
  const words = useWords(certificateTemplateWords);
  const { isBusy, trouble, send } = useSending();
  const [wish, setWish] = useState<Beginning>({
    bodyId: bodies[0]?.bodyId ?? '',
    label: '',
  });
  const submit = () =>
    void send(
      () => beginTemplate({ ...wish, label: wish.label.trim() }),
      ({ templateId }) => go('certificate-templates', { template: templateId }),
    );
  return (
    <Dialog title={words.begin} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          id="template-body"
          label={words.body}
          value={wish.bodyId}
          onValue={(bodyId) => setWish({ ...wish, bodyId })}
          groups={[
            {
              label: '',
              choices: bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
            },
          ]}
        />
        <TextField
          id="template-label"
          label={words.label}
          hint={words.labelHint}
          isRequired
          lengthMax={60}
          value={wish.label}
          onValue={(label) => setWish({ ...wish, label })}
        />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.begin}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
