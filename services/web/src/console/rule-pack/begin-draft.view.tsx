import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { type PackAt, type PackOutline, startDraft } from './rule-pack.client.ts';
import { isCollected, nextIdOf } from './rule-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

type Props = {
  readonly from: PackAt | null;
  readonly packs: readonly PackOutline[];
  readonly onClose: () => void;
};

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const atOf = ({ packId, packVersion }: PackAt): string => `${packId}/${packVersion}`;

/** Begins a draft: from nothing, or with what a version of any pack says. */
export const BeginDraft = ({ from: given, packs, onClose }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [from, setFrom] = useState(given ? atOf(given) : '');
  const [packId, setPackId] = useState(given ? nextIdOf(given.packId, packs) : '');
  const chosen = packs.find((one) => atOf(one) === from);
  const flaw = isCollected(packId) ? words.idCollected : undefined;
  const isBad = packId !== '' && !ID.test(packId) ? words.idForm : flaw;
  const begin = () =>
    send(
      () =>
        startDraft(
          packId,
          chosen ? { packId: chosen.packId, packVersion: chosen.packVersion } : null,
        ),
      ({ draftId }) => go('rules', { draft: draftId }),
    );
  return (
    <Confirm
      title={words.begin}
      yes={words.beginIt}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      lacks={ID.test(packId) && !flaw ? undefined : 'fill'}
      onYes={() => void begin()}
      onNo={onClose}
    >
      <SelectField
        id="draft-from"
        label={words.beginWith}
        value={from}
        none={words.beginEmpty}
        groups={[
          {
            label: '',
            choices: packs.map((one) => ({
              value: atOf(one),
              label: words.titleAt(textOf(one.title, language), one.packVersion),
            })),
          },
        ]}
        onValue={(value) => {
          setFrom(value);
          const one = packs.find((pack) => atOf(pack) === value);
          if (one && packId === '') setPackId(nextIdOf(one.packId, packs));
        }}
      />
      <TextField
        id="draft-id"
        label={words.packId}
        hint={words.packIdHint}
        flaw={isBad}
        value={packId}
        lengthMax={64}
        onValue={setPackId}
      />
    </Confirm>
  );
};
