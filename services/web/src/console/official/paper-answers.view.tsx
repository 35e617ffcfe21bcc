import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { Dialog } from '../../ui/dialog.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { useNaming } from '../person/names.ts';
import { answer, type Invitation } from './official.client.ts';
import { writtenAt } from './official.rules.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly invitations: readonly Invitation[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A folder of signed acceptances: who accepted is ticked, one day for all of them. */
export const PaperAnswers = ({ invitations, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const frame = useWords(frameWords);
  const { nameOf } = useNaming();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [stopped, setStopped] = useState<{ name: string; trouble: Trouble } | null>(null);
  const ticked = invitations.filter(({ invitationId }) => !out.has(invitationId));
  const turn = (invitationId: string) => {
    const next = new Set(out);
    if (!next.delete(invitationId)) next.add(invitationId);
    setOut(next);
  };
  const save = async () => {
    const paper = { means: 'paper', answeredAt: writtenAt(day, new Date()) } as const;
    for (const [place, invitation] of ticked.entries()) {
      setDone(place);
      const said = await answer(invitation, { answer: 'accepted', ...paper });
      if (!said.ok) {
        setDone(null);
        return setStopped({ name: nameOf(invitation.personId), trouble: said.trouble });
      }
      setOut((before) => new Set(before).add(invitation.invitationId));
    }
    onDone();
  };
  return (
    <Dialog title={words.paperAnswers} onClose={stopped ? onDone : onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="soft">{words.paperAnswersLead}</p>
        <fieldset class="people-list">
          <legend class="unseen">{words.invitations}</legend>
          {invitations.map(({ invitationId, personId, office }) => (
            <label class="person-line" key={invitationId}>
              <input
                type="checkbox"
                checked={!out.has(invitationId)}
                onChange={() => turn(invitationId)}
              />
              <span>
                <b>{nameOf(personId)}</b> <span class="soft small">{frame.office[office]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          id="papers-day"
          label={words.signedOn}
          type="date"
          value={day}
          onValue={setDay}
          isRequired={true}
        />
        {done !== null && <progress max={ticked.length} value={done} aria-label={words.record} />}
        {stopped && (
          <div>
            <b>{stopped.name}</b>
            <Problem trouble={stopped.trouble} />
          </div>
        )}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={done !== null || ticked.length === 0}
          >
            {words.recordAll(ticked.length)}
          </button>
          <button type="button" class="button" onClick={stopped ? onDone : onClose}>
            {words.close}
          </button>
          <Lack when={ticked.length === 0} why="tick" />
        </p>
      </form>
    </Dialog>
  );
};
