import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { type Asked, wayOfAsked, whoseTurn } from './asked.rules.ts';
import { workWords } from './work-words.ts';

/** What was asked for and waits for somebody else: a way there for whoever decides, its state for the others. */
export const AskedList = ({ progress }: { readonly progress: JudgingProgress }) => {
  const words = useWords(workWords);
  const language = useLanguage();
  const { offices, personId } = useWho();
  const { nameOf } = useNaming();
  const { eventId, asked, modules } = progress;
  if (asked.length === 0) return null;
  const moduleName = ({ moduleId }: Asked): string => {
    const found = modules.find((one) => one.moduleId === moduleId);
    return found ? textOf(found.name, language) : '';
  };
  return (
    <section class="stack-tight">
      <h3>{words.asked}</h3>
      <ul class="lines">
        {asked.map((one) => {
          const turn = whoseTurn(one, offices, personId);
          const { screen, chosen } = wayOfAsked(one, eventId);
          return (
            <li key={one.askedId} class="line">
              <span>
                <b>{words.askedKind[one.kind]}</b> {moduleName(one)}
                <span class="under soft small">
                  {words.askedBy(
                    nameOf(one.proposedBy),
                    momentText(one.proposedAt, language, new Date()),
                  )}
                </span>
              </span>
              <a
                class={turn === 'mine' ? 'button tight first' : 'button tight'}
                href={addressOf(screen, chosen)}
                onClick={followLink(screen, chosen)}
              >
                {words.askedTurn[turn]}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
