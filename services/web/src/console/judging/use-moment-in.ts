import { useLanguage } from '../../ui/language.ts';

/** 12日 10:42 as the clocks of the contest say, wherever the page is read. */
export const useMomentIn = (zone: string) => {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return (instant: string): string => format.format(new Date(instant));
};
