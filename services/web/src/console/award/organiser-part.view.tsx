import type { AwardOverview } from '@jinbang/contracts/http/award';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { nameOrganiser } from './award.client.ts';
import { awardWords } from './award-words.ts';

type Props = {
  readonly competitionId: string;
  readonly awards: AwardOverview;
  readonly onDone: () => void;
};

/** Whose documents these are: shown, or recorded where nothing is there yet. */
export const OrganiserPart = ({ competitionId, awards, onDone }: Props) => {
  const words = useWords(awardWords);
  const [isMending, setMending] = useState(false);
  const { organiser, may } = awards;
  const done = () => {
    setMending(false);
    onDone();
  };
  return (
    <section class="stack">
      <h2>{words.organiser}</h2>
      {organiser && !isMending ? (
        <div class="stack-tight">
          <p lang="zh-CN">
            <b>{organiser.name}</b>
            {organiser.nameEn && <span class="under soft">{organiser.nameEn}</span>}
          </p>
          <p class="soft small">{words.numbers(organiser.code)}</p>
          {may.plan && (
            <button type="button" class="button tight" onClick={() => setMending(true)}>
              {words.mend}
            </button>
          )}
        </div>
      ) : (
        <>
          {!organiser && <p class="soft">{words.organiserHint}</p>}
          {may.plan && (
            <OrganiserForm competitionId={competitionId} organiser={organiser} onDone={done} />
          )}
        </>
      )}
    </section>
  );
};

type FormProps = Omit<Props, 'awards'> & { readonly organiser: AwardOverview['organiser'] };

const OrganiserForm = ({ competitionId, organiser, onDone }: FormProps) => {
  const words = useWords(awardWords);
  const { isBusy, trouble, send } = useSending();
  const [name, setName] = useState(organiser?.name ?? '');
  const [nameEn, setNameEn] = useState(organiser?.nameEn ?? '');
  const [code, setCode] = useState(organiser?.code ?? '');
  const wish = { name, nameEn: nameEn.trim() === '' ? null : nameEn, code };
  const version = organiser?.version ?? 0;
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => nameOrganiser(competitionId, wish, version), onDone);
      }}
    >
      <TextField
        id="award-organiser-name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onValue={setName}
        lengthMax={100}
      />
      <TextField
        id="award-organiser-name-en"
        label={words.nameEn}
        value={nameEn}
        onValue={setNameEn}
        lengthMax={100}
      />
      {!organiser && (
        <TextField
          id="award-organiser-code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          onValue={(typed) => setCode(typed.toUpperCase())}
          lengthMax={8}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={isBusy || name.trim().length < 2 || code.length < 2}
        >
          {words.record}
        </button>
        {organiser && (
          <button type="button" class="button" onClick={onDone}>
            {words.cancel}
          </button>
        )}
      </p>
    </form>
  );
};
