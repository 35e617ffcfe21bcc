import { useState } from 'preact/hooks';
import { remember } from './language.ts';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'jinbang.theme';
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

const presentTheme = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
};

const chooseTheme = (theme: Theme): void => {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember(KEY, theme);
};

/** The present theme and a step to the next one. */
export const useTheme = (): readonly [Theme, () => void] => {
  const [theme, setTheme] = useState(presentTheme);
  const step = () => {
    chooseTheme(NEXT[theme]);
    setTheme(NEXT[theme]);
  };
  return [theme, step];
};
