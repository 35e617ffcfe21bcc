import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { Caller } from '../caller.ts';
import { type Brought, bringFile } from '../unsent/carry.client.ts';
import { type CarryFile, readCarryFile } from '../unsent/carry.rules.ts';
import { checkWords } from './check-words.ts';

type SaveProps = { readonly unsent: number; readonly onSave: () => void };

/** The last resort: what cannot be sent from here goes along as a file. */
export const SaveUnsent = ({ unsent, onSave }: SaveProps) => {
  const words = useWords(checkWords);
  return (
    <section class="stack">
      <h2>{words.unsentTitle}</h2>
      <p>{words.unsentLead(unsent)}</p>
      <p>
        <button type="button" class="button" onClick={onSave}>
          {words.save}
        </button>
      </p>
    </section>
  );
};

type BringProps = {
  readonly caller: Caller | null;
  /** Let in by the tablet alone: the server does not know them yet. */
  readonly isOffline: boolean;
};

const countOf = ({ lists }: CarryFile): number => lists.reduce((sum, { count }) => sum + count, 0);

/** Loads such a file of another tablet and brings it to the server. */
export const BringUnsent = ({ caller, isOffline }: BringProps) => {
  const words = useWords(checkWords);
  const [file, setFile] = useState<CarryFile | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const hindrance = caller === null ? words.bringSeated : isOffline ? words.bringOnline : null;
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen || !caller) return;
    const read = readCarryFile(await chosen.text());
    setWrong(read === null);
    setFile(read);
    setBrought(null);
    if (!read) return;
    setDone(0);
    const outcome = await bringFile(caller, read, ({ stored, refused }) =>
      setDone(stored.size + refused.length),
    );
    setDone(null);
    setBrought(outcome);
  };
  return (
    <section class="stack">
      <h2>{words.bringTitle}</h2>
      <p id="bring-lead">{hindrance ?? words.bringLead}</p>
      <p>
        <input
          type="file"
          class="input"
          accept="application/json,.json"
          aria-label={words.bring}
          aria-describedby="bring-lead"
          disabled={hindrance !== null || done !== null}
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </p>
      <div role="status">
        {isWrong && <p class="toned tone-bad">{words.notFile}</p>}
        {file && done !== null && (
          <p class="number">
            <progress max={countOf(file)} value={done} aria-label={words.bringTitle} />{' '}
            {words.bringing(done, countOf(file))}
          </p>
        )}
        {file && brought && <Outcome file={file} brought={brought} />}
      </div>
    </section>
  );
};

type OutcomeProps = { readonly file: CarryFile; readonly brought: Brought };

const Outcome = ({ file, brought: { carried, trouble } }: OutcomeProps) => {
  const words = useWords(checkWords);
  const { stored, refused } = carried;
  return (
    <>
      {trouble && <Problem trouble={trouble} />}
      <p class="toned tone-good number">{words.brought(stored.size, file.tablet)}</p>
      {refused.length > 0 && (
        <>
          <p class="toned tone-bad number">{words.broughtRefused(refused.length)}</p>
          <ul>
            {[...new Set(refused.map(({ detail }) => detail))].map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
