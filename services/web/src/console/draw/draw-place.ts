import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import type { Absent } from './absent-list.view.tsx';
import type { Committed, Sealed } from './draw.client.ts';
import type { LotGround, Taken } from './lots.rules.ts';

type Seeding = {
  readonly commitmentId: string;
  readonly secret: string;
  readonly publicValue: string;
};

/** What one draw is about, whether of stations in a session or of codes for a module's work. */
export type DrawPlace = {
  /** As it stands inside the hashes. */
  readonly place: string;
  readonly what: 'number' | 'station' | 'code';
  readonly name: Bilingual;
  readonly takerLabel: string;
  readonly lotLabel: string;
  readonly ground: LotGround;
  /** What is drawn by seed. */
  readonly items: readonly string[];
  readonly wasDrawn: boolean;
  readonly seal: (
    taken: readonly Taken[],
    said: { readonly reason: string | undefined; readonly absent: Absent },
  ) => Promise<Answer<Sealed>>;
  readonly commit: (roster: {
    readonly takers: readonly string[];
    readonly items: readonly string[];
    readonly commitment: string;
    /** Not for draw 1, which is no secret. */
    readonly sealedSecret?: string;
  }) => Promise<Answer<Committed>>;
  readonly seed: (seeding: Seeding, reason: string | undefined) => Promise<Answer<Sealed>>;
};
