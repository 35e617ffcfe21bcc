import type { Bilingual } from '../../ui/language.ts';

type About = { readonly event: Bilingual; readonly place: Bilingual };

/** What the projector shows. Never a list, never who: at most one number, for seconds. */
export type Scene =
  | (About & { readonly kind: 'waiting'; readonly done: number; readonly of: number | null })
  | (About & {
      readonly kind: 'commitment';
      readonly commitment: string;
      readonly takers: number;
      readonly items: number;
    })
  | (About & {
      readonly kind: 'number';
      readonly what: 'number' | 'station' | 'code';
      readonly value: string;
    })
  | (About & { readonly kind: 'sealed'; readonly lots: number; readonly hash: string })
  | (About & {
      /** Several sessions: a commitment each, or each sealed. */
      readonly kind: 'all-committed' | 'all-sealed';
      readonly draws: readonly {
        readonly name: Bilingual;
        readonly lots: number;
        readonly hash: string;
      }[];
    })
  | (About & { readonly kind: 'opened'; readonly layer: 1 | 2 | 3; readonly seals: number });

export type SceneMessage =
  | { readonly to: 'projector'; readonly eventId: string; readonly scene: Scene }
  | { readonly to: 'desk'; readonly eventId: string };

/** How long a number may be seen. */
export const NUMBER_MS = 5_000;

/** What stays on the wall, and is told to a projector that opens later: never a number. */
export const lastingScene = (before: Scene | null, scene: Scene): Scene | null =>
  scene.kind === 'number' ? before : scene;
