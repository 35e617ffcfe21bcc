import { agentOf } from '../console/account/agent.rules.ts';
import { useLanguage, useWords } from '../ui/language.ts';
import { minuteText } from '../ui/time-text.ts';
import type { OwnSessionView } from './mine.client.ts';
import { mineWords } from './mine-words.ts';

/** A browser as people call it, never the line it sends. */
const agentText = (agent: string | null, unknown: string): string => {
  const { browser, system } = agentOf(agent);
  return [browser ?? [], system ?? []].flat().join(' · ') || unknown;
};

type Props = {
  readonly sessions: readonly OwnSessionView[];
  readonly onEnd: (sessionId: string) => void;
};

/** Where codes of this entry have opened the page: a stolen one is seen and ended here. */
export const Sessions = ({ sessions, onEnd }: Props) => {
  const words = useWords(mineWords);
  const language = useLanguage();
  return (
    <section class="card stack no-print">
      <h2>{words.sessions}</h2>
      <p class="soft small">{words.sessionsHint}</p>
      <ul class="sessions">
        {sessions.map(({ sessionId, isThis, startedAt, agent, addressPrefix, moves }) => (
          <li key={sessionId} class="row apart">
            <span>
              {isThis && <strong>{words.thisOne} </strong>}
              <span class="small">
                {agentText(agent, words.unknownBrowser)} {addressPrefix}
              </span>
              <br />
              <span class="soft small">{words.since(minuteText(startedAt, language))}</span>
              {moves.length > 0 && (
                <span class="moved small">
                  <br />
                  {words.moved(
                    [
                      ...new Set(moves.map((move) => agentText(move.agent, words.unknownBrowser))),
                    ].join(', '),
                  )}
                </span>
              )}
            </span>
            {!isThis && (
              <button type="button" class="button tight" onClick={() => onEnd(sessionId)}>
                {words.endIt}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
