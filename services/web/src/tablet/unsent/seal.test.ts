import { describe, expect, it } from 'vitest';
import { makeKeys } from '../device/device-key.ts';
import { enqueue, type Queue, takeBatch } from '../queue.rules.ts';
import { score } from '../tablet.fixture.ts';
import { fileOfUnsent, sealMark } from './carry.client.ts';
import { marksToCarry } from './carry.rules.ts';
import type { Seal } from './unsent-db.ts';

const give = (queue: Queue, commandId: string, value = score('2')) =>
  enqueue(
    queue,
    { commandId, subjectId: 's1', aspectId: 'a1', value, decidedAt: '', sessionId: 'one' },
    new Map(),
  );
const tablet = async () => {
  const { keys } = await makeKeys();
  return { deviceId: 'd1', eventId: 'e1', name: 'A', signing: keys.signing };
};
const sealAll = async (signer: Awaited<ReturnType<typeof tablet>>, queue: Queue) => {
  const seals = new Map<string, Seal>();
  for (const carried of marksToCarry(queue)) {
    seals.set(carried.mark.commandId, await sealMark(signer)(carried, undefined));
  }
  return seals;
};

describe('a mark signed as it is given', () => {
  it('goes into the file under that signature, however late the file is saved', async () => {
    const own = await tablet();
    const queue = give(takeBatch(give([], 'c1')).queue, 'c2', score('3'));
    const seals = await sealAll(own, queue);
    const { lists } = await fileOfUnsent(own, [takeBatch(queue).queue], (id) => seals.get(id));
    expect(lists.map(({ slip }) => slip)).toEqual([...seals.values()].map(({ slip }) => slip));
    expect(lists.map(({ after }) => after)).toEqual([null, 'c1']);
  });
  it('is signed anew where it is another command now', async () => {
    const own = await tablet();
    const seals = await sealAll(own, give([], 'c1'));
    const { lists } = await fileOfUnsent(own, [give([], 'c1', score('3'))], (id) => seals.get(id));
    expect(lists[0]?.body).toContain('"3"');
    expect(lists[0]?.slip).not.toBe(seals.get('c1')?.slip);
  });
});
