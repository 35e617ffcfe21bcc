import type { SimulationLine, SimulationWish } from '@jinbang/contracts/http/simulation';
import { accept } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp, type Outcome } from '../command.ts';
import { mayWriteDraft } from './rule-draft.access.ts';
import { findDraft } from './rule-draft.store.ts';
import type { DraftJson, Trial } from './rule-draft.tables.ts';

type Simulate = (
  personId: string,
  wish: SimulationWish,
  signal: AbortSignal,
) => Outcome<AsyncIterable<SimulationLine>>;

export type TryingDeps = CommandDeps & { readonly simulate: Simulate };

type Asked = {
  readonly draftId: string;
  readonly basedOn: number;
  readonly eventIds?: readonly string[] | undefined;
};

/** The very content that is to be published, where this person may publish it at all. */
const contentSeen = (
  deps: CommandDeps,
  personId: string,
  { draftId, basedOn }: Asked,
): Outcome<DraftJson | null> =>
  lookUp(deps, personId, async ({ tx, viewer }) => {
    const draft = await findDraft(tx, draftId);
    const isSeen = draft?.version === basedOn && mayWriteDraft(viewer, draft);
    return accept(isSeen ? draft.pack : null);
  });

/** What a draft makes of final results, counted; null where it could not be tried on any. */
export const tryDraft = async (
  deps: TryingDeps,
  personId: string,
  asked: Asked,
): Outcome<Trial | null> => {
  if (asked.eventIds === undefined) return accept(null);
  const pack = await contentSeen(deps, personId, asked);
  if (!pack.ok || pack.value === null) return accept(null);
  const wish = {
    packs: [{ ...pack.value }],
    over: { eventIds: [...asked.eventIds] },
    showPeople: false,
    peopleFrom: 0,
    keepDates: false,
  };
  const lines = await deps.simulate(personId, wish, new AbortController().signal);
  // What is wrong with the draft itself, publishing says; that it must wait is said here.
  if (!lines.ok) return lines.refusal.kind === 'busy' ? lines : accept(null);
  for await (const line of lines.value) {
    if (line.kind !== 'outcome') continue;
    const [counted] = line.packs;
    if (!counted || line.events.length === 0) return accept(null);
    const { people, granted, refused } = counted.counts;
    return accept({ events: line.events.length, people, granted, refused });
  }
  return accept(null);
};
