import type { Office } from '@jinbang/contracts/office';
import type { News } from '../../ui/news.ts';
import { useWho } from '../frame/who.ts';
import type { Ceremony } from './draw.types.ts';
import type { Scene } from './scene.rules.ts';
import type { Said } from './who-and-when.rules.ts';

/** What every part of the ceremony is given. */
export type Room = {
  readonly given: Ceremony;
  /** Something was done: a sentence for the page, which then looks again. */
  readonly onDone: (news: News) => void;
  readonly stage: (scene: Scene) => void;
  /** Who watches and when: goes with every lot that is sealed. */
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
};

/** Does whoever is signed in hold this office somewhere? The service decides each time. */
export const useHolds = (): ((office: Office) => boolean) => {
  const { offices } = useWho();
  return (office) => offices.has(office);
};
