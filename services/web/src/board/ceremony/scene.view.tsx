import type { CeremonyStep } from '@jinbang/contracts/http/ceremony';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { boardWords } from '../board-words.ts';
import { ceremonyWords } from './ceremony-words.ts';
import { type Presenters, presentersOf } from './presenters.ts';
import { CalledWinner, Winner } from './winner.view.tsx';

/** So many of those called before fit under who is called now. */
const CALLED_SHOWN = 8;

/** Both languages of the hall: the one of the page in large, the other beneath. */
const useBoth = () => {
  const language = useLanguage();
  return language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
};

const AwardName = ({ award }: { readonly award: string }) => {
  const [first, second] = useBoth();
  return (
    <>
      <span class={`stage-award award-${award}`}>{boardWords[first].award[award] ?? award}</span>
      <span class="stage-second" lang={second === 'zh' ? 'zh-CN' : 'en'}>
        {boardWords[second].award[award] ?? ''}
      </span>
    </>
  );
};

const GroupName = ({ group }: { readonly group: string }) => {
  const words = useWords(boardWords);
  return group === '-' ? null : <p class="stage-group">{words.group[group] ?? group}</p>;
};

const EventScene = ({ step }: { readonly step: CeremonyStep }) => {
  const words = useWords(ceremonyWords);
  const [first, second] = useBoth();
  const [name, other] = [textOf(step.event, first), textOf(step.event, second)];
  return (
    <div class="scene scene-title">
      <p class="stage-group">{words.ceremony}</p>
      <h1 class="stage-event">{name}</h1>
      {other !== name && <p class="stage-second">{other}</p>}
    </div>
  );
};

type PrizeProps<Kind> = {
  readonly scene: Extract<CeremonyStep['scene'], { kind: Kind }>;
  readonly presenters: Presenters;
};

const AwardScene = ({ scene, presenters }: PrizeProps<'award'>) => {
  const words = useWords(ceremonyWords);
  const by = presentersOf(presenters, scene.award);
  return (
    <div class="scene scene-title">
      <GroupName group={scene.group} />
      <h1 class="stage-event">
        <AwardName award={scene.award} />
      </h1>
      <p class="stage-count number">{words.winners(scene.winners)}</p>
      {by !== '' && (
        <p class="stage-by">
          <span class="soft">{words.presentedBy}</span> {by}
        </p>
      )}
    </div>
  );
};

const CallScene = ({ scene }: PrizeProps<'call'>) => {
  const words = useWords(ceremonyWords);
  const more = scene.called.length - CALLED_SHOWN;
  return (
    <div class="scene">
      <div class="stage-head">
        <h1>
          <AwardName award={scene.award} />
        </h1>
        <GroupName group={scene.group} />
      </div>
      <ul class={`winners winners-${Math.min(scene.now.length, 4)}`}>
        {scene.now.map((winner, index) => (
          <Winner
            key={`${winner.rank}/${winner.entryNo ?? winner.names?.[0]}/${index}`}
            winner={winner}
            withRank={true}
          />
        ))}
      </ul>
      <ul class="called" aria-label={words.called}>
        {scene.called.slice(0, CALLED_SHOWN).map((winner, index) => (
          <CalledWinner key={`${winner.rank}/${index}`} winner={winner} />
        ))}
        {more > 0 && <li class="soft">{words.more(more)}</li>}
      </ul>
    </div>
  );
};

const PhotographScene = ({ scene }: PrizeProps<'photograph'>) => {
  const words = useWords(ceremonyWords);
  return (
    <div class="scene">
      <div class="stage-head">
        <h1>
          <AwardName award={scene.award} />
        </h1>
        <p class="stage-group">{words.photograph}</p>
      </div>
      <ol class={`standing-line ${scene.standing.length > 10 ? 'is-many' : ''}`}>
        {scene.standing.map((winner, index) => (
          <Winner
            key={`${winner.rank}/${index}`}
            winner={winner}
            withRank={scene.standing.length <= 10}
          />
        ))}
      </ol>
    </div>
  );
};

/** What stands on the wall at this step. */
export const Scene = ({
  step,
  presenters,
}: {
  readonly step: CeremonyStep;
  readonly presenters: Presenters;
}) => {
  const words = useWords(ceremonyWords);
  const { scene } = step;
  switch (scene.kind) {
    case 'event':
      return <EventScene step={step} />;
    case 'award':
      return <AwardScene scene={scene} presenters={presenters} />;
    case 'call':
      return <CallScene scene={scene} presenters={presenters} />;
    case 'photograph':
      return <PhotographScene scene={scene} presenters={presenters} />;
    case 'end':
      return (
        <div class="scene scene-title">
          <h1 class="stage-event">{words.congratulations}</h1>
        </div>
      );
  }
};
