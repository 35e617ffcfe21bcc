import type { FormPaper } from '@jinbang/papers/paper';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../session/session.body.ts';
import { drawTwoPaper, type OpenedLots } from './draw-paper.rules.ts';
import type { PaperGround } from './paper-ground.ts';
import { decryptionPaper, drawThreePaper } from './sealed-paper.rules.ts';

const session = (sessionId: string): SessionView => ({
  sessionId,
  ownerId: 'o1',
  eventId: 'e1',
  moduleId: 'm1',
  name: { zh: `场次${sessionId}` },
  startsAt: '2026-11-21T01:00:00Z',
  endsAt: '2026-11-21T03:30:00Z',
  room: '一号车间',
  roomId: null,
  group: null,
  batch: null,
  stations: ['A1', 'A2', 'A3'].map((station) => ({
    station,
    spare: station === 'A3',
    inUse: true,
  })),
  state: 'planned',
  cancelReason: null,
  version: 1,
});

const ground: PaperGround = {
  competition: { name: { zh: '示例竞赛' }, zone: 'Asia/Shanghai', units: [] },
  event: {
    eventId: 'e1',
    name: { zh: '示例赛项' },
    layers: '1+2+3',
    modules: [
      {
        moduleId: 'm1',
        name: { zh: '实操' },
        kind: 'practical',
        weight: '1/2',
        keyKind: 'station',
      },
      { moduleId: 'm2', name: { zh: '作品' }, kind: 'practical', weight: '1/2', keyKind: 'review' },
    ],
  },
  sessions: [session('s1'), session('s2')],
  printedAt: '2026-11-22T05:30:00Z',
  rehearsal: false,
  missing: 'refuse',
};

const lots: OpenedLots = {
  stations: new Map([['s1', [{ entryNo: '007', station: 'A2' }]]]),
  codes: new Map([['m2', [{ sessionId: 's1', station: 'A2', reviewCode: 'K3' }]]]),
};

const rowsOf = ({ sheets }: FormPaper) =>
  sheets.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));

describe('papers of the sealed draws', () => {
  it('leave a line for every station but the spares to be filled in while sealed', () => {
    const rows = rowsOf(drawTwoPaper(ground, undefined));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([
      ['1', '', '', '', '', ''],
      ['2', '', '', '', '', ''],
    ]);
    expect(
      rowsOf(drawThreePaper(ground, undefined))[0]?.every(([, ...rest]) => rest.join('') === ''),
    ).toBe(true);
  });

  it('say after the opening who stood where, and nothing where nobody stood', () => {
    const [first, second] = rowsOf(drawTwoPaper(ground, lots));
    expect(first).toEqual([['1', '007', 'A2', '', '', '']]);
    expect(second).toEqual([]);
    expect(rowsOf(drawThreePaper(ground, lots))).toEqual([[['1', '场次s1', 'A2', 'K3', '', '']]]);
  });

  it('record the layers in reverse, with who opened and who confirmed them and when', () => {
    const [rows = []] = rowsOf(
      decryptionPaper(
        ground,
        [
          {
            layer: 3,
            means: 'recovery-papers',
            papers: [1, 3],
            seals: 2,
            presentedAt: '2026-11-22T14:00:00Z',
            presentedBy: '测试甲',
            confirmedAt: '2026-11-22T14:05:00Z',
            confirmedBy: '测试乙',
          },
        ],
        { confirmedAt: '2026-11-22T14:30:00Z', confirmedBy: '测试丙' },
      ),
    );
    expect(rows.map(([layer]) => typeof layer === 'object' && layer.zh.slice(0, 3))).toEqual([
      ...['第三层', '第二层', '第一层'],
    ]);
    expect(rows[0]).toMatchObject([
      {},
      '2',
      '',
      { zh: '恢复纸 1, 3' },
      '2026-11-22 22:00 测试甲',
      '2026-11-22 22:05 测试乙',
    ]);
    expect(rows[1]?.slice(1).join('')).toBe('');
    // Numbers meet names when the supervisor confirms the whole.
    expect(rows[2]?.slice(1).join('')).toBe('2026-11-22 22:30 测试丙');
    const two = { ...ground, event: { ...ground.event, layers: '1+2' as const } };
    expect(rowsOf(decryptionPaper(two, []))[0]).toHaveLength(2);
  });
});
