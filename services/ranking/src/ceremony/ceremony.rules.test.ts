import { describe, expect, it } from 'vitest';
import {
  type Honoured,
  resultToCelebrate,
  scenesOf,
  standingForPhotograph,
} from './ceremony.rules.ts';

const winner = (rank: number, name: string) => ({
  ...{ rank, names: [name], namesLatin: null, organisation: null, region: null, entryNo: null },
});
const won = (award: string, rank: number, name: string, group = 'worker'): Honoured => ({
  ...{ group, award },
  winner: winner(rank, name),
});
const said = (honoured: readonly Honoured[], groups = ['worker', 'student']) =>
  scenesOf(groups, honoured).map((scene) => {
    switch (scene.kind) {
      case 'award':
        return `${scene.group} ${scene.award} ${scene.winners}`;
      case 'call':
        return scene.now.map(({ names }) => names?.[0]).join('+');
      case 'photograph':
        return `photograph ${scene.standing.map(({ names }) => names?.[0]).join(' ')}`;
      default:
        return scene.kind;
    }
  });

describe('a ceremony', () => {
  it('calls merit, third, second and first prizes, each from the last place to the first', () => {
    const honoured = [
      won('first-prize', 1, '甲'),
      won('second-prize', 2, '乙'),
      won('second-prize', 3, '丙'),
      won('third-prize', 4, '丁'),
      won('third-prize', 5, '戊'),
      won('merit', 6, '己'),
    ];
    expect(said(honoured)).toEqual([
      'event',
      ...['worker merit 1', '己', 'photograph 己'],
      ...['worker third-prize 2', '戊', '丁', 'photograph 戊 丁'],
      ...['worker second-prize 2', '丙', '乙', 'photograph 丙 乙'],
      ...['worker first-prize 1', '甲', 'photograph 甲'],
      'end',
    ]);
  });
  it('calls medals for excellence before bronze, silver and gold', () => {
    const honoured = [
      won('gold', 1, '甲'),
      won('silver', 2, '乙'),
      won('bronze', 3, '丙'),
      won('excellence', 4, '丁'),
    ];
    const calls = said(honoured).filter((text) => /^[甲乙丙丁]$/.test(text));
    expect(calls).toEqual(['丁', '丙', '乙', '甲']);
  });
  it('calls equals together', () => {
    const calls = said([won('gold', 1, '甲'), won('gold', 1, '乙'), won('bronze', 3, '丙')]);
    expect(calls).toContain('甲+乙');
    expect(calls.indexOf('丙')).toBeLessThan(calls.indexOf('甲+乙'));
  });
  it('calls those who win what half of all may win in rows of eight', () => {
    const many = Array.from({ length: 19 }, (_, place) => won('merit', place + 1, `${place + 1}`));
    const calls = said(many).filter((text) => text.includes('+'));
    expect(calls.map((text) => text.split('+').length)).toEqual([8, 8, 3]);
    expect(calls[0]?.startsWith('19+18')).toBe(true);
  });
  it('goes through the groups in their order, each from its least prize on', () => {
    const honoured = [
      won('first-prize', 1, '学', 'student'),
      won('first-prize', 1, '职'),
      won('first-prize', 1, '客', 'guest'),
    ];
    const names = said(honoured).filter((text) => text.length === 1);
    expect(names).toEqual(['职', '学', '客']);
  });
  it('says in a step nothing of a later one', () => {
    const honoured = ['merit', 'third-prize', 'second-prize', 'first-prize'].flatMap((award, at) =>
      [1, 2, 3].map((place) => won(award, 12 - at * 3 - place + 1, `人${at}${place}`)),
    );
    const scenes = scenesOf(['worker'], honoured);
    const firstTold = new Map<string, number>();
    for (const [step, scene] of scenes.entries()) {
      for (const [name] of JSON.stringify(scene).matchAll(/人\d\d/g)) {
        if (!firstTold.has(name)) firstTold.set(name, step);
      }
    }
    const calledAt = scenes.flatMap((scene, step) =>
      scene.kind === 'call' ? scene.now.map(({ names }) => [names?.[0], step] as const) : [],
    );
    expect(calledAt.length).toBe(12);
    for (const [name, step] of calledAt) expect(firstTold.get(name ?? '')).toBe(step);
  });
  it('has a beginning and an end also where nobody won', () => {
    expect(said([])).toEqual(['event', 'end']);
  });
});

describe('the line for the photograph', () => {
  it('has the best in the middle', () => {
    const fromLast = [5, 4, 3, 2, 1].map((rank) => winner(rank, `${rank}`));
    expect(standingForPhotograph(fromLast).map(({ rank }) => rank)).toEqual([4, 2, 1, 3, 5]);
  });
});

describe('the result that is celebrated', () => {
  const at = new Date('2026-11-20T09:00:00Z');
  it('is the newest that a second person approved', () => {
    const results = [
      { state: 'PROVISIONAL', approvedAt: null, version: 3 },
      { state: 'PROVISIONAL', approvedAt: at, version: 2 },
      { state: 'FINAL', approvedAt: at, version: 1 },
    ] as const;
    expect(resultToCelebrate(results)).toMatchObject({ version: 2 });
  });
  it('is none while nobody approved one, and never one that was replaced', () => {
    expect(resultToCelebrate([{ state: 'PROVISIONAL', approvedAt: null }])).toBeUndefined();
    expect(resultToCelebrate([{ state: 'SUPERSEDED', approvedAt: at }])).toBeUndefined();
  });
});
