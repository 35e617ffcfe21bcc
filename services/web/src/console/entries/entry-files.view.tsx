import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { WHITE_PERCENT_MIN } from '../../ui/photo-ground.rules.ts';
import { measureGround } from '../../ui/photo-ground.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Entry, type EntryMember, fetchPhoto, handIn } from './entries.client.ts';
import { entriesWords } from './entries-words.ts';
import { titleOf } from './entry-table.view.tsx';
import { groundIn, photoWords } from './photo-words.ts';

type Props = { readonly entry: Entry; readonly onClose: () => void };

/** Photo and proof of each member, with what speaks against a photo. */
export const EntryFiles = ({ entry, onClose }: Props) => {
  const words = useWords(entriesWords);
  return (
    <Dialog title={words.open(titleOf(entry))} onClose={onClose}>
      {entry.members.map((member) => (
        <MemberFiles key={member.personId} entry={entry} member={member} />
      ))}
      <p class="row">
        <button type="button" class="button first" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};

type MemberProps = { readonly entry: Entry; readonly member: EntryMember };

/** The photo as it is kept; loaded again when another one was handed in. */
const usePhoto = (entry: Entry, personId: string, turn: number) => {
  const [address, setAddress] = useState<string | null>(null);
  const [whitePercent, setWhitePercent] = useState<number | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isLeft = false;
    void fetchPhoto(entry, personId).then((answer) => {
      if (!answer.ok || isLeft) return;
      made = URL.createObjectURL(answer.body);
      setAddress(made);
      void measureGround(answer.body).then((percent) => {
        if (!isLeft) setWhitePercent(percent);
      });
    });
    return () => {
      isLeft = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [entry.entryId, personId, turn]);
  return { address, whitePercent };
};

const MemberFiles = ({ entry, member: { personId, name } }: MemberProps) => {
  const words = useWords(entriesWords);
  const [turn, setTurn] = useState(0);
  const [flaws, setFlaws] = useState<readonly string[]>([]);
  const { address, whitePercent } = usePhoto(entry, personId, turn);
  const ground = useWords(photoWords);
  const isDoubted = whitePercent !== null && whitePercent < WHITE_PERCENT_MIN;
  const kept = (found: readonly string[] = []) => {
    setFlaws(found);
    setTurn((before) => before + 1);
  };
  return (
    <section class="stack" aria-label={name ?? ''}>
      {entry.members.length > 1 && <h3>{name}</h3>}
      {address && <img class="entry-photo" src={address} alt={words.photo} />}
      {address && isDoubted && <p class="flaw">{groundIn(ground, whitePercent)}</p>}
      {flaws.map((flaw) => (
        <p key={flaw} class="flaw" role="status">
          {words.photoFlaws[flaw] ?? flaw}
        </p>
      ))}
      <KeptFile entry={entry} personId={personId} kind="photo" onKept={kept} />
      <KeptFile entry={entry} personId={personId} kind="evidence" onKept={() => {}} />
    </section>
  );
};

type KeptFileProps = {
  readonly entry: Entry;
  readonly personId: string;
  readonly kind: 'photo' | 'evidence';
  readonly onKept: (flaws: readonly string[] | undefined) => void;
};

const KeptFile = ({ entry, personId, kind, onKept }: KeptFileProps) => {
  const words = useWords(entriesWords);
  const { isBusy, trouble, send } = useSending();
  const [isKept, setKept] = useState(false);
  const id = `${kind}-${personId}`;
  const isPhoto = kind === 'photo';
  const take = (file: File | undefined) => {
    if (!file) return;
    setKept(false);
    void send(
      () => handIn(entry, personId, kind, file),
      ({ flaws }) => {
        setKept(true);
        onKept(flaws);
      },
    );
  };
  return (
    <>
      <FileField
        id={id}
        label={isPhoto ? words.photo : words.proof}
        hint={isPhoto ? words.photoHint : words.proofHint}
        isBusy={isBusy}
        accept={isPhoto ? 'image/jpeg,image/png' : 'application/pdf,image/jpeg,image/png'}
        onFiles={([file]) => take(file)}
      />
      {isKept && (
        <p class="news" role="status">
          {words.kept}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};
