import type { Words } from './language.ts';
import type { Theme } from './theme.ts';

type Keys = {
  readonly brand: string;
  readonly otherLanguage: string;
  readonly switchLanguage: string;
  readonly theme: Readonly<Record<Theme, string>>;
  readonly switchTheme: string;
  readonly skip: string;
  readonly loading: string;
  /** Between a label and what it is of. */
  readonly colon: string;
  readonly again: string;
  readonly missing: string;
  readonly unreachable: string;
  readonly unreadable: string;
  readonly waiting: string;
  readonly seconds: (count: number) => string;
  readonly requestId: (id: string) => string;
};

export const uiWords: Words<Keys> = {
  zh: {
    brand: '金榜',
    otherLanguage: 'English',
    switchLanguage: 'Switch to English',
    theme: { auto: '自动', light: '浅色', dark: '深色' },
    switchTheme: '切换明暗',
    skip: '跳到正文',
    loading: '正在读取…',
    colon: '：',
    again: '重试',
    missing: '此地址没有内容。',
    unreachable: '连接不上服务器，没有任何内容丢失。请检查网络后重试。',
    unreadable: '服务器的答复无法读取，请稍候重试。',
    waiting: '请求较多，稍候自动继续读取。',
    seconds: (count) => `${count} 秒`,
    requestId: (id) => `请求编号 ${id}`,
  },
  en: {
    brand: 'Jinbang',
    otherLanguage: '中文',
    switchLanguage: '切换到中文',
    theme: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    switchTheme: 'Change light or dark',
    skip: 'Skip to the content',
    loading: 'Loading…',
    colon: ': ',
    again: 'Try again',
    missing: 'There is nothing at this address.',
    unreachable: 'The server cannot be reached. Nothing was lost; check the network and try again.',
    unreadable: "The server's answer cannot be read. Try again in a moment.",
    waiting: 'Too much was asked at once. Reading goes on by itself.',
    seconds: (count) => `${count} s`,
    requestId: (id) => `Request ${id}`,
  },
};
