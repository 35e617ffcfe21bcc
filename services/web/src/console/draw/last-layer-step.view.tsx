import { type DrawFinding, type RevealedDraws, verifyDraws } from '@jinbang/draws/verify-draws';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { Papers } from '../paper/papers.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { AskOpening } from './ask-opening.view.tsx';
import { stepsOf, turnOf } from './ceremony.rules.ts';
import type { Opening } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { NotYours } from './not-yours.view.tsx';
import { confirmOpening, fetchProofs } from './opening.client.ts';
import { type Room, useHolds } from './room.ts';

/** Numbers meet names; afterwards anybody of the event can compute everything once more. */
export const LastLayerStep = (room: Room) => {
  const { given } = room;
  const words = useWords(drawWords);
  const holds = useHolds();
  const steps = stepsOf(given);
  const step = steps.at(-1);
  const isWaiting = steps.slice(0, -1).some(({ isDone }) => !isDone);
  const isMarks = steps.some(({ name, isDone }) => name === 'marks' && !isDone);
  const opening = given.record?.opening ?? null;
  if (!step) return <h2>{words.open.title(1)}</h2>;
  return (
    <>
      <h2>{words.open.title(1)}</h2>
      <p class="soft">{words.open.what['1']}</p>
      {step.isDone && <Verify eventId={given.event.eventId} />}
      {!step.isDone && isWaiting && (
        <p class="notice">{isMarks ? words.open.beforeMarks : words.open.before}</p>
      )}
      {!step.isDone && !isWaiting && !holds(turnOf(step)) && <NotYours office={turnOf(step)} />}
      {!step.isDone && !isWaiting && holds(turnOf(step)) && step.act === 'ask' && (
        <AskOpening {...room} />
      )}
      {!step.isDone && !isWaiting && holds(turnOf(step)) && opening && step.act === 'finish' && (
        <Finish {...room} opening={opening} />
      )}
    </>
  );
};

const Finish = ({ given, opening, stage, onDone }: Room & { readonly opening: Opening }) => {
  const words = useWords(drawWords);
  const { isBusy, trouble, send } = useSending();
  const place = { zh: words.open.title(1) };
  const finish = () =>
    send(
      () => confirmOpening(opening),
      () => {
        stage({ kind: 'opened', event: given.event.name, place, layer: 1, seals: 0 });
        onDone(inBoth(drawWords, (words) => words.open.confirmed));
      },
    );
  return (
    <>
      <p class="soft">{words.open.confirmHint}</p>
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button type="button" class="button first" disabled={isBusy} onClick={() => void finish()}>
          {isBusy ? words.working : words.open.confirm(1)}
        </button>
      </p>
    </>
  );
};

type Checked = { readonly proofs: RevealedDraws; readonly findings: readonly DrawFinding[] };

/** Computes every draw once more, here: neither the service nor its operator need be believed. */
const Verify = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(drawWords);
  const [checked, setChecked] = useState<Checked | null>(null);
  const { isBusy, trouble, send } = useSending();
  const verify = () =>
    send(
      () => fetchProofs(eventId),
      (proofs) => setChecked({ proofs, findings: verifyDraws(proofs) }),
    );
  return (
    <section class="stack">
      <p class="soft">{words.open.verifyHint}</p>
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button type="button" class="button" disabled={isBusy} onClick={() => void verify()}>
          {isBusy ? words.working : words.open.verify}
        </button>
      </p>
      {checked && <Findings {...checked} />}
      <h3>{words.open.paperLink}</h3>
      <Papers eventId={eventId} />
    </section>
  );
};

const Findings = ({ proofs, findings }: Checked) => {
  const words = useWords(drawWords);
  const wrong = findings.filter(({ flaw }) => flaw !== undefined);
  const save = () => {
    const file = new Blob([JSON.stringify(proofs, null, 1)], { type: 'application/json' });
    saveFile(file, 'draw-proofs.json');
  };
  return (
    <div class="stack" role="status">
      <p>
        {wrong.length === 0 ? (
          <Badge sign="good" word={words.open.verified(findings.length)} />
        ) : (
          <Badge sign="bad" word={words.open.failed(wrong.length)} />
        )}
      </p>
      {wrong.length > 0 && (
        <ul class="dotted">
          {wrong.map(({ what, of, flaw }) => (
            <li key={`${what}-${of}-${flaw}`}>
              {words.open.finding[what]} <span class="code">{of}</span> <b>{flaw}</b>
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        <button type="button" class="button tight" onClick={save}>
          {words.open.proofFile}
        </button>
        <span class="soft small">{words.open.proofHint}</span>
      </p>
    </div>
  );
};
