import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { Caller } from '../caller.ts';
import { type Brought, bringFile } from './carry.client.ts';
import { type CarryFile, countIn, doneOf, readCarryFile, reasonsOf } from './carry.rules.ts';
import { carryWords } from './carry-words.ts';
import { ScanCodes } from './scan-codes.view.tsx';

type Props = {
  /** By whom it is brought; null while nobody may. */
  readonly caller: Pick<Caller, 'ask'> | null;
  /** Why nothing can be brought now. */
  readonly hindrance: string | null;
};

/** Reads what another tablet could not send, off a file or its codes, and brings it to the server. */
export const BringUnsent = ({ caller, hindrance }: Props) => {
  const words = useWords(carryWords);
  const [file, setFile] = useState<CarryFile | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [isScanning, setScanning] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const take = async (text: string): Promise<void> => {
    if (!caller) return;
    setScanning(false);
    const read = readCarryFile(text);
    setWrong(read === null);
    setFile(read);
    setBrought(null);
    if (!read) return;
    setDone(0);
    const outcome = await bringFile(caller, read, (carried) => setDone(doneOf(carried)));
    setDone(null);
    setBrought(outcome);
  };
  const isShut = hindrance !== null || caller === null || done !== null;
  return (
    <section class="stack">
      <h2>{words.bringTitle}</h2>
      <p id="bring-lead">{hindrance ?? words.bringLead}</p>
      <p class="row">
        <input
          type="file"
          class="input"
          accept="application/json,.json"
          aria-label={words.bring}
          aria-describedby="bring-lead"
          disabled={isShut}
          onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(take)}
        />
        <button
          type="button"
          class="button"
          aria-expanded={isScanning}
          aria-describedby="bring-lead"
          disabled={isShut}
          onClick={() => setScanning(!isScanning)}
        >
          {isScanning ? words.scanStop : words.scan}
        </button>
      </p>
      {isScanning && !isShut && <ScanCodes onText={(text) => void take(text)} />}
      <div role="status">
        {isWrong && <p class="toned tone-bad">{words.notFile}</p>}
        {file && done !== null && (
          <p class="number">
            <progress max={countIn(file)} value={done} aria-label={words.bringTitle} />{' '}
            {words.bringing(done, countIn(file))}
          </p>
        )}
        {file && brought && <Outcome file={file} brought={brought} />}
      </div>
    </section>
  );
};

type OutcomeProps = { readonly file: CarryFile; readonly brought: Brought };

/** What became of each: stored now, there before, refused with the reason, or left where it is. */
const Outcome = ({ file, brought: { carried, trouble } }: OutcomeProps) => {
  const words = useWords(carryWords);
  const { stored, there, refused, kept } = carried;
  const reasons = reasonsOf(carried);
  return (
    <>
      {trouble && <Problem trouble={trouble} />}
      {trouble && doneOf(carried) < countIn(file) && <p class="soft">{words.goOn}</p>}
      <p class="toned tone-good number">{words.brought(stored.size - there.size, file.tablet)}</p>
      {there.size > 0 && <p class="number">{words.there(there.size)}</p>}
      {refused.length > 0 && (
        <>
          <p class="toned tone-bad number">{words.refused(refused.length)}</p>
          <ul>
            {reasons.map(([detail, count]) => (
              <li key={detail}>
                {detail}
                {count > 1 && words.times(count)}
              </li>
            ))}
          </ul>
        </>
      )}
      {kept > 0 && <p class="toned tone-provisional number">{words.kept(kept)}</p>}
    </>
  );
};
