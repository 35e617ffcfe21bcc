import { type Bilingual, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import type { Ceremony } from './draw.types.ts';
import { numbersText, type PlannedDraw } from './draw-all.rules.ts';
import { drawAllWords } from './draw-all-words.ts';
import { hashGroups } from './lots.rules.ts';
import type { Scene } from './scene.rules.ts';

/** A session with its module before it: several modules may call theirs the same. */
export const nameOfSession = ({ event, sessions }: Ceremony, sessionId: string): Bilingual => {
  const session = sessions.find((one) => one.sessionId === sessionId);
  const module = event.modules.find(({ moduleId }) => moduleId === session?.moduleId);
  const [part, own] = [module?.name ?? { zh: '' }, session?.name ?? { zh: '' }];
  return {
    zh: `${part.zh} · ${own.zh}`,
    en: `${part.en ?? part.zh} · ${own.en ?? own.zh}`,
  };
};

type Hashed = {
  readonly place: string;
  readonly takers: readonly unknown[];
  readonly commitment: string;
};

/** What the wall shows of all sessions: names of sessions, hashes and counts. */
export const allScene = (
  given: Ceremony,
  kind: 'all-committed' | 'all-sealed',
  draws: readonly Hashed[],
): Scene => ({
  kind,
  event: given.event.name,
  place: { zh: '抽工位', en: 'Draw of stations' },
  draws: draws.map(({ place, takers, commitment }) => ({
    name: nameOfSession(given, place),
    lots: takers.length,
    hash: commitment,
  })),
});

type PlanProps = { readonly given: Ceremony; readonly draws: readonly PlannedDraw[] };

export const PlanTable = ({ given, draws }: PlanProps) => {
  const words = useWords(drawAllWords);
  const language = useLanguage();
  const now = new Date();
  return (
    <ScrollArea name={words.plan}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.session}</th>
            <th scope="col">{words.when}</th>
            <th scope="col" class="figure">
              {words.people}
            </th>
            <th scope="col" class="figure">
              {words.stations}
            </th>
            <th scope="col">{words.numbers}</th>
          </tr>
        </thead>
        <tbody>
          {draws.map(({ session, takers, items }) => (
            <tr key={session.sessionId}>
              <th scope="row">{textOf(nameOfSession(given, session.sessionId), language)}</th>
              <td>{momentText(session.startsAt, language, now)}</td>
              <td class="figure">{takers.length}</td>
              <td class="figure">{items.length}</td>
              <td class="number">{numbersText(takers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type HashProps = {
  readonly given: Ceremony;
  readonly title: string;
  readonly rows: readonly { readonly place: string; readonly hash: string }[];
};

/** A hash for each session, to be copied down. */
export const HashTable = ({ given, title, rows }: HashProps) => {
  const words = useWords(drawAllWords);
  const language = useLanguage();
  return (
    <ScrollArea name={title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.session}</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, hash }) => (
            <tr key={place}>
              <th scope="row">{textOf(nameOfSession(given, place), language)}</th>
              <td class="hash-groups code small">{hashGroups(hash).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
