const KEY = 'jinbang.token';

/** The access token lasts as long as the tab, and never stands in an address. */
export const recallToken = (): string | null => sessionStorage.getItem(KEY);
export const rememberToken = (token: string): void => sessionStorage.setItem(KEY, token);
export const forgetToken = (): void => sessionStorage.removeItem(KEY);
