import { DRAWING_HEIGHT, DRAWING_WIDTH } from '@jinbang/contracts/http/judging-acts';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchDrawing, type SeenSignature } from './incident.client.ts';
import { incidentWords } from './incident-words.ts';

type Props = { readonly eventId: string; readonly signature: SeenSignature };

/** Somebody's hand is fetched when it is asked for, and not shown to whoever passes the screen. */
export const DrawnSignature = ({ eventId, signature }: Props) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const when = momentText(signature.writtenAt, language, new Date());
  if (signature.hash === null) return <p class="soft small">{words.signatureRefused(when)}</p>;
  return (
    <details
      class="incident-signature"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.signatureOf(when)}</summary>
      {isOpen && <Strokes eventId={eventId} signatureId={signature.signatureId} />}
    </details>
  );
};

type StrokesProps = { readonly eventId: string; readonly signatureId: string };

const Strokes = ({ eventId, signatureId }: StrokesProps) => {
  const words = useWords(incidentWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(signatureId, () => fetchDrawing(eventId, signatureId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft small">{ui.loading}</p>;
  if (body.path === null) return <p class="soft small">{words.signatureGone}</p>;
  return (
    <svg
      class="incident-strokes"
      viewBox={`0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`}
      role="img"
      aria-label={words.signatureName}
    >
      <path d={body.path} />
    </svg>
  );
};
