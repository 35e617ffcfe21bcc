import type { GateRule } from '@jinbang/contracts/ranking-rule';
import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly add: string;
  readonly title: (stage: number) => string;
  readonly remove: string;
  readonly of: string;
  readonly ofs: Readonly<Record<'theory' | 'named', string>>;
  readonly modules: string;
  readonly unsaved: string;
  readonly atLeast: string;
  readonly optional: string;
  readonly places: string;
  readonly ties: string;
  readonly tie: Readonly<Record<GateRule['ties'], string>>;
  readonly openUpTo: string;
  readonly openHint: string;
  readonly base: string;
  readonly bases: Readonly<Record<GateRule['base'], string>>;
};

export const gateWords: Words<Keys> = {
  zh: {
    add: '加一道入围线',
    title: (stage) => `第 ${stage} 阶段的入围线`,
    remove: '删除',
    of: '这一阶段比',
    ofs: { theory: '理论模块', named: '选定的模块' },
    modules: '这一阶段的模块',
    unsaved: '新加的模块保存后才能选。',
    atLeast: '最低分（百分制）',
    optional: '可不填',
    places: '每组入围名额',
    ties: '末位同分',
    tie: { all: '全部入围', none: '均不入围', chain: '按同分规则分先后' },
    openUpTo: '不多于多少人时全部入围',
    openHint: '不填则总有入围线。',
    base: '人数按',
    bases: { entered: '报名人数', started: '参赛人数' },
  },
  en: {
    add: 'Add a gate',
    title: (stage) => `Gate after stage ${stage}`,
    remove: 'Remove',
    of: 'The stage is',
    ofs: { theory: 'the theory modules', named: 'modules you choose' },
    modules: 'Modules of this stage',
    unsaved: 'A new module can be chosen once it is saved.',
    atLeast: 'Least mark, of 100',
    optional: 'May be left empty',
    places: 'Places in each group',
    ties: 'Equals at the last place',
    tie: { all: 'all go on', none: 'none goes on', chain: 'the tie rule decides' },
    openUpTo: 'No gate up to … people',
    openHint: 'Left empty, there always is a gate.',
    base: 'Counted are',
    bases: { entered: 'those entered', started: 'those who started' },
  },
};
