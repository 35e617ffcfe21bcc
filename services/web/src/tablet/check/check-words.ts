import type { Words } from '../../ui/language.ts';
import type { CheckName, CheckState } from './check.rules.ts';

type Keys = {
  readonly title: string;
  readonly open: string;
  readonly back: string;
  readonly again: string;
  readonly looking: string;
  readonly ready: string;
  readonly amiss: (count: number) => string;
  readonly newer: string;
  readonly restart: string;
  readonly state: Readonly<Record<CheckState, string>>;
  readonly name: Readonly<Record<CheckName, string>>;
  readonly todo: Readonly<Record<CheckName, string>>;
};

export const checkWords: Words<Keys> = {
  zh: {
    title: '检查平板',
    open: '检查平板',
    back: '返回',
    again: '再查一次',
    looking: '正在检查…',
    ready: '这台平板可以上场。',
    amiss: (count) => `${count} 项需要处理。`,
    newer: '新版本已备好，重新打开本页即启用。',
    restart: '现在重新打开',
    state: { good: '正常', bad: '需处理', unknown: '请查看' },
    name: {
      secure: '安全连接',
      shell: '断网可打开',
      installed: '已装到主屏幕',
      kept: '存储不被清理',
      clock: '时钟',
      battery: '电量',
      paired: '已配对',
      day: '今天的评分表',
    },
    todo: {
      secure: '请用技术保障给出的 https 网址打开。',
      shell: '请在联网时把本页重新打开一次，再回到这里。',
      installed: '在浏览器菜单里选“添加到主屏幕”，以后从主屏幕打开。',
      kept: '装到主屏幕后重新打开；浏览器仍不允许时，请每天上传完再关机。',
      clock: '与服务器核对不上：请在系统设置里打开“自动设置时间”。',
      battery: '请插上充电器，或换一台电量在 30% 以上的平板。',
      paired: '这台平板已停用，请技术保障重新配对。',
      day: '请裁判员在联网时登录一次，评分表会存到平板上。',
    },
  },
  en: {
    title: 'Check this tablet',
    open: 'Check this tablet',
    back: 'Back',
    again: 'Look again',
    looking: 'Looking…',
    ready: 'This tablet is ready.',
    amiss: (count) => (count === 1 ? 'One thing to mend.' : `${count} things to mend.`),
    newer: 'A newer version is here; it opens with the next start of this page.',
    restart: 'Start it now',
    state: { good: 'good', bad: 'mend', unknown: 'look' },
    name: {
      secure: 'Secure connection',
      shell: 'Opens without network',
      installed: 'On the home screen',
      kept: 'Storage is kept',
      clock: 'Clock',
      battery: 'Battery',
      paired: 'Paired',
      day: 'Sheets of today',
    },
    todo: {
      secure: 'Open it at the https address technical support gave out.',
      shell: 'Open this page once more with a network, then come back here.',
      installed: 'Choose “Add to home screen” in the browser’s menu and open it from there.',
      kept: 'Put it on the home screen and open it anew; if it is still refused, send everything before the tablet is switched off.',
      clock:
        'It does not agree with the server: switch on “set time automatically” in the settings.',
      battery: 'Plug it in, or take a tablet with more than 30 %.',
      paired: 'This tablet was taken out: technical support pairs it anew.',
      day: 'Let the judges sign in once with a network; their sheets are kept here then.',
    },
  },
};
