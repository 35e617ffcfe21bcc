import type { IncidentView } from '@jinbang/contracts/http/judging-incident';
import { describe, expect, it } from 'vitest';
import { incidentPaper } from './incident-paper.rules.ts';
import type { PaperGround } from './paper-ground.ts';

const AT = '2026-05-12T01:45:00.000Z';
const [eventId, incidentId] = ['e-1', 'i-1'];
const ground: PaperGround = {
  competition: { name: { zh: '测试竞赛' }, zone: 'Asia/Shanghai' },
  event: { eventId, name: { zh: '测试赛项' } },
  ...{ modules: [], sessions: [], printedAt: AT, rehearsal: false, missing: 'refuse' },
};
const incident: IncidentView = {
  ...{ incidentId, version: 2, moduleId: 'm-1', sessionId: 's-1', station: '07' },
  ...{ kind: 'equipment', state: 'open', stoppedAt: AT, restartedAt: null, note: null },
  ...{ recordedBy: 'p-1', recordedAt: AT, decision: null, withdrawal: null, addedMinutes: 0 },
  contestant: { outcome: 'signed', signedAt: AT },
};
const blocksOf = (signatures?: Parameters<typeof incidentPaper>[2]) =>
  incidentPaper(ground, [incident], signatures).sheets[0]?.blocks ?? [];

describe('the form of an incident', () => {
  it('bears the strokes where they were given along, in place of a line to sign', () => {
    const blocks = blocksOf(new Map([[incidentId, { path: 'M1 1l2 2', at: AT }]]));
    expect(blocks.find(({ kind }) => kind === 'drawing')).toMatchObject({
      ...{ strokes: 'M1 1l2 2', at: '2026-05-12 09:45' },
    });
    expect(blocks.at(-1)).toMatchObject({ kind: 'signatures', lines: [{}, {}] });
  });
  it('says without them that the contestant signed, and leaves the line', () => {
    const blocks = blocksOf();
    expect(blocks.some(({ kind }) => kind === 'drawing')).toBe(false);
    expect(JSON.stringify(blocks)).toContain('已签字（知情）');
    expect(blocks.at(-1)).toMatchObject({ kind: 'signatures', lines: [{}, {}, {}] });
  });
});
