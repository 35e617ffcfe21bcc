import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Office } from '@jinbang/contracts/office';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { namesText } from '../judging/judging.rules.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { type Unready, unreadyOf } from './work.rules.ts';
import { workWords } from './work-words.ts';

const PREPARES: readonly Office[] = ['organiser', 'chief-judge'];

/** What keeps marking from beginning, with the way there for whoever sees to it. */
export const UnreadyList = ({ progress }: { readonly progress: JudgingProgress }) => {
  const words = useWords(workWords);
  const language = useLanguage();
  const { offices } = useWho();
  const mayPrepare = PREPARES.some((one) => offices.has(one));
  const unready = unreadyOf(progress);
  if (unready.length === 0) return null;
  const { eventId: event, modules } = progress;
  const nameOf = (moduleId: string): string => {
    const found = modules.find((one) => one.moduleId === moduleId);
    return found ? textOf(found.name, language) : '';
  };
  const wayOf = ({ what, moduleId: module }: Unready) =>
    what === 'scheme'
      ? ({ screen: 'scheme', chosen: { event, module } } as const)
      : ({ screen: 'judging', chosen: { event, view: 'seats' } } as const);
  return (
    <ul class="lines">
      {unready.map((one) => {
        const { screen, chosen } = wayOf(one);
        return (
          <li key={one.moduleId} class="line">
            <span>
              {words.unready[one.what](nameOf(one.moduleId), namesText(one.subCriteria, language))}
            </span>
            {mayPrepare && (
              <a
                class="button tight"
                href={addressOf(screen, chosen)}
                onClick={followLink(screen, chosen)}
              >
                {words.toUnready[one.what]}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
};
