import type { WorkItem } from '@jinbang/contracts/http/body-work';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { dayText, momentText } from '../../ui/time-text.ts';
import { isFor } from '../frame/office.rules.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { fetchBodyWork } from './body-work.client.ts';
import { isOfBody, wayOfWork, worksForBody } from './body-work.rules.ts';
import { bodyWorkWords } from './body-work-words.ts';

const LOOK_MS = 30_000;

const SIGNS: Readonly<Record<WorkItem['turn'], SignName>> = {
  mine: 'notice',
  own: 'wait',
  others: 'wait',
};

/** Today's work of a certification body and of whoever approves; nothing for anybody else. */
export const BodyWork = () => {
  const { held } = useWho();
  const at = new Date();
  return worksForBody(held, at) ? <WorkOfBodies isOwn={isOfBody(held, at)} /> : null;
};

const WorkOfBodies = ({ isOwn }: { readonly isOwn: boolean }) => {
  const words = useWords(bodyWorkWords);
  const { body, trouble, again } = useAnswer('body-work', fetchBodyWork, LOOK_MS);
  if (!body) return trouble ? <Problem trouble={trouble} onAgain={again} /> : null;
  const { items, bodies } = body;
  if (items.length === 0 && bodies === 0 && !isOwn) return null;
  return (
    <section class="card stack" aria-labelledby="body-work">
      <h2 id="body-work">{words.title}</h2>
      {items.length === 0 ? (
        <p class="toned tone-good">{words.nothing}</p>
      ) : (
        <ul class="lines body-work">
          {items.map((item) => (
            <WorkLine key={item.kind} item={item} ofOne={bodies === 1} />
          ))}
        </ul>
      )}
    </section>
  );
};

type LineProps = { readonly item: WorkItem; readonly ofOne: boolean };

/** What waits, since when and where, whose turn it is, and the way there. */
const WorkLine = ({ item, ofOne }: LineProps) => {
  const words = useWords(bodyWorkWords);
  const language = useLanguage();
  const { kind, turn, count, mine, since, dueAt, bodies, bodyName } = item;
  const when =
    dueAt === null
      ? words.since(momentText(since, language, new Date()))
      : words.ends(dayText(dueAt, language));
  const word =
    turn === 'mine' ? words.mine(mine, count) : turn === 'own' ? words.own : words.waitsFor[kind];
  return (
    <li class="line">
      <span>
        <b>{words.what[kind](count)}</b>
        <span class="under soft small">
          {when}
          {!ofOne && bodyName && (
            <>
              {' · '}
              <span lang="zh-CN">{bodyName}</span>
              {bodies > 1 && words.others(bodies - 1)}
            </>
          )}
        </span>
      </span>
      <Badge
        sign={SIGNS[turn]}
        tone={turn === 'mine' ? 'notice' : 'provisional'}
        word={word}
        outlined={turn !== 'mine'}
      />
      <Way item={item} />
    </li>
  );
};

const Way = ({ item }: { readonly item: WorkItem }) => {
  const words = useWords(bodyWorkWords);
  const { offices } = useWho();
  const { screen, chosen } = wayOfWork(item, new Date());
  if (!isFor(screen, offices)) return null;
  const isMine = item.turn === 'mine';
  return (
    <a
      class={isMine ? 'button tight first' : 'button tight'}
      href={addressOf(screen, chosen)}
      onClick={followLink(screen, chosen)}
    >
      {isMine ? words.go : words.look}
      <span class="unseen">: {words.what[item.kind](item.count)}</span>
    </a>
  );
};
