// Runs before the first paint, so that a chosen theme or language does not flash. Classic script:
// a module would come too late, an inline script is forbidden.
(() => {
  const root = document.documentElement;
  const chosen = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = chosen('jinbang.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const asked = new URLSearchParams(location.search).get('lang');
  const language = asked || chosen('jinbang.language') || navigator.language || 'zh';
  root.lang = /^en/i.test(language) ? 'en' : 'zh-CN';
})();
