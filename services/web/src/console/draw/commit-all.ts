import { sealTo } from '@jinbang/draws/sealed-text';
import { commitmentOf, inOrder, newSecret } from '@jinbang/draws/seeded-draw';
import type { Answer } from '../../ui/ask.client.ts';
import { commitEvent } from './draw.client.ts';
import type { DrawEvent, DrawKey } from './draw.types.ts';
import type { PlannedDraw } from './draw-all.rules.ts';
import { base64Of } from './open-layer.ts';
import { type KeptSeed, keepSeed } from './vault.ts';

/**
 * A secret for each session, kept in this browser before anything is shown: a commitment nobody can
 * reveal would stop the draw. The server gets commitments, and secrets only closed with the keys.
 */
export const commitToAll = async (
  event: DrawEvent,
  key: DrawKey,
  draws: readonly PlannedDraw[],
  onClosed: (done: number) => void,
): Promise<Answer<readonly KeptSeed[]>> => {
  const recipients = [key.judgeRecipient, key.recoveryRecipient];
  const seeds: KeptSeed[] = [];
  const sessions: object[] = [];
  for (const { session, takers, items } of draws) {
    const { sessionId: place, version } = session;
    const secret = newSecret();
    const entryIds = takers.map(({ entryId }) => entryId);
    const commitment = commitmentOf({ place, secret, takers: entryIds, items });
    const sealedSecret = base64Of(await sealTo(recipients, secret));
    const seed = { place, commitmentId: '', commitment, secret, takers: inOrder(entryIds), items };
    await keepSeed(seed);
    seeds.push(seed);
    sessions.push({ sessionId: place, version, entryIds, commitment, sealedSecret });
    onClosed(seeds.length);
  }
  const answer = await commitEvent(event, { sessions });
  if (!answer.ok) return answer;
  const body = seeds.map((seed, at) => ({
    ...seed,
    commitmentId: answer.body.items[at]?.commitmentId ?? '',
  }));
  for (const seed of body) await keepSeed(seed);
  return { ok: true, body };
};
