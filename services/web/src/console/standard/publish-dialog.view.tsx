import type { StandardOutline } from '@jinbang/contracts/http/standard';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { Flaws } from './flaw-list.view.tsx';
import { fetchStandards, publishStandard } from './standard.client.ts';
import { maySupersede } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';

type Props = {
  readonly standard: StandardOutline;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A second person puts a standard in force, and says which edition it takes the place of. */
export const PublishDialog = ({ standard, onClose, onDone }: Props) => {
  const words = useWords(standardWords);
  const { code } = standard.occupation;
  const { body } = useAnswer(code, () =>
    fetchStandards(`?state=published&occupation=${encodeURIComponent(code)}`),
  );
  const older = maySupersede(standard, body?.items ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const supersedes = chosen ?? older.at(-1)?.standardId ?? '';
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.publish} onClose={onClose}>
      <p>{words.publishLead}</p>
      {standard.kind === 'enterprise' && <p>{words.publishOwnLead}</p>}
      {older.length > 0 && (
        <SelectField
          id="standard-supersedes"
          label={words.supersedes}
          hint={words.supersedesHint}
          value={supersedes}
          onValue={setChosen}
          none={words.supersedesNone}
          groups={[
            {
              label: '',
              choices: older.map((one) => ({
                value: one.standardId,
                label: words.editionOf(one.edition),
              })),
            },
          ]}
        />
      )}
      {trouble && <Flaws trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || !body}
          onClick={() =>
            void send(
              () => publishStandard(standard, supersedes === '' ? null : supersedes),
              onDone,
            )
          }
        >
          {words.publish}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
